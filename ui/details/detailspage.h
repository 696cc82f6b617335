// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"
#include "core/text/export.h"
#include "ui/details/objectsview.h"

#include <QWidget>

class QAction;
class QTabWidget;

namespace license::ui {

class LicensesView;
class PlainLabel;

/// `Settings › License › Details`: each license, and its objects. Passive: it shows values and emits a person's
/// requests; it requests lists of objects only when they are visible.
class DetailsPage final : public QWidget
{
    Q_OBJECT
public:
    /// `refresh` verifies the license now.
    explicit DetailsPage(QAction *refresh, QWidget *parent = nullptr);

    void present(const ServiceState &state, const LicenseStatus &status, Instant now);
    /// The answer to objectsWanted().
    void showObjects(const Result<std::shared_ptr<const ObjectTable>> &objects);
    /// A line below the tables, for example the destination of an export; empty: none.
    void showNote(const QString &note);
    /// Goes to this license type, or to the objects without a license.
    void showLicenseType(const QString &type);
    void showUnlicensed();
    enum class Table { Licenses, Objects };
    /// An export of this table was saved; `words` tell how much.
    void showSaved(Table table, const QString &path, const QString &words);
    /// Ctrl+F: goes to the objects' filter.
    void focusFilter();

    /// The visible state.
    const ServiceState &value() const { return m_shown; }
    /// The objects for an export; nothing while a query runs.
    std::optional<ObjectsView::Shown> objects() const;
    std::optional<ObjectsView::Shown> selectedObjects() const;
    /// See ObjectsView::shownName().
    QString objectsName() const;

signals:
    /// The objects are needed and not loaded: answered by showObjects().
    void objectsWanted();
    void licensesExportRequested(license::text::ExportFormat format);
    void objectsExportRequested(license::text::ExportFormat format);
    void selectionExportRequested(license::text::ExportFormat format);

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

    ServiceState m_shown;
    bool m_any = false; ///< present() has been called
    std::optional<ListKey> m_list;
    QTabWidget *m_tabs;
    LicensesView *m_licenses;
    ObjectsView *m_objects;
    PlainLabel *m_note;
};

} // namespace license::ui
