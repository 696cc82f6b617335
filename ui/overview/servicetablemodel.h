// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/current/servicerow.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>
#include <QVector>

namespace license::ui {

/// What the Management Services report of some services. It is not verified, and neither state nor order depends on it.
using ReportedNeeds = QHash<ServiceId, QStringList>;

/// One row per service of this computer.
class ServiceTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, State, Deadline, Package, LowestFree, Needs };
    static constexpr int columns = 6;
    enum Role {
        SortRole = Qt::UserRole, ///< typed; for State it is the rank of isWorse()
        ServiceIdRole            ///< qint64 of license::ServiceId
    };
    /// Of a header.
    enum HeaderRole {
        AllWordsRole = Qt::UserRole ///< QStringList: all possible texts of the column, if known in advance
    };

    explicit ServiceTableModel(QObject *parent = nullptr);

    /// Keeps the rows of the remaining services in place.
    void setRows(const QVector<ServiceRow> &rows, Instant now, const ReportedNeeds &reported = {});
    const ServiceRow &row(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString words(const ServiceRow &row, Column column) const;
    QVariant sortValue(int row, Column column) const;
    void append(const QVector<ServiceRow> &rows, const QHash<ServiceId, const ServiceRow *> &fresh);
    void rank();

    QVector<ServiceRow> m_rows;
    ReportedNeeds m_reported;
    QVector<int> m_ranks; ///< of each row, 0 is the worst
    Instant m_now;
};

} // namespace license::ui
