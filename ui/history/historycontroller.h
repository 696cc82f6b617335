// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"
#include "core/text/export.h"
#include "ui/history/historypage.h"
#include "ui/kit/fileexport.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace license {
class Clock;
class CurrentService;
class StoreWorker;
} // namespace license

namespace license::ui {

class Navigator;

/// Loads the chosen service's past for the history page, and saves its table as a file.
class HistoryController final : public QObject
{
    Q_OBJECT
public:
    /// The page lives as long as this object.
    HistoryController(HistoryPage *page, CurrentService &service, const Clock &clock, StoreWorker &storage,
                      Navigator &navigator);

    /// Reads the past of the chosen service again, if the page is visible.
    void load();

private:
    void exportAttempts(text::ExportFormat format);
    void reportExport(const QString &path, const Result<Done> &result);

    HistoryPage *m_page;
    CurrentService &m_service;
    const Clock &m_clock;
    StoreWorker &m_storage;
    FileExport m_export;
    QString m_savedWords;
    QTimer m_soon;                     ///< coalesces the events of one turn of the event loop
    std::optional<ServiceId> m_loaded; ///< the service whose past is shown or pending
};

} // namespace license::ui
