// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/cli.h"

#include "app/cmdline/optionvalues.h"
#include "app/cmdline/usage.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/translate.h"
#include "core/domain/version.h"
#include "core/text/export.h"
#include "core/text/placewords.h"
#include "core/text/sanitize.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <exception>
#include <sstream>
#include <string>
#include <vector>

namespace license::ctl {

using namespace Qt::StringLiterals;
using namespace cmdline;

namespace {

constexpr EnumName<ExportWhat> exportNames[] = {
    {ExportWhat::Licenses, "licenses"},
    {ExportWhat::Objects, "objects"},
    {ExportWhat::History, "history"},
};

constexpr EnumName<char> separatorNames[] = {{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}};

/// The headings of the objects' CSV.
constexpr EnumName<ObjectColumn> columnNames[] = {
    {ObjectColumn::Id, "id"},
    {ObjectColumn::Name, "name"},
    {ObjectColumn::Kind, "kind"},
    {ObjectColumn::License, "license"},
    {ObjectColumn::AssignedAt, "assigned_at"},
    {ObjectColumn::LastBackupAt, "last_backup_at"},
};

constexpr int mostRows = 2'000'000'000;
constexpr int mostLanes = 64;
constexpr int longestTimeout = 1'000'000; // seconds; eleven days, within a timer's range

class Parser
{
public:
    Parser();
    std::variant<Options, ParseEnd> parse(const QStringList &arguments);
    bool knows(const QString &command) const { return !wrongCommand(m_app, {command}); }

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
    void addManagementCommands();
    void addStoreCommands();
    CLI::Option *place(CLI::App *command, const std::string &name, const std::string &placeholder,
                       const std::string &description, std::optional<StorePlace> &target);
    void text(CLI::App *command, const std::string &name, const std::string &placeholder,
              const std::string &description, QString &target);
    std::optional<Expected> takeSort(const QString &text);
    void word(CLI::App *command, const std::string &name, const std::string &description, Take take);
    std::variant<Options, ParseEnd> read(const QStringList &line);
    QStringList withoutHelpWord(const QStringList &arguments) const;
    QString contradiction() const;

    CLI::App m_app{"Verifies the licenses of Xopero ONE Management Services and reports their state."};
    Options m_options;
    bool m_noKeychain = false;
    QStringList m_valueOptions; ///< the long options that take a value
};

Parser::Parser()
{
    m_app.name("licensectl");
    m_app.require_subcommand(1);
    m_app.fallthrough();
    m_app.allow_windows_style_options(false);
    m_app.set_version_flag("--version", "licensectl " + versionWithCommit().toStdString());
    m_app.footer("licensectl help COMMAND explains one command.");
    option(&m_app, "--data-dir", "DIR", "Folder of the store (also LICENSE_CONSOLE_DATA)",
           path([this](const auto &text) { m_options.dataFolder = text; }));
    place(&m_app, "--store", "URL",
          "A team's database: postgresql://HOST/NAME or service=NAME (also LICENSE_CONSOLE_STORE)", m_options.store);
    m_app.add_flag("--no-keychain", m_noKeychain, "Take the access token from a file, not from the keychain");
    option(&m_app, "--token-file", "FILE", "File with the access token, readable only by its owner",
           path([this](const auto &text) { m_options.tokenFile = text; }));
    addServiceCommands();
    addReadingCommands();
    addActingCommands();
    addManagementCommands();
    addStoreCommands();
}

/// Without the words of other options, which repeat the value: this one may be a password in the wrong place.
CLI::Option *Parser::place(CLI::App *command, const std::string &name, const std::string &placeholder,
                           const std::string &description, std::optional<StorePlace> &target)
{
    m_valueOptions.append(QString::fromStdString(name));
    return command
        ->add_option_function<std::string>(
            name,
            [name, &target](const std::string &text) {
                const auto place = storePlaceFrom(QString::fromStdString(text));
                if (const auto *refused = std::get_if<PlaceRefusal>(&place)) {
                    throw Wrong{QString::fromStdString(name) + u": "_s + text::placeRefusal(*refused)};
                }
                target = std::get<StorePlace>(place);
            },
            description)
        ->type_name(placeholder);
}

void Parser::addStoreCommands()
{
    CLI::App *store = m_app.add_subcommand("store", "Describes, checks and moves the store");
    store->require_subcommand(1);
    store->fallthrough();
    formats(command(*store, Command::StoreInfo, "info", "Tells where the store is, and what may be done with it"),
            {Format::Text, Format::Json});
    formats(
        command(*store, Command::StoreCheck, "check", "Reads all of the store, and tries whether it can be written"),
        {Format::Text, Format::Json});
    CLI::App *move = command(*store, Command::StoreMove, "move", "Moves all services to another store");
    place(move, "--to", "URL|FOLDER", "A team's database, or a folder of this computer", m_options.moveTo)->required();
    move->add_flag("--dry-run", m_options.dryRun, "Only tell what would be moved");
    formats(move, {Format::Text, Format::Json});
}

void Parser::addManagementCommands()
{
    CLI::App *management =
        m_app.add_subcommand("management", "Signs in to and out of the Management Service's own interface");
    management->require_subcommand(1);
    management->fallthrough();
    CLI::App *signIn = command(*management, Command::ManagementSignIn, "sign-in",
                               "Signs in as a System Administrator; the password is not kept");
    name(signIn, true);
    text(signIn, "--address", "URL", "Address of the Management Service: https://HOST[:PORT]", m_options.address);
    text(signIn, "--email", "EMAIL", "E-mail address of the account", m_options.email);
    signIn->add_flag("--password-stdin", m_options.passwordStdin, "Read the password from standard input");
    name(command(*management, Command::ManagementSignOut, "sign-out",
                 "Forgets the sign-in, its token and what was reported"),
         true);
    CLI::App *organizations = command(m_app, Command::Organizations, "organizations",
                                      "Lists the organizations that the Management Services report");
    name(organizations);
    formats(organizations, {Format::Text, Format::Json, Format::Csv});
}

/// A required option.
void Parser::text(CLI::App *command, const std::string &name, const std::string &placeholder,
                  const std::string &description, QString &target)
{
    option(command, name, placeholder, description, path([&target](const auto &given) { target = given; }));
    command->get_option(name)->required();
}

void Parser::addServiceCommands()
{
    CLI::App *service = m_app.add_subcommand("service", "Adds, lists, shows, replaces and removes Management Services");
    service->require_subcommand(1);
    service->fallthrough();
    CLI::App *add = command(*service, Command::ServiceAdd, "add", "Adds a service from its connection file");
    file(add, m_options.file, "Connection file; - for standard input");
    add->add_flag("--token-stdin", m_options.tokenStdin, "Read the access token from standard input");
    add->add_flag("--yes", m_options.yes, "Do not ask for confirmation");
    CLI::App *show =
        command(*service, Command::ServiceShow, "show", "Shows the keys and authorities that a service trusts");
    name(show, true);
    formats(show, {Format::Text, Format::Json});
    CLI::App *replace =
        command(*service, Command::ServiceReplace, "replace", "Replaces the connection file of a service");
    name(replace, true);
    file(replace, m_options.file, "The connection file");
    replace->add_flag("--yes", m_options.yes, "Do not ask for confirmation");
    formats(command(*service, Command::ServiceList, "list", "Lists the services"), {Format::Text, Format::Json});
    CLI::App *remove = command(*service, Command::ServiceRemove, "remove", "Removes a service and its token");
    name(remove, true);
    formats(remove, {Format::Text, Format::Json});
    command(*service, Command::ServiceNames, "names", "For the completion of shells")->group(""); // listed nowhere
}

void Parser::addReadingCommands()
{
    CLI::App *status =
        command(m_app, Command::Status, "status", "Reports the state in the store, without using the network");
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
    limit(objects, "Maximum number of objects; 0 for all (default: 100 in text, else all)");
    formats(objects, {Format::Text, Format::Json, Format::Csv});

    CLI::App *history = command(m_app, Command::History, "history", "Lists attempts and changes, newest first");
    name(history);
    limit(history, "Maximum number of lines; 0 for all");
    formats(history, {Format::Text, Format::Json, Format::Csv});
}

void Parser::addActingCommands()
{
    CLI::App *refresh = command(m_app, Command::Refresh, "refresh", "Verifies now and prints what changed");
    name(refresh);
    refresh->add_flag("--if-due", m_options.ifDue, "Only services that are due for an automatic refresh");
    option(refresh, "--timeout", "SECONDS", "Limit for the whole refresh of one service (default: 60)",
           [this](const auto &text) {
               const auto number = digits(text, 1, longestTimeout);
               m_options.timeout = std::chrono::seconds{number.value_or(1)};
               return number ? std::nullopt : std::optional(wholeNumber(1, longestTimeout));
           });
    formats(refresh, {Format::Text, Format::Json});

    CLI::App *write = command(m_app, Command::Export, "export", "Writes licenses, objects or history to a file");
    word(write, "WHAT", "licenses, objects or history", [this](const auto &text) {
        const auto what = valueIn(exportNames, text);
        m_options.what = what.value_or(ExportWhat::Licenses);
        return what ? std::nullopt : std::optional(oneOf(exportNames));
    });
    file(write, m_options.file, "File to write; its extension selects the format: csv, json or html");
    name(write);
    filters(write);
    option(write, "--separator", "comma|semicolon|tab", "Separator of a csv file (default: comma)",
           [this](const auto &text) {
               const auto separator = valueIn(separatorNames, text);
               m_options.separator = separator;
               return separator ? std::nullopt : std::optional(oneOf(separatorNames));
           });
    write->add_flag("--bom", m_options.byteOrderMark, "Start a csv file with a byte order mark, for Excel");

    CLI::App *check = command(m_app, Command::CheckConnection, "check-connection",
                              "Checks the route to the license server, stage by stage");
    name(check);
    formats(check, {Format::Text, Format::Json});

    CLI::App *watch = command(m_app, Command::Watch, "watch", "Refreshes all services on schedule until it is stopped");
    option(watch, "--lanes", "N", "With a team's store: how many services it verifies at once (default: 8)",
           [this](const auto &text) {
               const auto number = digits(text, 1, mostLanes);
               m_options.lanes = number ? std::optional(static_cast<int>(*number)) : std::nullopt;
               return number ? std::nullopt : std::optional(wholeNumber(1, mostLanes));
           });

    CLI::App *verify = command(m_app, Command::Verify, "verify", "Checks a saved reply against a connection file");
    file(verify, m_options.file, "Saved reply; - for standard input");
    option(verify, "--connection", "FILE", "The connection file",
           path([this](const auto &text) { m_options.connectionFile = text; }));
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
    command->add_option_function<std::string>(name, checked(QString::fromStdString(name), std::move(take)), description)
        ->type_name(placeholder);
    m_valueOptions.append(QString::fromStdString(name));
}

void Parser::word(CLI::App *command, const std::string &name, const std::string &description, Take take)
{
    command->add_option_function<std::string>(name, checked(QString::fromStdString(name), std::move(take)), description)
        ->required();
}

void Parser::formats(CLI::App *command, const std::vector<Format> &allowed)
{
    QStringList names;
    for (const Format format : allowed) {
        names.append(formatName(format));
    }
    option(command, "--format", names.join(u'|').toStdString(), "Output format (default: text)",
           [this, names](const auto &text) {
               m_options.format = formatFrom(text).value_or(Format::Text);
               return names.contains(text) ? std::nullopt : std::optional(oneOf(names));
           });
}

void Parser::name(CLI::App *command, bool required)
{
    command
        ->add_option_function<std::string>(
            "NAME", [this](const std::string &text) { m_options.name = QString::fromStdString(text); },
            "Name of a service")
        ->required(required);
}

void Parser::file(CLI::App *command, QString &target, const std::string &description)
{
    word(command, "FILE", description, path([&target](const auto &text) { target = text; }));
}

void Parser::filters(CLI::App *command)
{
    option(command, "--filter", "TEXT", "Only rows that contain this text, ignoring case", [this](const auto &text) {
        m_options.query.text = text;
        return std::nullopt;
    });
    option(command, "--license", "TYPE", "Only this license type, given by type or label", [this](const auto &text) {
        m_options.query.license = text;
        return std::nullopt;
    });
}

void Parser::limit(CLI::App *command, const std::string &description)
{
    option(command, "--limit", "N", description, [this](const auto &text) {
        const auto number = digits(text, 0, mostRows);
        m_options.limit = number ? std::optional(static_cast<int>(*number)) : std::nullopt;
        return number ? std::nullopt : std::optional(wholeNumber(0, mostRows));
    });
}

std::optional<Expected> Parser::takeSort(const QString &text)
{
    m_options.query.descending = text.startsWith(u'-');
    m_options.query.sortBy = valueIn(columnNames, m_options.query.descending ? text.sliced(1) : text);
    return m_options.query.sortBy ? std::nullopt : std::optional(oneOf(columnNames));
}

/// Conflicts between options that are valid individually.
QString Parser::contradiction() const
{
    if (m_noKeychain != m_options.tokenFile.has_value()) {
        return CtlWords::tr("--no-keychain and --token-file must be used together.");
    }
    if (m_noKeychain && m_options.tokenStdin) {
        return CtlWords::tr("--token-stdin cannot be combined with --no-keychain: the token is in the file.");
    }
    if (m_options.command == Command::ServiceAdd && isStandardInput(m_options.file) && !m_noKeychain) {
        return CtlWords::tr(
            "Standard input cannot hold both the connection file and the token: give the connection file by name.");
    }
    if (isStandardInput(m_options.connectionFile) && isStandardInput(m_options.file)) {
        return CtlWords::tr(
            "Standard input cannot hold both the reply and the connection file: give one of them by name.");
    }
    if (m_options.command != Command::Export) {
        return {};
    }
    const auto format = text::exportFormatOf(m_options.file);
    if (!format) {
        return CtlWords::tr("“%1” has no known format: FILE must end in .csv, .json or .html.")
            .arg(text::plain(m_options.file));
    }
    if (format != text::ExportFormat::Csv && (m_options.separator || m_options.byteOrderMark)) {
        return CtlWords::tr("--separator and --bom apply only to files that end in .csv.");
    }
    return {};
}

/// `help COMMAND` equals `COMMAND --help`.
QStringList Parser::withoutHelpWord(const QStringList &arguments) const
{
    qsizetype at = 0;
    while (at < arguments.size() && arguments[at].startsWith(u'-')) {
        at += m_valueOptions.contains(arguments[at]) ? 2 : 1;
    }
    if (arguments.value(at) != "help"_L1) {
        return arguments;
    }
    QStringList command = arguments.sliced(at + 1);
    command.removeAll(u"--help"_s);
    if (const auto wrong = wrongCommand(m_app, command)) {
        throw Wrong{*wrong};
    }
    return arguments.first(at) + command + QStringList{u"--help"_s};
}

std::variant<Options, ParseEnd> Parser::read(const QStringList &line)
{
    const QStringList arguments = withoutHelpWord(line);
    if (const auto wrong = wrongWords(m_app, arguments)) {
        throw Wrong{*wrong};
    }
    try {
        m_app.parse(libraryOrder(arguments, m_valueOptions));
    } catch (const CLI::Success &asked) {
        std::ostringstream out;
        m_app.exit(asked, out, out);
        return ParseEnd{exitcode::done, QString::fromStdString(out.str()), {}};
    }
    if (const QString wrong = contradiction(); !wrong.isEmpty()) {
        throw Wrong{wrong};
    }
    return m_options;
}

std::variant<Options, ParseEnd> Parser::parse(const QStringList &arguments)
{
    try {
        return read(arguments);
    } catch (const Wrong &wrong) {
        return ParseEnd{exitcode::usage, {}, wrong.words};
    } catch (const std::exception &error) {
        return ParseEnd{exitcode::usage,
                        {},
                        CtlWords::tr("The command line cannot be read: %1").arg(QString::fromStdString(error.what()))};
    }
}

} // namespace

bool isStandardInput(const QString &file)
{
    return file == u"-"_s;
}

std::variant<Options, ParseEnd> parseArguments(const QStringList &arguments)
{
    return Parser().parse(arguments);
}

bool isCommand(const QString &word)
{
    return Parser().knows(word);
}

} // namespace license::ctl
