// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/objectlistloader.h"
#include "core/text/export.h"
#include "ui/kit/fileexport.h"

#include <QObject>

namespace license::ui {

class DetailsPage;

/// Brings the details page the objects it wants, and saves what it shows as files.
class DetailsController final : public QObject
{
    Q_OBJECT
public:
    /// `window` is the parent of the file dialog. The page lives as long as this.
    DetailsController(DetailsPage *page, const SyncContext &context, QWidget *window);

private:
    void loadObjects();
    void exportLicenses(text::ExportFormat format);
    void exportObjects(text::ExportFormat format);
    void reportExport(const QString &path, const Result<Done> &result);

    DetailsPage *m_page;
    const Clock &m_clock;
    ObjectListLoader m_loader;
    FileExport m_export;
};

} // namespace license::ui
