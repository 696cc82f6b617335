// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/servicetablemodel.h"

#include "core/domain/collation.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/theme.h"
#include "ui/overview/servicewords.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace license::ui {

ServiceTableModel::ServiceTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void ServiceTableModel::setRows(const QVector<ServiceRow> &rows, Instant now, const ReportedNeeds &reported)
{
    const auto minute = [](Instant at) { return std::chrono::floor<std::chrono::minutes>(at); };
    const bool wordsAge = minute(now) != minute(m_now);
    m_now = now;
    const ReportedNeeds reportedBefore = std::exchange(m_reported, reported);
    QHash<ServiceId, const ServiceRow *> fresh;
    for (const ServiceRow &row : rows) {
        fresh.insert(row.state.service.id, &row);
    }
    for (int at = static_cast<int>(m_rows.size()) - 1; at >= 0; --at) {
        if (!fresh.contains(m_rows.at(at).state.service.id)) {
            beginRemoveRows({}, at, at);
            m_rows.removeAt(at);
            rank();
            endRemoveRows();
        }
    }
    QVector<int> changed;
    for (int at = 0; at < m_rows.size(); ++at) {
        const ServiceId id = m_rows.at(at).state.service.id;
        const ServiceRow &row = *fresh.take(id);
        if (wordsAge || row != m_rows.at(at) || m_reported.value(id) != reportedBefore.value(id)) {
            m_rows[at] = row;
            changed.append(at);
        }
    }
    rank();
    append(rows, fresh);
    // Only the differences: with hundreds of services, a view that sorts everything again for each answer would
    // stutter. The ranks of the others change too, but not their order.
    for (const int at : std::as_const(changed)) {
        emit dataChanged(index(at, 0), index(at, columns - 1));
    }
}

void ServiceTableModel::append(const QVector<ServiceRow> &rows, const QHash<ServiceId, const ServiceRow *> &fresh)
{
    if (fresh.isEmpty()) {
        return;
    }
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (const ServiceRow &row : rows) {
        if (fresh.contains(row.state.service.id)) {
            m_rows.append(row);
        }
    }
    rank();
    endInsertRows();
}

void ServiceTableModel::rank()
{
    QVector<int> order(m_rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<Collation::Key> keys; // computed once per row, not per comparison
    keys.reserve(static_cast<std::size_t>(m_rows.size()));
    for (const ServiceRow &row : std::as_const(m_rows)) {
        keys.push_back(Collation::spoken().key(row.state.service.connection.name));
    }
    std::sort(order.begin(), order.end(), [this, &keys](int a, int b) {
        const auto left = urgencyOf(m_rows.at(a));
        const auto right = urgencyOf(m_rows.at(b));
        return left != right
                   ? left < right
                   : Collation::compare(keys[static_cast<std::size_t>(a)], keys[static_cast<std::size_t>(b)]) < 0;
    });
    m_ranks.resize(m_rows.size());
    for (int place = 0; place < order.size(); ++place) {
        m_ranks[order.at(place)] = place;
    }
}

int ServiceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ServiceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ServiceTableModel::words(const ServiceRow &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return text::plain(row.state.service.connection.name);
    case Column::State:
        return stateWords(row);
    case Column::Deadline:
        return row.state.refreshing ? QString() : deadlineWords(row.status, m_now);
    case Column::Package:
        return row.state.document ? text::plain(row.state.document->package.name) : QString();
    case Column::LowestFree:
        if (const LicenseStanding *lowest = lowestFree(row.status)) {
            //: "3 Endpoint": %1 is how many licenses are free, %2 their type
            return tr("%1 %2", "number and license type")
                .arg(text::count(lowest->free()), text::plain(lowest->license.label));
        }
        return {};
    case Column::Needs:
        return (needsOf(row, m_now) + m_reported.value(row.state.service.id)).join(u" · "_s);
    }
    Q_UNREACHABLE();
}

QVariant ServiceTableModel::sortValue(int row, Column column) const
{
    const ServiceRow &service = m_rows.at(row);
    switch (column) {
    case Column::State:
        return m_ranks.at(row);
    case Column::Deadline: {
        const auto when = service.status.verification == VerificationState::Verified ? service.status.nextRefresh
                                                                                     : service.status.deadline;
        return when ? qint64(when->time_since_epoch().count()) : std::numeric_limits<qint64>::max();
    }
    case Column::LowestFree: {
        const LicenseStanding *lowest = lowestFree(service.status);
        return lowest ? lowest->spare() : std::numeric_limits<qint64>::max();
    }
    case Column::Name:
    case Column::Package:
    case Column::Needs:
        return words(service, column);
    }
    Q_UNREACHABLE();
}

QVariant ServiceTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ServiceRow &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return words(row, column);
    case Qt::AccessibleTextRole:
        return spokenCell(words(row, column));
    case Qt::ToolTipRole:
        return literalToolTip(column == Column::Name    ? row.state.service.connection.url
                              : column == Column::State ? wholeRow(index)
                                                        : words(row, column));
    case Qt::DecorationRole:
        if (column == Column::Needs && !m_reported.value(row.state.service.id).isEmpty()) {
            return accentIcon(Accent::Information); // seen where the words have no room
        }
        return column == Column::Name ? QVariant(stateIcon(row.tone())) : QVariant();
    case SortRole:
        return sortValue(index.row(), column);
    case ServiceIdRole:
        return static_cast<qint64>(row.state.service.id);
    default: // roles are an open set
        return {};
    }
}

QVariant ServiceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole) { // a narrow column shortens it
        return headerData(section, orientation, Qt::DisplayRole);
    }
    if (orientation == Qt::Horizontal && role == AllWordsRole && static_cast<Column>(section) == Column::State) {
        return usualStateWords();
    }
    if (orientation == Qt::Horizontal && role == AllWordsRole && static_cast<Column>(section) == Column::Deadline) {
        return widestDeadlines();
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Service");
    case Column::State:
        return tr("State");
    case Column::Deadline:
        return tr("Deadline or next refresh");
    case Column::Package:
        return tr("Package");
    case Column::LowestFree:
        return tr("Lowest free");
    case Column::Needs:
        return tr("Needs attention");
    }
    Q_UNREACHABLE();
}

} // namespace license::ui
