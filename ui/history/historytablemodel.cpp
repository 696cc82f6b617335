// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytablemodel.h"

#include "core/text/errortext.h"
#include "core/text/historywords.h"
#include "core/text/moments.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// The changes by a refresh, or why it failed.
QString whatOf(const HistoryEntry &entry)
{
    if (entry.error) {
        return text::cause(*entry.error);
    }
    return text::changesOf(entry);
}

QVariant sortValue(const HistoryEntry &entry, HistoryTableModel::Column column, const QString &words)
{
    switch (column) {
    case HistoryTableModel::Column::When:
        return qint64(entry.at.time_since_epoch().count());
    case HistoryTableModel::Column::Took:
        return qint64(entry.duration.count());
    case HistoryTableModel::Column::StartedBy:
    case HistoryTableModel::Column::Outcome:
    case HistoryTableModel::Column::What:
        return words;
    }
    Q_UNREACHABLE();
}

} // namespace

HistoryTableModel::HistoryTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void HistoryTableModel::setEntries(const QVector<HistoryEntry> &entries, Instant now)
{
    m_now = now;
    // History grows at its start and is truncated at its end.
    const auto known =
        m_entries.isEmpty() ? entries.cend() : std::find(entries.cbegin(), entries.cend(), m_entries.first());
    const auto fresh = known - entries.cbegin();
    const auto kept = entries.size() - fresh;
    if (known == entries.cend() || kept > m_entries.size() || !std::equal(known, entries.cend(), m_entries.cbegin())) {
        beginResetModel();
        m_entries = entries;
        endResetModel();
        return;
    }
    if (kept < m_entries.size()) {
        beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(m_entries.size()) - 1);
        m_entries.resize(kept);
        endRemoveRows();
    }
    if (fresh > 0) {
        beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
        m_entries = entries;
        endInsertRows();
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::DisplayRole, Qt::ToolTipRole});
}

int HistoryTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString HistoryTableModel::words(const HistoryEntry &entry, Column column) const
{
    switch (column) {
    case Column::When:
        return sentenceCase(text::momentBriefly(entry.at, m_now));
    case Column::StartedBy:
        return text::triggerWord(entry.trigger);
    case Column::Outcome:
        return text::outcomeWord(entry.outcome);
    case Column::What:
        return whatOf(entry);
    case Column::Took:
        return text::took(entry.duration);
    }
    Q_UNREACHABLE();
}

QString HistoryTableModel::fullWords(const HistoryEntry &entry, Column column) const
{
    return column == Column::When ? sentenceCase(text::moment(entry.at, m_now)) : words(entry, column);
}

QVariant HistoryTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const HistoryEntry &entry = m_entries.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return words(entry, column);
    case Qt::AccessibleTextRole:
        return spokenCell(fullWords(entry, column));
    case Qt::ToolTipRole:
        return literalToolTip(fullWords(entry, column));
    case Qt::DecorationRole:
        return column == Column::Outcome ? QVariant(accentIcon(accentOf(entry.outcome))) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Column::Took ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortValue(entry, column, words(entry, column));
    case OutcomeRole:
        return static_cast<int>(entry.outcome);
    case WordsRole:
        return fullWords(entry, column);
    default: // roles are an open set
        return {};
    }
}

QVariant HistoryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole) { // a narrow column shortens it
        return headerData(section, orientation, Qt::DisplayRole);
    }
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole && column == Column::Took) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::When:
        return tr("When");
    case Column::StartedBy:
        return tr("Trigger");
    case Column::Outcome:
        return tr("Outcome");
    case Column::What:
        return tr("Details");
    case Column::Took:
        return tr("Took");
    }
    Q_UNREACHABLE();
}

} // namespace license::ui
