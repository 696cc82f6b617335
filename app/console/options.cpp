// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include "app/cmdline/optionvalues.h"
#include "app/cmdline/usage.h"
#include "core/domain/version.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <sstream>
#include <string>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// Options of QApplication and its platform plugins, with one dash or two.
const QStringList &toolkitOptionsWithValue()
{
    static const QStringList options{u"platform"_s,
                                     u"platformpluginpath"_s,
                                     u"platformtheme"_s,
                                     u"plugin"_s,
                                     u"qwindowgeometry"_s,
                                     u"geometry"_s,
                                     u"qwindowtitle"_s,
                                     u"title"_s,
                                     u"qwindowicon"_s,
                                     u"icon"_s,
                                     u"session"_s,
                                     u"style"_s,
                                     u"stylesheet"_s,
                                     u"display"_s,
                                     u"name"_s};
    return options;
}

const QStringList &toolkitFlags()
{
    static const QStringList flags{u"reverse"_s, u"widgetcount"_s, u"sync"_s, u"nograb"_s, u"dograb"_s};
    return flags;
}

/// The arguments left for us; `options` receives the values of those options of the toolkit that we need too.
QStringList withoutToolkitOptions(const QStringList &arguments, ConsoleOptions &options)
{
    QStringList ours;
    for (qsizetype at = 1; at < arguments.size(); ++at) {
        const QString &argument = arguments.at(at);
        const bool isOption = argument.startsWith(u'-');
        const QString name = argument.mid(argument.startsWith("--"_L1) ? 2 : 1);
        if (isOption && toolkitOptionsWithValue().contains(name)) {
            const QString value = arguments.value(++at);
            if (name == "display"_L1) {
                options.display = value;
            } else if (name == "style"_L1) {
                options.style = value;
            }
        } else if (isOption && name.startsWith("style="_L1)) {
            options.style = name.section(u'=', 1);
        } else if (!isOption || !toolkitFlags().contains(name)) {
            ours.append(argument);
        }
    }
    return ours;
}

} // namespace

std::variant<ConsoleOptions, ConsoleExit> parseConsoleOptions(const QStringList &arguments)
{
    ConsoleOptions options;
    CLI::App app("Keeps the licenses of Xopero ONE and GitProtect Management Services verified.", "license-console");
    app.set_version_flag("--version", "license-console " + versionWithCommit().toStdString());
    app.add_flag("--demo", options.demo, "open with invented data; touches no real data");
    app.add_option_function<std::string>(
           "--data-dir",
           cmdline::checkedFolder(u"--data-dir"_s, [&options](const QString &text) { options.dataFolder = text; }),
           "folder of the store")
        ->type_name("DIR");
    app.add_option_function<std::string>(
           "--store",
           cmdline::checkedPlace(u"--store"_s, [&options](const StorePlace &place) { options.store = place; }),
           "a team's database, instead of the store in the folder")
        ->type_name("URL");
    app.add_flag("--hidden", options.hidden, "start in the tray, or minimized if there is none");
    // In English, as the help: no language is known yet.
    const auto refused = [](const QString &words) { return ConsoleExit{64, words.toStdString() + '\n'}; };
    const QStringList ours = withoutToolkitOptions(arguments, options);
    if (const auto wrong = cmdline::wrongWords(app, ours)) {
        return refused(*wrong);
    }
    try {
        app.parse(cmdline::libraryOrder(ours, {u"--data-dir"_s, u"--store"_s}));
    } catch (const cmdline::Wrong &wrong) {
        return refused(wrong.words);
    } catch (const CLI::Success &asked) {
        std::ostringstream output;
        app.exit(asked, output, output);
        return ConsoleExit{0, output.str()};
    } catch (const std::exception &error) {
        return refused(u"The command line cannot be read: "_s + QString::fromUtf8(error.what()));
    }
    if (options.demo && (options.hidden || options.store || !options.dataFolder.isEmpty())) {
        return refused(u"--demo cannot be combined with --data-dir, --store or --hidden."_s);
    }
    return options;
}

} // namespace license
