// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"

#include <QAbstractTableModel>
#include <QVector>

namespace license::ui {

/// The attempts of one service and their outcomes, newest first.
class HistoryTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { When, StartedBy, Outcome, What, Took };
    static constexpr int columns = 5;
    enum Role {
        SortRole = Qt::UserRole, ///< typed: times and durations as numbers
        OutcomeRole,             ///< int of license::Outcome
        WordsRole                ///< the words in full, where the cell has them briefly
    };

    explicit HistoryTableModel(QObject *parent = nullptr);

    /// Remaining rows keep their place, so that a selection survives; `now` determines the wording of times.
    void setEntries(const QVector<HistoryEntry> &entries, Instant now);
    const HistoryEntry &entry(int row) const { return m_entries.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString words(const HistoryEntry &entry, Column column) const;
    QString fullWords(const HistoryEntry &entry, Column column) const;

    QVector<HistoryEntry> m_entries;
    Instant m_now;
};

} // namespace license::ui
