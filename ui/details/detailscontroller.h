// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/objectlistloader.h"
#include "core/text/export.h"
#include "ui/details/detailspage.h"
#include "ui/kit/fileexport.h"

#include <QObject>
#include <QString>

#include <optional>

namespace license {
class CurrentService;
}

namespace license::ui {

class Navigator;

/// Shows the current service on the details page, loads the objects that it needs, and saves its tables as files.
class DetailsController final : public QObject
{
    Q_OBJECT
public:
    /// The page lives as long as this object.
    DetailsController(DetailsPage *page, CurrentService &service, const SyncContext &context, Navigator &navigator);

private:
    void show();
    void loadObjects();
    void exportLicenses(text::ExportFormat format);
    void exportObjects(text::ExportFormat format, const std::optional<ObjectsView::Shown> &objects);
    void reportExport(const QString &path, const Result<Done> &result);

    DetailsPage *m_page;
    CurrentService &m_service;
    const Clock &m_clock;
    ObjectListLoader m_loader;
    FileExport m_export;
    DetailsPage::Table m_exported = DetailsPage::Table::Licenses; ///< what is being saved, or was last
    QString m_savedWords;
};

} // namespace license::ui
