// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/license.h"
#include "core/text/export.h"
#include "ui/details/objectqueryrunner.h"

#include <QVector>
#include <QWidget>

class QIcon;
class QTableView;

namespace license::ui {

class EmptyState;
class ExportOutcome;
class LicenseChips;
class ObjectTableModel;
class TableBar;
struct LicenseChoice;

/// The assigned objects on the details page: filter, chips, count and table, or a text in its place.
class ObjectsView final : public QWidget
{
    Q_OBJECT
public:
    explicit ObjectsView(QWidget *parent = nullptr);

    /// The labels of license types.
    void setLicenses(const QVector<License> &licenses);
    /// Nothing was requested yet, or another service is shown.
    void clear();
    void showLoading();
    void showFailure(const Error &error);
    /// The document names no list; `known` tells whether there is a document at all.
    void showNoList(bool known);
    void showObjects(std::shared_ptr<const ObjectTable> table);

    /// Shows only the objects of this license type, replacing any filter.
    void showLicense(const QString &type);
    /// Those without a license.
    void showUnlicensed();
    void focusFilter();

    /// The content of an export: the list, and the filtered rows in order. Nothing while a query runs.
    struct Shown
    {
        std::shared_ptr<const ObjectTable> table;
        ShownRows rows;
    };
    std::optional<Shown> shown() const;
    /// The same for the selected rows only.
    std::optional<Shown> selected() const;
    /// "without a license", "Endpoint", "objects": what the list is narrowed to, for the name of a file.
    QString shownName() const;
    ExportOutcome *outcome() const;
    QTableView *table() const { return m_table; }
    const ObjectTableModel &model() const { return *m_model; }

signals:
    void retryRequested();
    void exportRequested(license::text::ExportFormat format);
    void selectionExportRequested(license::text::ExportFormat format);

private:
    void setUpTableView();
    void setUpHeader();
    void setUpActions();
    void showCount();
    /// Replaces filter and choice; by nothing: shows all.
    void narrowTo(const LicenseChoice &choice);
    void showWords(const QIcon &icon, const QString &headline, const QString &detail, const QString &action = {});
    void updateChips();
    void showRows();

    ObjectTableModel *m_model;
    TableBar *m_bar;
    LicenseChips *m_chips;
    QTableView *m_table;
    EmptyState *m_state;
    bool m_hasTable = false;
};

} // namespace license::ui
