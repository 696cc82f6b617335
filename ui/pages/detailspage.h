// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"
#include "core/text/export.h"
#include "ui/widgets/objectsview.h"

#include <QWidget>

class QTabWidget;

namespace license::ui {

class LicensesView;
class PlainLabel;

/// `Settings › License › Details`: each license, and the objects that have one. Passive: it shows what it is given and
/// says what a person wishes; lists of objects are asked for only when someone looks.
class DetailsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsPage(QWidget *parent = nullptr);

    using QWidget::show;
    void show(const ServiceState &state, const LicenseStatus &status, Instant now);
    /// The answer to objectsWanted().
    void showObjects(const Result<std::shared_ptr<const ObjectTable>> &objects);
    /// A line under the tables, for instance where an export went; empty: none.
    void showNote(const QString &note);
    /// Ctrl+F: goes to the objects' filter.
    void focusFilter();

    /// The state that is shown.
    const ServiceState &value() const { return m_shown; }
    /// What an export of the objects writes; nothing while it is not settled.
    std::optional<ObjectsView::Shown> objects() const;

signals:
    void refreshRequested();
    /// The objects are to be seen and not at hand: answered by showObjects().
    void objectsWanted();
    void licensesExportRequested(license::text::ExportFormat format);
    void objectsExportRequested(license::text::ExportFormat format);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// Which list is shown or on its way.
    struct ListKey
    {
        ServiceId service{};
        QByteArray sha256;
        bool operator==(const ListKey &) const = default;
    };

    void showLicense(const QString &type);
    void wantObjects();

    ServiceState m_shown;
    bool m_any = false; ///< show() has been called
    std::optional<ListKey> m_list;
    QTabWidget *m_tabs;
    LicensesView *m_licenses;
    ObjectsView *m_objects;
    PlainLabel *m_note;
};

} // namespace license::ui
