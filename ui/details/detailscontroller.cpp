// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/detailscontroller.h"

#include "core/current/currentservice.h"
#include "core/domain/clock.h"
#include "core/management/managementreports.h"
#include "core/text/filewords.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "ui/details/detailspage.h"
#include "ui/details/organizationsview.h"
#include "ui/kit/navigator.h"

#include <QDir>

namespace license::ui {

namespace {

constexpr std::chrono::minutes staleAfter{15};

} // namespace

DetailsController::DetailsController(DetailsPage *page, CurrentService &service, ManagementReports &reports,
                                     const SyncContext &context, Navigator &navigator)
    : QObject(page)
    , m_page(page)
    , m_service(service)
    , m_reports(reports)
    , m_navigator(navigator)
    , m_clock(context.clock)
    , m_loader(context)
    , m_export(navigator.window())
{
    connect(page, &DetailsPage::objectsWanted, this, &DetailsController::loadObjects);
    connect(page, &DetailsPage::licensesExportRequested, this, &DetailsController::exportLicenses);
    connect(page, &DetailsPage::objectsExportRequested, this,
            [this](text::ExportFormat format) { exportObjects(format, m_page->objects()); });
    connect(page, &DetailsPage::selectionExportRequested, this,
            [this](text::ExportFormat format) { exportObjects(format, m_page->selectedObjects()); });
    connect(page, &DetailsPage::organizationsShown, this, &DetailsController::fetchStale);
    connect(page, &DetailsPage::organizationsWanted, this, &DetailsController::fetchOrganizations);
    connect(page, &DetailsPage::organizationsExportRequested, this, &DetailsController::exportOrganizations);
    connect(page, &DetailsPage::signInRequested, this, &DetailsController::signInRequested);
    connect(page, &DetailsPage::consoleRequested, this, &DetailsController::consoleRequested);
    connect(&reports, &ManagementReports::changed, this, &DetailsController::showOrganizations);
    connect(&m_export, &FileExport::started, this, [this](const QString &path) {
        m_page->showNote(tr("Writing %1…").arg(text::plain(QDir::toNativeSeparators(path))));
    });
    connect(&m_export, &FileExport::finished, this, &DetailsController::reportExport);
    connect(&service, &CurrentService::updated, this, &DetailsController::show);
    show();
}

void DetailsController::show()
{
    if (const ServiceRow *row = m_service.row()) {
        m_page->present(row->state, row->status, m_clock.now().wall);
        showOrganizations();
    }
}

void DetailsController::showOrganizations()
{
    const ServiceRow *row = m_service.row();
    if (!row) {
        return;
    }
    OrganizationsState state{.known = m_reports.of(m_service.monitor()->state().service),
                             .keychain = m_reports.hasKeychain(),
                             .demo = m_navigator.isDemo()};
    const auto &report = state.known.state.report;
    if (report && row->state.document) {
        state.disagreement = disagreementOf(*report, *row->state.document);
    }
    m_page->presentOrganizations(state, m_clock.now().wall);
}

void DetailsController::fetchStale()
{
    const ServiceRow *row = m_service.row();
    if (!row || !m_reports.hasKeychain()) {
        return;
    }
    const Instant now = m_clock.now().wall;
    const KnownManagement known = m_reports.of(m_service.monitor()->state().service);
    const auto &report = known.state.report;
    const bool fresh = report && wallBetween(report->reportedAt, now) < staleAfter;
    if (!fresh && !known.reading && !wantsSignIn(known, now)) {
        m_reports.fetch(m_service.monitor()->state().service);
    }
}

void DetailsController::fetchOrganizations()
{
    if (m_service.row()) {
        m_reports.fetch(m_service.monitor()->state().service);
    }
}

void DetailsController::loadObjects()
{
    m_loader.load(m_page->value(), this, [this](const Result<std::shared_ptr<const ObjectTable>> &objects) {
        // A load is cancelled only if a newer one has started.
        if (objects || objects.error().code != ErrorCode::Cancelled) {
            m_page->showObjects(objects);
        }
    });
}

void DetailsController::exportLicenses(text::ExportFormat format)
{
    const ServiceState &state = m_page->value();
    if (!state.document || m_export.isRunning()) {
        return;
    }
    const QString service = state.service.connection.name;
    const Reading now = m_clock.now();
    const QVector<text::ServiceLicenses> licenses = {{service, evaluate(state.statusInput(), now).licenses}};
    m_exported = DetailsPage::Table::Licenses;
    m_savedWords = tr("%Ln licenses saved", nullptr, static_cast<int>(licenses.first().licenses.size()));
    //: a part of a file's name
    m_export.ask(FileExport::exportFileName(service, tr("licenses"), format, now.wall), format,
                 [licenses, format, now](QIODevice &device, const std::atomic_bool &) {
                     return text::exportLicenses({device, format, now.wall}, licenses);
                 });
}

void DetailsController::exportObjects(text::ExportFormat format, const std::optional<ObjectsView::Shown> &objects)
{
    if (!objects || m_export.isRunning()) {
        return;
    }
    m_exported = DetailsPage::Table::Objects;
    const auto count = static_cast<int>(objects->rows->size());
    m_savedWords = tr("%1 objects saved", nullptr, count).arg(text::count(count));
    const QString service = m_page->value().service.connection.name;
    const Instant now = m_clock.now().wall;
    QHash<QString, QString> labels;
    if (const auto &document = m_page->value().document) {
        for (const License &license : document->licenses) {
            labels.insert(license.type, license.label);
        }
    }
    m_export.ask(
        FileExport::exportFileName(service, m_page->objectsName(), format, now), format,
        [service, labels, shown = *objects, format, now](QIODevice &device, const std::atomic_bool &cancelled) {
            const auto matched = static_cast<qint64>(shown.rows->size());
            return text::exportObjects({device, format, now}, {service, *shown.table, *shown.rows, matched, labels},
                                       &cancelled);
        });
}

void DetailsController::exportOrganizations(text::ExportFormat format)
{
    const ServiceRow *row = m_service.row();
    if (!row || m_export.isRunning()) {
        return;
    }
    const KnownManagement known = m_reports.of(m_service.monitor()->state().service);
    if (!known.state.report) {
        return;
    }
    text::ReportedOrganizations reported{.service = row->state.service.connection.name, .state = known.state};
    reported.state.report->organizations = m_page->organizations();
    reported.disagreement =
        row->state.document ? disagreementOf(*known.state.report, *row->state.document) : std::nullopt;
    const Instant now = m_clock.now().wall;
    m_exported = DetailsPage::Table::Organizations;
    m_savedWords =
        tr("%Ln organizations saved", nullptr, static_cast<int>(reported.state.report->organizations.size()));
    //: a part of a file's name
    m_export.ask(FileExport::exportFileName(reported.service, tr("organizations"), format, now), format,
                 [reported, format, now](QIODevice &device, const std::atomic_bool &) {
                     return text::exportOrganizations({device, format, now}, {reported});
                 });
}

void DetailsController::reportExport(const QString &path, const Result<Done> &result)
{
    if (result) {
        m_page->showSaved(m_exported, path, m_savedWords);
        return;
    }
    const QString file = text::plain(QDir::toNativeSeparators(path));
    m_page->showNote(tr("%1 could not be written: %2").arg(file, text::fileCause(result.error(), path)));
}

} // namespace license::ui
