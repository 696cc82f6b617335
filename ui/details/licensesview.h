// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestate.h"
#include "core/text/export.h"

#include <QVector>
#include <QWidget>

class QAction;
class QSortFilterProxyModel;
class QTableView;

namespace license::ui {

class EmptyState;
class ExportButton;
class ExportOutcome;
class LicenseTableModel;

/// The table of licenses on the details page, or a text in its place.
class LicensesView final : public QWidget
{
    Q_OBJECT
public:
    /// `refresh` verifies the license now.
    explicit LicensesView(QAction *refresh, QWidget *parent = nullptr);

    /// `now` is server time.
    void showLicenses(const QVector<LicenseStanding> &licenses, ServerTime now);
    /// There is no document yet.
    void showUnknown();
    /// Selects the row of this type.
    void select(const QString &type);
    QTableView *table() const { return m_table; }
    ExportOutcome *outcome() const { return m_outcome; }

signals:
    void exportRequested(license::text::ExportFormat format);
    void objectsRequested(const QString &licenseType);

private:
    void setUpColumns();
    void requestObjects();

    LicenseTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    ExportOutcome *m_outcome;
    ExportButton *m_export;
    EmptyState *m_state;
};

} // namespace license::ui
