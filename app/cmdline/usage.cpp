// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cmdline/usage.h"

#include "app/cmdline/nearest.h"
#include "app/cmdline/translate.h"
#include "core/text/sanitize.h"

#include <QSet>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace license::cmdline {

using namespace Qt::StringLiterals;

namespace {

using App = CLI::App;
using Option = CLI::Option;

QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

std::vector<const App *> commandsOf(const App &app)
{
    return app.get_subcommands([](const App *command) { return !command->get_name().empty(); });
}

/// The subcommands of this command that help lists.
QStringList commandNames(const App &app)
{
    QStringList names;
    for (const App *command : commandsOf(app)) {
        if (!command->get_group().empty()) {
            names.append(qt(command->get_name()));
        }
    }
    if (!app.get_parent()) {
        names.append(u"help"_s);
    }
    return names;
}

const App *commandIn(const App &app, const QString &name)
{
    for (const App *command : commandsOf(app)) {
        if (qt(command->get_name()) == name) {
            return command;
        }
    }
    return nullptr;
}

/// "licensectl service add"
QString lineOf(const App &app)
{
    const QString own = qt(app.get_name());
    return app.get_parent() ? lineOf(*app.get_parent()) + u' ' + own : own;
}

QString seeHelp(const App &app)
{
    return u' ' + UsageWords::tr("See: %1 --help").arg(lineOf(app));
}

/// The options that a command takes: its own, and those of its parents.
std::vector<const Option *> optionsOf(const App *app)
{
    std::vector<const Option *> found;
    for (; app; app = app->get_parent()) {
        for (const Option *option : app->get_options()) {
            if (option->nonpositional()) {
                found.push_back(option);
            }
        }
    }
    return found;
}

const Option *optionIn(const App *app, const QString &name)
{
    for (const Option *option : optionsOf(app)) {
        if (option->check_name(name.toStdString())) {
            return option;
        }
    }
    return nullptr;
}

QStringList optionNames(const App *app)
{
    QStringList names;
    for (const Option *option : optionsOf(app)) {
        for (const std::string &name : option->get_lnames()) {
            names.append(u"--"_s + qt(name));
        }
    }
    return names;
}

std::vector<const Option *> wordsOf(const App &app)
{
    return app.get_options([](const Option *option) { return option->get_positional(); });
}

QString unknownOption(const App &at, const QString &name)
{
    const auto commands = commandsOf(at);
    const bool further = std::any_of(commands.begin(), commands.end(),
                                     [&name](const App *command) { return optionIn(command, name) != nullptr; });
    if (further) {
        return UsageWords::tr("“%1” must come after its command.").arg(name) + seeHelp(at);
    }
    const QString meant = didYouMean(name, optionNames(&at));
    return UsageWords::tr("There is no option “%1”.").arg(text::plain(name)) + (meant.isEmpty() ? seeHelp(at) : meant);
}

QString unknownCommand(const App &at, const QString &name)
{
    const QStringList known = commandNames(at);
    const QString meant = didYouMean(name, known);
    return UsageWords::tr("There is no command “%1”.").arg(text::plain(name)) +
           (meant.isEmpty() ? u' ' + UsageWords::tr("The commands are: %1.").arg(known.join(u", "_s)) : meant);
}

/// Reads the words one by one while they are valid.
class Reader
{
public:
    explicit Reader(const App &grammar) : m_at(&grammar) {}

    std::optional<QString> read(const QStringList &arguments)
    {
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            const QString &word = arguments[i];
            if (!m_literal && word == "--"_L1) {
                m_literal = true;
            } else if (!m_literal && word.size() > 1 && word.front() == u'-') {
                const bool last = i + 1 == arguments.size();
                if (auto wrong = readOption(word, last)) {
                    return wrong;
                }
                i += m_valueFollows;
            } else if (!commandsOf(*m_at).empty()) {
                if (m_literal) { // behind -- nothing is a command
                    return missing();
                }
                const App *command = commandIn(*m_at, word);
                if (!command) {
                    return unknownCommand(*m_at, word);
                }
                m_at = command;
            } else {
                m_words.append(word);
            }
        }
        return m_asksForHelp ? std::nullopt : missing();
    }

private:
    std::optional<QString> readOption(const QString &word, bool last)
    {
        m_valueFollows = false;
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        const Option *option = optionIn(m_at, name);
        if (!option) {
            return unknownOption(*m_at, name);
        }
        if (option == optionIn(m_at, u"--help"_s) || option == optionIn(m_at, u"--version"_s)) {
            m_asksForHelp = true;
        }
        const bool takesValue = option->get_items_expected_max() > 0;
        if (takesValue && equals < 0 && last) {
            return UsageWords::tr("%1 needs a value: %2.").arg(name, qt(option->get_type_name())) + seeHelp(*m_at);
        }
        if (!takesValue && equals >= 0) {
            return UsageWords::tr("%1 takes no value.").arg(name);
        }
        if (takesValue && m_seen.contains(option)) {
            return UsageWords::tr("%1 is given twice.").arg(name);
        }
        m_seen.insert(option);
        m_valueFollows = takesValue && equals < 0;
        return std::nullopt;
    }

    std::optional<QString> missing() const
    {
        if (!commandsOf(*m_at).empty()) {
            return UsageWords::tr("“%1” needs a command: %2.").arg(lineOf(*m_at), commandNames(*m_at).join(u", "_s));
        }
        const auto wanted = wordsOf(*m_at);
        if (std::size_t(m_words.size()) > wanted.size()) {
            const QString &surplus = m_words[qsizetype(wanted.size())];
            return UsageWords::tr("“%1” is one argument too many.").arg(text::plain(surplus)) + seeHelp(*m_at);
        }
        for (std::size_t i = std::size_t(m_words.size()); i < wanted.size(); ++i) {
            if (wanted[i]->get_required()) {
                return UsageWords::tr("“%1” needs %2.").arg(lineOf(*m_at), qt(wanted[i]->get_name(true))) +
                       seeHelp(*m_at);
            }
        }
        for (const Option *option : optionsOf(m_at)) {
            if (option->get_required() && !m_seen.contains(option)) {
                const QString shown = qt(option->get_name() + " " + option->get_type_name());
                return UsageWords::tr("“%1” needs %2.").arg(lineOf(*m_at), shown) + seeHelp(*m_at);
            }
        }
        return std::nullopt;
    }

    const App *m_at;
    QStringList m_words;
    QSet<const Option *> m_seen;
    bool m_literal = false;
    bool m_valueFollows = false;
    bool m_asksForHelp = false;
};

} // namespace

QString didYouMean(const QString &word, const QStringList &known)
{
    const auto nearest = nearestWord(word, known);
    return nearest ? u' ' + UsageWords::tr("Did you mean “%1”?").arg(text::plain(*nearest)) : QString();
}

std::optional<QString> wrongWords(const App &grammar, const QStringList &arguments)
{
    return Reader(grammar).read(arguments);
}

std::vector<std::string> libraryOrder(const QStringList &arguments, const QStringList &withValue)
{
    std::vector<std::string> ordered;
    bool literal = false;
    for (const QString &argument : arguments) {
        literal = literal || argument == "--"_L1;
        const qsizetype equals = argument.indexOf(u'=');
        if (!literal && equals > 0 && withValue.contains(argument.left(equals))) {
            ordered.push_back(argument.left(equals).toStdString());
            ordered.push_back(argument.sliced(equals + 1).toStdString());
        } else {
            ordered.push_back(argument.toStdString());
        }
    }
    std::reverse(ordered.begin(), ordered.end());
    return ordered;
}

std::optional<QString> wrongCommand(const App &grammar, const QStringList &words)
{
    const App *at = &grammar;
    for (const QString &word : words) {
        const App *command = commandIn(*at, word);
        if (!command) {
            return commandsOf(*at).empty() ? UsageWords::tr("“%1” is one argument too many.").arg(text::plain(word))
                                           : unknownCommand(*at, word);
        }
        at = command;
    }
    return std::nullopt;
}

} // namespace license::cmdline
