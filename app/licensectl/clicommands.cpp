// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/cliparser.h"

namespace license::ctl {

using namespace Qt::StringLiterals;
using namespace cmdline;

// The commands, their options and help.

namespace {

constexpr EnumName<ExportWhat> exportNames[] = {
    {ExportWhat::Licenses, "licenses"},
    {ExportWhat::Objects, "objects"},
    {ExportWhat::History, "history"},
};

constexpr EnumName<char> separatorNames[] = {{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}};

constexpr int mostLanes = 64;
constexpr int longestTimeout = 1'000'000; // seconds; eleven days, within a timer's range

} // namespace

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
    CLI::App *token = command(*service, Command::ServiceToken, "token", "Stores the access token of a service");
    name(token, true);
    token->add_flag("--token-stdin", m_options.tokenStdin, "Read the access token from standard input");
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

} // namespace license::ctl
