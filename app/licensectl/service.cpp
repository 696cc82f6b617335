// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/await.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/servicetoken.h"
#include "app/licensectl/terminal.h"
#include "app/licensectl/texttable.h"
#include "app/licensectl/translate.h"
#include "app/licensectl/trust.h"
#include "core/credentials/tokenfilevault.h"
#include "core/net/authorityfile.h"
#include "core/protocol/connectionfile.h"
#include "core/store/teamwork.h"
#include "core/sync/connectionchange.h"
#include "core/text/sanitize.h"
#include "core/text/statewords.h"
#include "core/text/teamwords.h"
#include "core/text/trustwords.h"

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

Result<Connection> readConnection(const QString &path)
{
    const auto bytes = readInput(path, connectionFileLimit);
    return bytes ? parseConnectionFile(*bytes) : bytes.error();
}

Result<Done> removeService(Context &context, ServiceId id)
{
    QObject receiver;
    Awaited<Result<Done>> removed;
    context.composition.fleet().remove(id, &receiver,
                                       [&removed](Result<Done> result) { removed.answer(std::move(result)); });
    return removed.wait();
}

/// "keychain", "file" or "missing".
QString tokenPlace(Context &context, const Service &service)
{
    switch (context.composition.vault().kind()) {
    case Vault::Kind::File:
        return static_cast<const TokenFileVault &>(context.composition.vault()).readNow() ? u"file"_s : u"missing"_s;
    case Vault::Kind::Keychain:
        return service.tokenExpected ? u"keychain"_s : u"missing"_s;
    }
    Q_UNREACHABLE();
}

QString tokenPlaceWords(const QString &place)
{
    return place == u"keychain"_s ? CtlWords::tr("keychain")
           : place == u"file"_s   ? CtlWords::tr("file")
                                  : CtlWords::tr("missing");
}

/// Shows the keys and authorities that the file introduces before using them; at a terminal a person confirms them.
Result<Done> acceptTrust(Context &context, const Connection &connection)
{
    //: %1 is the name of a service
    context.output.note(CtlWords::tr("The connection file of %1 asks you to trust:").arg(text::plain(connection.name)));
    context.output.note(trustText(connection));
    context.output.note(text::compareTrust());
    return context.options.yes || !standardInputIsTerminal() ? Result<Done>(Done{})
                                                             : confirm(context, CtlWords::tr("Is this correct?"));
}

void noteTokenForAgents(Context &context, const Connection &connection)
{
    const TeamWork *team = context.composition.store().team();
    const auto rights = team ? team->rights() : Result<TeamRights>(TeamRights{.verify = true});
    const QString note = rights ? text::tokenForAgents(*rights, connection.deployment) : QString();
    if (!note.isEmpty()) {
        context.output.note(note);
    }
}

Json authoritiesJson(const QByteArray &pem, bool added)
{
    Json all = Json::array();
    const auto certificates = certificatesIn(pem);
    for (const CertificateInfo &each : certificates) {
        all.push_back({{"subject", jsonOf(each.subject)},
                       {"sha256", each.sha256.toHex().toStdString()},
                       {"valid_until", jsonOf(std::optional(each.validUntil))},
                       {"added", added}});
    }
    return all;
}

Json serviceJson(Context &context, const Service &service)
{
    const Connection &connection = service.connection;
    Json keys = Json::array();
    for (const TrustedKey &key : connection.keys) {
        keys.push_back({{"kid", jsonOf(key.kid)}});
    }
    Json authorities = authoritiesJson(connection.ca, false);
    for (Json &each : authoritiesJson(connection.addedCa, true)) {
        authorities.push_back(std::move(each));
    }
    return {
        {"name", jsonOf(connection.name)},
        {"url", jsonOf(connection.url)},
        {"account", jsonOf(connection.account)},
        {"installation", jsonOf(connection.installation)},
        {"deployment", jsonOf(deploymentName(connection.deployment))},
        {"keys", std::move(keys)},
        {"authorities", std::move(authorities)},
        {"token", jsonOf(tokenPlace(context, service))},
    };
}

} // namespace

int runServiceAdd(Context &context)
{
    auto connection = readConnection(context.options.file);
    if (!connection) {
        return failed(context, connection.error());
    }
    if (const auto accepted = acceptTrust(context, *connection); !accepted) {
        return failed(context, accepted.error());
    }
    auto token = askForToken(context, connection->name);
    if (!token) {
        return failed(context, token.error());
    }
    QObject receiver;
    Awaited<Result<ServiceMonitor *>> added;
    std::optional<Error> refusedByVault;
    context.composition.fleet().add(
        *connection, token.take(), &receiver,
        [&added](Result<ServiceMonitor *> result) { added.answer(std::move(result)); },
        [&refusedByVault](const Error &error) { refusedByVault = error; });
    const auto monitor = added.wait();
    if (!monitor) {
        return failed(context, monitor.error());
    }
    if (refusedByVault) {
        // A token for this session only is useless to a program that exits now: the service is removed, to be added
        // again.
        const auto removed = removeService(context, (*monitor)->state().service.id);
        Q_UNUSED(removed) // its token was never stored
        return failed(context, *refusedByVault, connection->name);
    }
    context.output.line(CtlWords::tr("Added: %1").arg(text::plain(connection->name)));
    noteTokenForAgents(context, *connection);
    return exitcode::done;
}

int runServiceShow(Context &context)
{
    const auto services = chosenServices(context);
    if (!services) {
        return exitcode::usage;
    }
    const Service &service = services->first()->state().service;
    if (context.options.format == Format::Json) {
        context.output.json(serviceJson(context, service));
        return exitcode::done;
    }
    context.output.line(text::plain(service.connection.name));
    context.output.line(trustText(service.connection));
    //: %1 is "keychain", "file" or "missing"
    context.output.line(u"  "_s + CtlWords::tr("Token: %1").arg(tokenPlaceWords(tokenPlace(context, service))));
    return exitcode::done;
}

int runServiceReplace(Context &context)
{
    const auto services = chosenServices(context);
    if (!services) {
        return exitcode::usage;
    }
    const auto connection = readConnection(context.options.file);
    if (!connection) {
        return failed(context, connection.error());
    }
    const Service service = services->first()->state().service;
    const QString name = text::plain(service.connection.name);
    const Connection after = replacementFor(service.connection, *connection);
    context.output.note(CtlWords::tr("The connection file of %1 asks you to trust:").arg(name));
    context.output.note(trustText(after));
    context.output.note(CtlWords::tr("What it changes:"));
    context.output.note(trustChangesText(service.connection, after));
    context.output.note(text::compareTrust());
    if (!context.options.yes) {
        if (!standardInputIsTerminal()) {
            context.output.note(CtlWords::tr("There is no terminal to ask for confirmation. Compare the values, then "
                                             "run the command again with --yes."));
            return exitcode::usage;
        }
        if (const auto sure = confirm(context, CtlWords::tr("Replace the connection file?")); !sure) {
            return failed(context, sure.error(), service.connection.name);
        }
    }
    QObject receiver;
    Awaited<Result<Done>> replaced;
    context.composition.fleet().replaceConnection(service.id, *connection, &receiver,
                                                  [&replaced](const Result<Done> &result) { replaced.answer(result); });
    if (const auto done = replaced.wait(); !done) {
        return failed(context, done.error(), service.connection.name);
    }
    context.output.line(CtlWords::tr("Replaced: %1").arg(name));
    context.output.note(CtlWords::tr("Refresh it now: the next reply is accepted regardless of its sequence number."));
    return exitcode::done;
}

Json serviceListJson(Context &context)
{
    Json services = Json::array();
    for (const ServiceMonitor *monitor : context.composition.fleet().monitors()) {
        const Service &service = monitor->state().service;
        services.push_back({
            {"name", jsonOf(service.connection.name)},
            {"url", jsonOf(service.connection.url)},
            {"account", jsonOf(service.connection.account)},
            {"installation", jsonOf(service.connection.installation)},
            {"deployment", jsonOf(deploymentName(service.connection.deployment))},
            {"token", jsonOf(tokenPlace(context, service))},
        });
    }
    return {{"services", std::move(services)}};
}

int runServiceList(Context &context)
{
    if (context.options.format == Format::Json) {
        context.output.json(serviceListJson(context));
        return exitcode::done;
    }
    TextTable table({{CtlWords::tr("Name")},
                     {CtlWords::tr("Address")},
                     {CtlWords::tr("Account")},
                     {CtlWords::tr("Installation")},
                     {CtlWords::tr("Deployment")},
                     {CtlWords::tr("Token")}});
    for (const ServiceMonitor *monitor : context.composition.fleet().monitors()) {
        const Service &service = monitor->state().service;
        table.add({text::plain(service.connection.name), service.connection.url, service.connection.account,
                   service.connection.installation, text::deployment(service.connection.deployment),
                   tokenPlaceWords(tokenPlace(context, service))});
    }
    context.output.write(table.isEmpty() ? (CtlWords::tr("There is no service yet.") + u'\n').toUtf8()
                                         : table.text().toUtf8());
    return exitcode::done;
}

int runServiceRemove(Context &context)
{
    const auto services = chosenServices(context);
    if (!services) {
        return exitcode::usage;
    }
    const Service service = services->first()->state().service;
    const auto removed = removeService(context, service.id);
    if (!removed && context.composition.fleet().find(service.id)) {
        return failed(context, removed.error(), service.connection.name);
    }
    if (!removed) {
        failed(context, removed.error(), service.connection.name);
        context.output.note(CtlWords::tr("The service is removed; its token may still be in the keychain."));
    }
    if (context.options.format == Format::Json) {
        context.output.json(serviceListJson(context));
    } else {
        context.output.line(CtlWords::tr("Removed: %1").arg(text::plain(service.connection.name)));
    }
    return exitcode::done;
}

} // namespace license::ctl
