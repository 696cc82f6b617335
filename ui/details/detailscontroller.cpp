// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/detailscontroller.h"

#include "core/domain/clock.h"
#include "core/text/filewords.h"
#include "core/text/words.h"
#include "ui/details/detailspage.h"
#include "ui/kit/navigator.h"
#include "ui/service/currentservice.h"

#include <QDir>

namespace license::ui {

DetailsController::DetailsController(DetailsPage *page, CurrentService &service, const SyncContext &context,
                                     Navigator &navigator)
    : QObject(page)
    , m_page(page)
    , m_service(service)
    , m_clock(context.clock)
    , m_loader(context)
    , m_export(navigator.window())
{
    connect(page, &DetailsPage::objectsWanted, this, &DetailsController::loadObjects);
    connect(page, &DetailsPage::licensesExportRequested, this, &DetailsController::exportLicenses);
    connect(page, &DetailsPage::objectsExportRequested, this, &DetailsController::exportObjects);
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
    if (!state.document) {
        return;
    }
    const QString service = state.service.connection.name;
    const Reading now = m_clock.now();
    const QVector<text::ServiceLicenses> licenses = {{service, evaluate(state.statusInput(), now).licenses}};
    m_export.ask(FileExport::exportFileName(service, tr("licenses"), format), format,
                 [licenses, format, now](QIODevice &device, const std::atomic_bool &) {
                     return text::exportLicenses({device, format, now.wall}, licenses);
                 });
}

void DetailsController::exportObjects(text::ExportFormat format)
{
    const auto shown = m_page->objects();
    if (!shown) {
        return;
    }
    const QString service = m_page->value().service.connection.name;
    m_export.ask(FileExport::exportFileName(service, tr("objects"), format), format,
                 [service, shown = *shown, format, now = m_clock.now().wall](QIODevice &device,
                                                                             const std::atomic_bool &cancelled) {
                     const auto matched = static_cast<qint64>(shown.rows->size());
                     return text::exportObjects({device, format, now}, {service, *shown.table, *shown.rows, matched},
                                                &cancelled);
                 });
}

void DetailsController::reportExport(const QString &path, const Result<Done> &result)
{
    const QString file = text::plain(QDir::toNativeSeparators(path));
    m_page->showNote(result ? tr("Saved as %1").arg(file)
                            : tr("%1 could not be written: %2").arg(file, text::fileCause(result.error(), path)));
}

} // namespace license::ui
