// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/availabilitymodel.h"

#include "core/text/historywords.h"
#include "ui/kit/theme.h"

namespace license::ui {

AvailabilityModel::AvailabilityModel(QObject *parent) : QAbstractTableModel(parent) {}

void AvailabilityModel::setAvailability(const Availability &availability, Instant now)
{
    m_now = now;
    if (availability.days.size() == m_availability.days.size() && !availability.days.isEmpty()) {
        m_availability = availability;
        emit dataChanged(index(0, 0), index(0, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_availability = availability;
    endResetModel();
}

int AvailabilityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_availability.days.isEmpty() ? 0 : 1;
}

int AvailabilityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_availability.days.size());
}

QVariant AvailabilityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const DayOfAttempts &day = m_availability.days.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text::attemptsOf(day, m_now);
    case Qt::ToolTipRole:
        return literalToolTip(text::attemptsOf(day, m_now));
    case OutcomesRole: {
        QVector<int> outcomes;
        for (const HistoryEntry &entry : day.entries) {
            outcomes.append(static_cast<int>(entry.outcome));
        }
        return QVariant::fromValue(outcomes);
    }
    case BeforeRole:
        return day.before;
    default: // roles are an open set
        return {};
    }
}

} // namespace license::ui
