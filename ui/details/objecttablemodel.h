// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/license.h"
#include "core/domain/objecttable.h"
#include "ui/details/objectqueryrunner.h"
#include "ui/kit/cellsnapshot.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QVector>

#include <utility>

namespace license::ui {

/// The assigned objects that match a query. Filters and sorts in a worker thread, and shows the previous rows until the
/// answer arrives; a proxy would take minutes for a million rows.
class ObjectTableModel final : public QAbstractTableModel, public CellSnapshots
{
    Q_OBJECT
public:
    enum class Column { Name, Kind, License, Assigned, LastBackup, Identifier };
    static constexpr int columns = 6;
    enum Role {
        NeedleRole = Qt::UserRole, ///< the text by which the rows were filtered, for emphasis
        AbsentRole                 ///< whether the text is a placeholder
    };

    explicit ObjectTableModel(QObject *parent = nullptr);

    /// Another list, or none. Shows nothing until the present query is answered.
    void setTable(std::shared_ptr<const ObjectTable> table);
    /// The labels of license types; an unknown type is shown unchanged. True if they have changed.
    bool setLicenses(const QVector<License> &licenses);
    void setText(const QString &text);
    /// Only this type, only objects without a license, or all.
    void setLicenseFilter(const std::optional<QString> &license, bool unlicensed);
    /// Column -1 means the order for people: objects without a license first, then by name.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const std::shared_ptr<const ObjectTable> &table() const { return m_table; }
    const ObjectQuery &query() const { return m_query; }
    /// The visible rows, which may answer an earlier query().
    const ShownRows &rows() const { return m_rows; }
    bool isBusy() const { return m_runner.isRunning(); }
    /// The objects of these ranges of visible rows, first and last, in the order of the rows.
    ShownRows objectsAt(const QVector<std::pair<int, int>> &ranges) const;
    RowIndex objectAt(int row) const { return (*m_rows)[static_cast<std::size_t>(row)]; }
    QString licenseWords(const std::optional<QString> &type) const;

    CellSnapshot cellsNow() const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// Other rows of the same list follow: emitted before the model resets, while the previous rows are still
    /// available; and after they are shown.
    void rowsAboutToChange();
    void rowsChanged();

private:
    void ask();
    void adopt(const ObjectQuery &query, const ShownRows &rows);
    static QString licenseWords(const QHash<QString, QString> &labels, const std::optional<QString> &type);
    QStringList usualLicenseWords() const;
    static QString words(const ObjectTable &table, const QHash<QString, QString> &labels, RowIndex object,
                         Column column);

    std::shared_ptr<const ObjectTable> m_table;
    QHash<QString, QString> m_labels;
    ObjectQuery m_query;
    QString m_needle; ///< of the visible rows
    ShownRows m_rows;
    ObjectQueryRunner m_runner;
};

} // namespace license::ui
