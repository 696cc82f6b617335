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
class ManagementReports;
} // namespace license

namespace license::ui {

class Navigator;

/// Shows the current service on the details page, loads the objects that it needs, and saves its tables as files.
class DetailsController final : public QObject
{
    Q_OBJECT
public:
    /// The page lives as long as this object.
    DetailsController(DetailsPage *page, CurrentService &service, ManagementReports &reports,
                      const SyncContext &context, Navigator &navigator);

signals:
    /// A person wants to sign in at the Management Service.
    void signInRequested();
    /// The Management Service's own.
    void consoleRequested();

private:
    void show();
    void showOrganizations();
    void loadObjects();
    /// What is older than this is asked for again when it comes into view.
    void fetchStale();
    void fetchOrganizations();
    void exportOrganizations(text::ExportFormat format);
    void exportLicenses(text::ExportFormat format);
    void exportObjects(text::ExportFormat format, const std::optional<ObjectsView::Shown> &objects);
    void reportExport(const QString &path, const Result<Done> &result);

    DetailsPage *m_page;
    CurrentService &m_service;
    ManagementReports &m_reports;
    Navigator &m_navigator;
    const Clock &m_clock;
    ObjectListLoader m_loader;
    FileExport m_export;
    DetailsPage::Table m_exported = DetailsPage::Table::Licenses; ///< what is being saved, or was last
    QString m_savedWords;
};

} // namespace license::ui
