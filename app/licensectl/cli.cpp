// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/cli.h"

#include "app/licensectl/exitcodes.h"
#include "core/domain/enumnames.h"
#include "core/text/export.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumName<Format> formatNames[] = {
    {Format::Text, "text"},
    {Format::Json, "json"},
    {Format::Csv, "csv"},
    {Format::Nagios, "nagios"},
    {Format::Prometheus, "prometheus"},
};

constexpr EnumName<ExportWhat> exportNames[] = {
    {ExportWhat::Licenses, "licenses"},
    {ExportWhat::Objects, "objects"},
    {ExportWhat::History, "history"},
};

/// The heads of the objects' CSV.
constexpr EnumName<ObjectColumn> columnNames[] = {
    {ObjectColumn::Id, "id"},
    {ObjectColumn::Name, "name"},
    {ObjectColumn::Kind, "kind"},
    {ObjectColumn::License, "license"},
    {ObjectColumn::AssignedAt, "assigned_at"},
    {ObjectColumn::LastBackupAt, "last_backup_at"},
};

QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

/// The number that a text of digits is, at most `most`; nothing for any other text.
std::optional<int> digits(const std::string &text, int most)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || !std::all_of(text.begin(), text.end(), isDigit)) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text) {
        value = std::min<int>(most, value > most / 10 ? most : value * 10 + (c - '0'));
    }
    return value;
}

constexpr int mostRows = 2'000'000'000;
constexpr int longestTimeout = 1'000'000; // seconds; eleven days, within a timer's range

/// Takes what stands behind an option; false is a usage error.
using Take = std::function<bool(const std::string &)>;

class Parser
{
public:
    Parser();
    std::variant<Options, ParseEnd> parse(const QStringList &arguments);

private:
    CLI::App *command(CLI::App &parent, Command command, const std::string &name, const std::string &description);
    void option(CLI::App *command, const std::string &name, const std::string &placeholder,
                const std::string &description, Take take);
    void formats(CLI::App *command, const std::vector<Format> &allowed);
    void name(CLI::App *command, bool required = false);
    void file(CLI::App *command, QString &target, const std::string &description);
    void filters(CLI::App *command);
    void limit(CLI::App *command, const std::string &description);
    void addServiceCommands();
    void addReadingCommands();
    void addActingCommands();
    bool takeSort(const std::string &text);
    QString contradiction() const;

    CLI::App m_app{"Keeps the licenses of Xopero ONE Management Services verified, and tells what is known of them."};
    Options m_options;
    bool m_noKeychain = false;
    std::vector<std::string> m_valueOptions; ///< the long options that take a value
};

Parser::Parser()
{
    m_app.name("licensectl");
    m_app.require_subcommand(1);
    m_app.fallthrough();
    m_app.allow_windows_style_options(false);
    m_app.set_version_flag("--version", "licensectl " LICENSE_CONSOLE_VERSION);
    option(&m_app, "--data-dir", "DIR", "Where the store lives (also LICENSE_CONSOLE_DATA)", [this](const auto &text) {
        m_options.dataFolder = qt(text);
        return !text.empty();
    });
    m_app.add_flag("--no-keychain", m_noKeychain, "Take the access token from a file");
    option(&m_app, "--token-file", "FILE", "The file that holds the token, readable by its owner alone",
           [this](const auto &text) {
               m_options.tokenFile = qt(text);
               return !text.empty();
           });
    addServiceCommands();
    addReadingCommands();
    addActingCommands();
}

void Parser::addServiceCommands()
{
    CLI::App *service = m_app.add_subcommand("service", "Adds, shows, lists and removes Management Services");
    service->require_subcommand(1);
    service->fallthrough();
    CLI::App *add = command(*service, Command::ServiceAdd, "add", "Adds a service from its connection file");
    file(add, m_options.file, "The connection file");
    add->add_flag("--token-stdin", m_options.tokenStdin, "Read the access token from standard input");
    add->add_flag("--yes", m_options.yes, "Do not ask whether address, keys and authorities are right");
    CLI::App *show = command(*service, Command::ServiceShow, "show", "Shows whom a service trusts");
    name(show, true);
    formats(show, {Format::Text, Format::Json});
    CLI::App *replace =
        command(*service, Command::ServiceReplace, "replace", "Gives a service its connection file anew");
    name(replace, true);
    file(replace, m_options.file, "The connection file");
    replace->add_flag("--yes", m_options.yes, "Do not ask whether what changes is right");
    formats(command(*service, Command::ServiceList, "list", "Lists the services"), {Format::Text, Format::Json});
    CLI::App *remove = command(*service, Command::ServiceRemove, "remove", "Removes a service and its token");
    name(remove, true);
    formats(remove, {Format::Text, Format::Json});
    command(*service, Command::ServiceNames, "names", "For the completion of shells")->group(""); // listed nowhere
}

void Parser::addReadingCommands()
{
    CLI::App *status = command(m_app, Command::Status, "status", "Tells what the store knows; asks no network");
    name(status);
    formats(status, {Format::Text, Format::Json, Format::Nagios, Format::Prometheus});

    CLI::App *licenses = command(m_app, Command::Licenses, "licenses", "Lists the licenses");
    name(licenses);
    formats(licenses, {Format::Text, Format::Json, Format::Csv});

    CLI::App *objects = command(m_app, Command::Objects, "objects", "Lists the assigned objects");
    name(objects);
    filters(objects);
    objects->add_flag("--unlicensed", m_options.query.unlicensed, "Only objects without a license");
    option(objects, "--sort", "[-]COLUMN", "id, name, kind, license, assigned_at or last_backup_at; - for descending",
           [this](const auto &text) { return takeSort(text); });
    limit(objects, "At most so many; 0 is all (text: 100, else all)");
    formats(objects, {Format::Text, Format::Json, Format::Csv});

    CLI::App *history = command(m_app, Command::History, "history", "Lists attempts and changes, newest first");
    name(history);
    limit(history, "At most so many; 0 is all");
    formats(history, {Format::Text, Format::Json, Format::Csv});
}

void Parser::addActingCommands()
{
    CLI::App *refresh = command(m_app, Command::Refresh, "refresh", "Verifies now, and prints what has changed");
    name(refresh);
    refresh->add_flag("--if-due", m_options.ifDue, "Only where an automatic refresh is due");
    option(refresh, "--timeout", "SECONDS", "For the whole refresh of one service (60)", [this](const auto &text) {
        const auto number = digits(text, longestTimeout);
        m_options.timeout = std::chrono::seconds{number.value_or(0)};
        return number.value_or(0) >= 1;
    });
    formats(refresh, {Format::Text, Format::Json});

    CLI::App *write = command(m_app, Command::Export, "export", "Writes licenses, objects or history to a file");
    write
        ->add_option_function<std::string>(
            "WHAT",
            [this](const std::string &text) {
                const auto what = valueIn(exportNames, qt(text));
                if (!what) {
                    throw CLI::ValidationError("WHAT", "is licenses, objects or history");
                }
                m_options.what = *what;
            },
            "licenses, objects or history")
        ->required();
    file(write, m_options.file, "Replaced as a whole; its ending names the format: csv, json or html");
    filters(write);

    CLI::App *check = command(m_app, Command::CheckConnection, "check-connection",
                              "Checks the way to the license server, stage by stage");
    name(check);
    formats(check, {Format::Text, Format::Json});

    command(m_app, Command::Watch, "watch", "Refreshes all services on schedule until it is ended");

    CLI::App *verify = command(m_app, Command::Verify, "verify", "Checks a saved reply against a connection file");
    file(verify, m_options.file, "The saved reply");
    option(verify, "--connection", "FILE", "The connection file", [this](const auto &text) {
        m_options.connectionFile = qt(text);
        return !text.empty();
    });
    verify->get_option("--connection")->required();
    formats(verify, {Format::Text, Format::Json});
}

CLI::App *Parser::command(CLI::App &parent, Command command, const std::string &name, const std::string &description)
{
    CLI::App *added = parent.add_subcommand(name, description);
    added->fallthrough();
    added->callback([this, command] { m_options.command = command; });
    return added;
}

void Parser::option(CLI::App *command, const std::string &name, const std::string &placeholder,
                    const std::string &description, Take take)
{
    command
        ->add_option_function<std::string>(
            name,
            [name, take = std::move(take)](const std::string &text) {
                if (!take(text)) {
                    throw CLI::ValidationError(name, "cannot be “" + text + "”");
                }
            },
            description)
        ->type_name(placeholder);
    m_valueOptions.push_back(name);
}

void Parser::formats(CLI::App *command, const std::vector<Format> &allowed)
{
    std::string names;
    for (const Format format : allowed) {
        names += (names.empty() ? "" : "|") + nameIn(formatNames, format).toStdString();
    }
    option(command, "--format", names, "How the answer is written (text)", [this, allowed](const auto &text) {
        const auto format = valueIn(formatNames, qt(text));
        m_options.format = format.value_or(Format::Text);
        return format && std::find(allowed.begin(), allowed.end(), *format) != allowed.end();
    });
}

void Parser::name(CLI::App *command, bool required)
{
    command
        ->add_option_function<std::string>(
            "NAME", [this](const std::string &text) { m_options.name = qt(text); }, "The name of a service")
        ->required(required);
}

void Parser::file(CLI::App *command, QString &target, const std::string &description)
{
    command
        ->add_option_function<std::string>(
            "FILE", [&target](const std::string &text) { target = qt(text); }, description)
        ->required();
}

void Parser::filters(CLI::App *command)
{
    option(command, "--filter", "TEXT", "Only what holds this text, upper and lower case alike",
           [this](const auto &text) {
               m_options.query.text = qt(text);
               return true;
           });
    option(command, "--license", "TYPE", "Only what has to do with this license type", [this](const auto &text) {
        m_options.query.license = qt(text);
        return true;
    });
}

void Parser::limit(CLI::App *command, const std::string &description)
{
    option(command, "--limit", "N", description, [this](const auto &text) {
        m_options.limit = digits(text, mostRows);
        return m_options.limit.has_value();
    });
}

bool Parser::takeSort(const std::string &text)
{
    m_options.query.descending = !text.empty() && text.front() == '-';
    m_options.query.sortBy = valueIn(columnNames, qt(m_options.query.descending ? text.substr(1) : text));
    return m_options.query.sortBy.has_value();
}

/// What is wrong with options that are right one by one.
QString Parser::contradiction() const
{
    if (m_noKeychain != m_options.tokenFile.has_value()) {
        return u"--no-keychain and --token-file belong together."_s;
    }
    if (m_noKeychain && m_options.tokenStdin) {
        return u"--token-stdin does not go with --no-keychain: the token is in the file."_s;
    }
    return {};
}

std::variant<Options, ParseEnd> Parser::parse(const QStringList &arguments)
{
    std::vector<std::string> reversed; // as the library wants them
    bool literal = false;
    for (const QString &argument : arguments) {
        const std::string text = argument.toStdString();
        literal = literal || text == "--";
        // The library takes the value of `--filter=` from the next argument; here it is empty.
        const auto equals = text.find('=');
        const bool takesValue = !literal && std::find(m_valueOptions.begin(), m_valueOptions.end(),
                                                      text.substr(0, equals)) != m_valueOptions.end();
        if (takesValue && equals != std::string::npos) {
            reversed.insert(reversed.begin(), text.substr(0, equals));
            reversed.insert(reversed.begin(), text.substr(equals + 1));
        } else {
            reversed.insert(reversed.begin(), text);
        }
    }
    QString wrong;
    try {
        m_app.parse(reversed);
        wrong = contradiction();
        if (wrong.isEmpty() && m_options.command == Command::Export && !text::exportFormatOf(m_options.file)) {
            wrong = u"FILE ends in .csv, .json or .html."_s;
        }
    } catch (const CLI::ParseError &error) {
        std::ostringstream out;
        std::ostringstream err;
        const int code = m_app.exit(error, out, err);
        return ParseEnd{code == 0 ? exitcode::done : exitcode::usage, qt(out.str()), qt(err.str())};
    }
    if (!wrong.isEmpty()) {
        return ParseEnd{exitcode::usage, {}, wrong + u'\n'};
    }
    return m_options;
}

} // namespace

std::variant<Options, ParseEnd> parseArguments(const QStringList &arguments)
{
    return Parser().parse(arguments);
}

} // namespace license::ctl
