// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historycontroller.h"

#include "core/current/currentservice.h"
#include "core/domain/clock.h"
#include "core/sync/servicemonitor.h"
#include "core/sync/storeworker.h"
#include "core/text/filewords.h"
#include "core/text/sanitize.h"
#include "ui/kit/navigator.h"

#include <QDir>

namespace license::ui {

namespace {

Result<ServicePast> readPast(const Store &store, ServiceId id)
{
    auto attempts = store.history(id, 0);
    if (!attempts) {
        return attempts.error();
    }
    auto usage = store.usage(id);
    if (!usage) {
        return usage.error();
    }
    return ServicePast{attempts.take(), usage.take()};
}

} // namespace

HistoryController::HistoryController(HistoryPage *page, CurrentService &service, const Clock &clock,
                                     StoreWorker &storage, Navigator &navigator)
    : QObject(page), m_page(page), m_service(service), m_clock(clock), m_storage(storage), m_export(navigator.window())
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &HistoryController::load);
    const auto soon = [this] { m_soon.start(0); };
    connect(&service, &CurrentService::pastChanged, this, soon);
    connect(&navigator, &Navigator::pageChanged, this, soon);
    connect(page, &HistoryPage::retryRequested, this, [this] {
        m_loaded.reset();
        load();
    });
    connect(page, &HistoryPage::exportRequested, this, &HistoryController::exportAttempts);
    connect(&m_export, &FileExport::started, this, [this](const QString &path) {
        m_page->showNote(tr("Writing %1…").arg(text::plain(QDir::toNativeSeparators(path))));
    });
    connect(&m_export, &FileExport::finished, this, &HistoryController::reportExport);
    soon(); // the page was made to be shown
}

void HistoryController::load()
{
    const ServiceMonitor *current = m_service.monitor();
    if (!current || !m_page->isVisible()) {
        return;
    }
    const ServiceId id = current->state().service.id;
    if (m_loaded != id) {
        m_page->showLoading();
    }
    m_loaded = id;
    m_storage.run(
        this, [id](const Store &store) { return readPast(store, id); },
        [this, id](const Result<ServicePast> &past) {
            const ServiceMonitor *shown = m_service.monitor();
            if (shown && shown->state().service.id == id) {
                const Instant now = m_clock.now().wall;
                const LicenseStatus status = shown->status();
                m_page->present(past,
                                {status.licenses, now, status.serverNow.value_or(std::chrono::floor<seconds>(now))});
            }
        });
}

void HistoryController::exportAttempts(text::ExportFormat format)
{
    const ServiceMonitor *current = m_service.monitor();
    if (!current || m_export.isRunning()) {
        return;
    }
    const QString service = current->state().service.connection.name;
    QVector<text::ExportedAttempt> entries;
    for (const HistoryEntry &entry : m_page->attempts()) {
        entries.append({entry.at, entry.trigger, entry.outcome, entry.error, entry.duration, entry.changes});
    }
    const QVector<text::ServiceHistory> history = {{service, entries}};
    m_savedWords = tr("%Ln attempts saved", nullptr, static_cast<int>(entries.size()));
    const Instant now = m_clock.now().wall;
    //: a part of a file's name
    m_export.ask(FileExport::exportFileName(service, tr("history"), format, now), format,
                 [history, format, now](QIODevice &device, const std::atomic_bool &) {
                     return text::exportHistory({device, format, now}, history);
                 });
}

void HistoryController::reportExport(const QString &path, const Result<Done> &result)
{
    if (result) {
        m_page->showSaved(path, m_savedWords);
        return;
    }
    const QString file = text::plain(QDir::toNativeSeparators(path));
    m_page->showNote(tr("%1 could not be written: %2").arg(file, text::fileCause(result.error(), path)));
}

} // namespace license::ui
