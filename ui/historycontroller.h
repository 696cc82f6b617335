// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"
#include "core/sync/synccontext.h"
#include "core/text/export.h"
#include "ui/fileexport.h"
#include "ui/pages/historypage.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace license::ui {

class ServiceController;

/// Brings the history page what is known of the chosen service's past, and saves what it shows as a file.
class HistoryController final : public QObject
{
    Q_OBJECT
public:
    /// `window` is the parent of the file dialog. The page lives as long as this.
    HistoryController(HistoryPage *page, ServiceController &services, const SyncContext &context, QWidget *window);

    /// Reads the past of the chosen service again, where the page is seen.
    void load();

private:
    void exportAttempts(text::ExportFormat format);
    void reportExport(const QString &path, const Result<Done> &result);

    HistoryPage *m_page;
    ServiceController &m_services;
    const SyncContext m_context;
    FileExport m_export;
    QTimer m_soon;                     ///< gathers what happens in one turn of the event loop
    std::optional<ServiceId> m_loaded; ///< whose past is shown or on its way
};

} // namespace license::ui
