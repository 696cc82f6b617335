// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include "core/domain/version.h"

#include <CLI/CLI.hpp>

#include <sstream>
#include <vector>

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
std::vector<std::string> withoutToolkitOptions(const QStringList &arguments, ConsoleOptions &options)
{
    std::vector<std::string> ours;
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
            ours.push_back(argument.toStdString());
        }
    }
    return ours;
}

/// Why the arguments cannot be read. In English, as the help: no language is known yet.
std::string wordsOf(const CLI::App &app, const CLI::ParseError &error)
{
    const std::string see = " See: license-console --help\n";
    if (const auto left = app.remaining(); !left.empty()) {
        const bool option = left.front().front() == '-';
        return option ? "There is no option “" + left.front() + "”." + see
                      : "“" + left.front() + "” is not expected." + see;
    }
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error)) {
        return "--data-dir needs a value: DIR." + see;
    }
    return dynamic_cast<const CLI::ExcludesError *>(&error)
               ? "--demo cannot be combined with --data-dir or --hidden." + see
               : std::string(error.what()) + '.' + see;
}

} // namespace

std::variant<ConsoleOptions, ConsoleExit> parseConsoleOptions(const QStringList &arguments)
{
    ConsoleOptions options;
    std::string dataFolder;
    CLI::App app("Keeps the license of Xopero ONE and GitProtect Management Services verified.", "license-console");
    app.set_version_flag("--version", "license-console " + versionWithCommit().toStdString());
    CLI::Option *demo = app.add_flag("--demo", options.demo, "explore with made-up data; touches no real data");
    app.add_option("--data-dir", dataFolder, "where the data of this console lives")->excludes(demo);
    app.add_flag("--hidden", options.hidden, "start in the tray, as a session does; without a tray, minimized")
        ->excludes(demo);
    auto ours = withoutToolkitOptions(arguments, options);
    try {
        app.parse(std::vector<std::string>(ours.rbegin(), ours.rend())); // in CLI11's order
    } catch (const CLI::ParseError &error) {
        std::ostringstream output;
        const int code = app.exit(error, output, output);
        return code == 0 ? ConsoleExit{0, output.str()} : ConsoleExit{64, wordsOf(app, error)};
    }
    options.dataFolder = QString::fromStdString(dataFolder);
    return options;
}

} // namespace license
