// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/reportcontroller.h"

#include "core/credentials/vault.h"
#include "core/net/licenseclient.h"
#include "core/net/proxysettings.h"
#include "core/platform/places.h"
#include "core/report/sessionlog.h"
#include "core/report/systemfacts.h"
#include "core/report/ziparchive.h"
#include "core/sync/storeworker.h"
#include "core/text/filewords.h"
#include "core/text/sanitize.h"
#include "ui/connection/connectioncontroller.h"
#include "ui/connection/connectionpage.h"
#include "ui/kit/navigator.h"
#include "ui/kit/secretplace.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// A person's home folder is private.
QString withoutHome(const QString &path)
{
    const QString home = platform::homeFolder();
    return !home.isEmpty() && path.startsWith(home + u'/') ? u"~"_s + path.mid(home.size()) : path;
}

} // namespace

ReportController::ReportController(ConnectionPage *page, Fleet &fleet, const ConnectionController &connection,
                                   const ProxyPreference &proxy, Navigator &navigator, const SyncContext &context)
    : QObject(page)
    , m_fleet(fleet)
    , m_connection(connection)
    , m_proxy(proxy)
    , m_navigator(navigator)
    , m_context(context)
    , m_export(navigator.window())
{
    connect(page, &ConnectionPage::reportRequested, this, &ReportController::open);
    connect(&m_export, &FileExport::finished, this, [this](const QString &path, const Result<Done> &result) {
        if (m_dialog) {
            const QString file = text::plain(QDir::toNativeSeparators(path));
            m_dialog->showNote(result
                                   ? tr("Saved as %1").arg(file)
                                   : tr("%1 could not be written: %2").arg(file, text::fileCause(result.error(), path)),
                               result.ok());
        }
    });
}

QVector<report::Fact> ReportController::settings() const
{
    const SecretPlace place = secretPlace(m_context.vault.kind(), m_navigator);
    const auto reason = m_context.storage.readOnlyReason();
    return {{u"data folder"_s, withoutHome(m_context.storage.folder())},
            {u"store"_s, reason ? u"read-only: "_s + reason->detail : u"writable"_s},
            {u"tokens"_s, placeFact(place)},
            {u"proxy"_s, proxyText(m_proxy.settings())},
            {u"proxy credentials"_s, m_proxy.hasPassword() ? u"kept in the "_s + placeFact(place) : u"none"_s},
            {u"services"_s, QString::number(m_fleet.monitors().size())}};
}

report::ReportInput ReportController::gathered() const
{
    report::ReportInput input{.now = m_context.clock.now().wall,
                              .versions = report::systemFacts(),
                              .settings = settings(),
                              .services = {},
                              .log = report::SessionLog::text()};
    for (const ServiceMonitor *monitor : m_fleet.monitors()) {
        const Service &service = monitor->state().service;
        const ConnectionCheckState check = m_connection.checkOf(service.id);
        input.services.append({.service = service,
                               .tokenInFile = m_context.vault.kind() == Vault::Kind::File,
                               .status = monitor->status(),
                               .attempts = {},
                               .check = check.results,
                               .checkedAt = check.endedAt});
    }
    return input;
}

void ReportController::open()
{
    if (m_dialog || m_gathering) {
        return;
    }
    m_gathering = true;
    QVector<Service> services;
    for (const ServiceMonitor *monitor : m_fleet.monitors()) {
        services.append(monitor->state().service);
    }
    gatherSecrets(m_context.vault, services, m_context.client.proxy(), this,
                  [this](const Secrets &secrets) { write(secrets); });
}

void ReportController::write(const Secrets &secrets)
{
    report::Redactor redactor;
    for (const auto &secret : secrets) {
        redactor.addSecret(secret->reveal());
    }
    m_context.storage.run(
        this,
        [input = gathered(), redactor = std::move(redactor)](const Store &store) mutable {
            for (report::ReportedService &reported : input.services) {
                const auto attempts = store.history(reported.service.id, report::reportedAttempts);
                reported.attempts = attempts ? *attempts : QVector<HistoryEntry>();
            }
            return report::supportReport(input, redactor);
        },
        [this](const QVector<report::ReportFile> &files) { preview(files); });
}

TextsDialog::Labels ReportController::labels()
{
    return {.name = u"reportDialog"_s,
            .title = tr("Support report"),
            .intro = tr("The report contains exactly these texts. They name your services, their addresses and "
                        "accounts, but no access token, no password and no assigned object."),
            .saveAll = tr("&Save the report…")};
}

void ReportController::preview(const QVector<report::ReportFile> &files)
{
    m_gathering = false;
    m_files = files;
    QVector<ShownText> texts;
    for (const report::ReportFile &file : files) {
        texts.append({file.name, file.name, QString::fromUtf8(file.text)});
    }
    m_dialog = new TextsDialog(labels(), texts, m_navigator.window());
    connect(m_dialog, &TextsDialog::saveRequested, this, &ReportController::save);
    m_dialog->openOnce();
}

void ReportController::save()
{
    const Instant now = m_context.clock.now().wall;
    m_export.askFor({tr("Save the support report"), report::supportReportName(now), u"zip"_s},
                    [files = m_files, now](QIODevice &device, const std::atomic_bool &cancelled) -> Result<Done> {
                        const auto archive = report::zipArchive(files, now);
                        if (!archive) {
                            return archive.error();
                        }
                        return FileExport::bytesToWrite(*archive)(device, cancelled);
                    });
}

} // namespace license::ui
