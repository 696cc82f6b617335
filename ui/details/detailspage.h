// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"
#include "core/text/export.h"
#include "ui/details/objectsview.h"

#include <QWidget>

class QAction;
class QTabWidget;

namespace license::ui {

class ExportOutcome;
class LicensesView;
class OrganizationsView;
class PlainLabel;
struct OrganizationsState;

/// `Settings › License › Details`: each license, its objects, and the organizations of its Management Service. Passive:
/// it shows values and emits a person's requests; it requests lists of objects only when they are visible.
class DetailsPage final : public QWidget
{
    Q_OBJECT
public:
    /// `refresh` verifies the license now.
    explicit DetailsPage(QAction *refresh, QWidget *parent = nullptr);

    void present(const ServiceState &state, const LicenseStatus &status, Instant now);
    /// The answer to objectsWanted().
    void showObjects(const Result<std::shared_ptr<const ObjectTable>> &objects);
    /// What the Management Service of this service reports.
    void presentOrganizations(const OrganizationsState &state, Instant now);
    /// A line below the tables, for example the destination of an export; empty: none.
    void showNote(const QString &note);
    /// Goes to this license type, or to the objects without a license.
    void showLicenseType(const QString &type);
    void showUnlicensed();
    /// Goes to the organizations.
    void showOrganizations();
    enum class Table { Licenses, Objects, Organizations };
    /// An export of this table was saved; `words` tell how much.
    void showSaved(Table table, const QString &path, const QString &words);
    /// Ctrl+F: goes to the filter of the organizations if they are shown, else to that of the objects.
    void focusFilter();

    /// The visible state.
    const ServiceState &value() const { return m_shown; }
    /// The objects for an export; nothing while a query runs.
    std::optional<ObjectsView::Shown> objects() const;
    std::optional<ObjectsView::Shown> selectedObjects() const;
    /// The organizations for an export.
    QVector<Organization> organizations() const;
    /// See ObjectsView::shownName().
    QString objectsName() const;

signals:
    /// The objects are needed and not loaded: answered by showObjects().
    void objectsWanted();
    void licensesExportRequested(license::text::ExportFormat format);
    void objectsExportRequested(license::text::ExportFormat format);
    void selectionExportRequested(license::text::ExportFormat format);
    /// The organizations of a service have come into view.
    void organizationsShown();
    /// A person wants them to be fetched, or to sign in at the Management Service.
    void organizationsWanted();
    void signInRequested();
    void consoleRequested();
    void organizationsExportRequested(license::text::ExportFormat format);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// Identifies the visible or pending list.
    struct ListKey
    {
        ServiceId service{};
        QByteArray sha256;
        bool operator==(const ListKey &) const = default;
    };

    void showLicense(const QString &type);
    void wantObjects();
    void noteOrganizations();
    ExportOutcome *outcomeOf(Table table) const;

    ServiceState m_shown;
    bool m_any = false; ///< present() has been called
    std::optional<ListKey> m_list;
    QTabWidget *m_tabs;
    LicensesView *m_licenses;
    ObjectsView *m_objects;
    OrganizationsView *m_organizations;
    std::optional<ServiceId> m_organizationsOf; ///< as organizationsShown() has told
    PlainLabel *m_note;
};

} // namespace license::ui
