// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/authoritycontroller.h"

#include "core/current/currentservice.h"
#include "core/domain/clock.h"
#include "core/net/authorityfile.h"
#include "core/sync/background.h"
#include "core/sync/fleet.h"
#include "core/text/errortext.h"
#include "core/text/sanitize.h"
#include "ui/connection/authoritydialog.h"
#include "ui/connection/authoritypanel.h"
#include "ui/kit/filedialogs.h"
#include "ui/kit/navigator.h"
#include "ui/kit/questions.h"

#include <QFileDialog>

namespace license::ui {

namespace {

/// The certificates of `pem` except the one with this fingerprint; unreadable ones are dropped too.
QByteArray withoutAuthority(const QByteArray &pem, const QByteArray &sha256)
{
    static const QByteArray end = "-----END CERTIFICATE-----";
    QByteArray kept;
    for (qsizetype at = 0, next = 0; (next = pem.indexOf(end, at)) >= 0; at = next + end.size()) {
        const auto one = parseAuthorities(pem.mid(at, next + end.size() - at) + '\n', std::nullopt);
        if (one && one->certificates.first().sha256 != sha256) {
            kept += one->pem;
        }
    }
    return kept;
}

} // namespace

AuthorityController::AuthorityController(AuthorityPanel *panel, Fleet &fleet, CurrentService &service,
                                         Navigator &navigator, const Clock &clock)
    : QObject(panel), m_panel(panel), m_fleet(fleet), m_service(service), m_navigator(navigator), m_clock(clock)
{
    connect(panel, &AuthorityPanel::addRequested, this, &AuthorityController::add);
    connect(panel, &AuthorityPanel::removeRequested, this, &AuthorityController::remove);
    connect(&service, &CurrentService::updated, this, &AuthorityController::show);
    connect(&navigator, &Navigator::rightsChanged, this, &AuthorityController::show);
    show();
}

void AuthorityController::show()
{
    const ServiceMonitor *monitor = m_service.monitor();
    if (!monitor) {
        return;
    }
    m_panel->setRefusal(m_navigator.refusalOf(TeamAct::KeepServices));
    const Connection &connection = monitor->state().service.connection;
    const auto kept = connection.addedCa.isEmpty() ? Result<Authorities>(Authorities{})
                                                   : parseAuthorities(connection.addedCa, std::nullopt);
    m_panel->present(kept ? kept->certificates : QVector<CertificateInfo>(), !connection.ca.isEmpty(),
                     m_clock.now().wall);
}

void AuthorityController::add()
{
    if (m_navigator.refuses(TeamAct::KeepServices)) {
        return;
    }
    auto *dialog = new QFileDialog(m_navigator.window(), tr("Choose a certificate authority"));
    dialog->setObjectName(QStringLiteral("authorityFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    startInDocuments(*dialog);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &AuthorityController::takeFile);
    dialog->open();
}

void AuthorityController::takeFile(const QString &path)
{
    const ServiceMonitor *monitor = m_service.monitor();
    if (!monitor) {
        return;
    }
    const Service &service = monitor->state().service;
    const Instant now = m_clock.now().wall;
    runDetached(
        this, [path, now] { return readAuthorityFile(path, now); },
        [this, now, id = service.id, name = service.connection.name,
         number = ++m_number](const Result<Authorities> &read) {
            if (number == m_number) { // otherwise another file was chosen meanwhile
                taken(id, name, read, now);
            }
        });
}

void AuthorityController::taken(ServiceId id, const QString &service, const Result<Authorities> &read, Instant now)
{
    if (!read) {
        //: %1 is what is wrong with the file, in technical English
        const QString words = tr("This file cannot be used as a certificate authority (%1). Ask the network team for "
                                 "the authority's certificate as a PEM file.");
        tell(m_navigator.window(), Severity::Warning, tr("Add a certificate authority"),
             words.arg(text::plain(read.error().detail)));
        return;
    }
    auto *dialog = new AuthorityDialog(read->certificates, service, now, m_navigator.window());
    connect(dialog, &QDialog::accepted, this, [this, id, added = *read] { trust(id, added); });
    dialog->openOnce();
}

void AuthorityController::trust(ServiceId id, const Authorities &added)
{
    if (const ServiceMonitor *monitor = m_fleet.find(id)) {
        // A duplicate is stored once.
        const auto all = parseAuthorities(monitor->state().service.connection.addedCa + added.pem, std::nullopt);
        save(id, all ? all->pem : added.pem);
    }
}

void AuthorityController::remove(const QByteArray &sha256)
{
    const ServiceMonitor *monitor = m_service.monitor();
    const auto kept = monitor ? parseAuthorities(monitor->state().service.connection.addedCa, std::nullopt)
                              : Result<Authorities>(Authorities{});
    if (!monitor || !kept) {
        return;
    }
    QString subject;
    for (const CertificateInfo &each : kept->certificates) {
        subject = each.sha256 == sha256 ? text::plain(each.subject) : subject;
    }
    ask(m_navigator.window(),
        {tr("Remove the authority"),
         tr("Stop trusting %1 for this service? Connections that rely on it will be refused.").arg(subject),
         tr("Remove")},
        this,
        [this, id = monitor->state().service.id,
         pem = withoutAuthority(monitor->state().service.connection.addedCa, sha256)] { save(id, pem); });
}

void AuthorityController::save(ServiceId id, const QByteArray &pem)
{
    m_fleet.setAddedAuthorities(id, pem, this, [this](const Result<Done> &saved) {
        if (!saved) {
            tell(m_navigator.window(), Severity::Warning, tr("Certificate authorities"), text::message(saved.error()));
        }
        show();
    });
}

} // namespace license::ui
