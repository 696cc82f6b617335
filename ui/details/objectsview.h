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
class ExportButton;
class FilterField;
class LicenseChips;
class ObjectTableModel;
class PlainLabel;

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
    void focusFilter();

    /// The content of an export: the list, and the filtered rows in order. Nothing while a query runs.
    struct Shown
    {
        std::shared_ptr<const ObjectTable> table;
        ShownRows rows;
    };
    std::optional<Shown> shown() const;
    QTableView *table() const { return m_table; }
    const ObjectTableModel &model() const { return *m_model; }

signals:
    void retryRequested();
    void exportRequested(license::text::ExportFormat format);

private:
    QWidget *makeBar();
    void setUpTableView();
    void clearFilter();
    void showWords(const QIcon &icon, const QString &headline, const QString &detail, const QString &action = {});
    void updateChips();
    void showRows();

    ObjectTableModel *m_model;
    FilterField *m_filter;
    PlainLabel *m_count;
    ExportButton *m_export;
    LicenseChips *m_chips;
    QTableView *m_table;
    EmptyState *m_state;
    bool m_hasTable = false;
};

} // namespace license::ui
