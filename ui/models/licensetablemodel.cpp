// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/licensetablemodel.h"

#include "core/text/words.h"
#include "ui/words.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// As for the package: from 30 days before the end on.
constexpr std::chrono::days endsSoon{30};

bool isNumber(LicenseTableModel::Column column)
{
    return column == LicenseTableModel::Column::Total || column == LicenseTableModel::Column::Used ||
           column == LicenseTableModel::Column::Free;
}

double fractionOf(const License &license)
{
    if (license.total <= 0) {
        return license.used > 0 ? std::numeric_limits<double>::infinity() : 0.0;
    }
    return static_cast<double>(license.used) / static_cast<double>(license.total);
}

QVariant sortValue(const License &license, LicenseTableModel::Column column, const QString &words)
{
    switch (column) {
    case LicenseTableModel::Column::Type:
    case LicenseTableModel::Column::AssignedTo:
        return words;
    case LicenseTableModel::Column::Total:
        return license.total;
    case LicenseTableModel::Column::Used:
        return license.used;
    case LicenseTableModel::Column::Free:
        return license.free();
    case LicenseTableModel::Column::Usage:
        return fractionOf(license);
    case LicenseTableModel::Column::ValidUntil:
        return license.validUntil ? qint64{license.validUntil->time_since_epoch().count()}
                                  : std::numeric_limits<qint64>::max();
    }
    Q_UNREACHABLE();
}

} // namespace

LicenseTableModel::LicenseTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void LicenseTableModel::setLicenses(const QVector<License> &licenses, ServerTime now)
{
    m_now = now;
    removeOthers(licenses);
    for (qsizetype row = 0; row < licenses.size(); ++row) {
        const int at = static_cast<int>(row);
        const auto same = [&](const License &l) { return l.type == licenses[row].type; };
        const auto known = std::find_if(m_licenses.cbegin() + row, m_licenses.cend(), same);
        const auto from = known - m_licenses.cbegin();
        if (known == m_licenses.cend()) {
            beginInsertRows({}, at, at);
            m_licenses.insert(row, licenses[row]);
            endInsertRows();
        } else if (from != row) {
            beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, at);
            m_licenses.move(from, row);
            endMoveRows();
        }
        m_licenses[row] = licenses[row];
    }
    if (!m_licenses.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
}

void LicenseTableModel::removeOthers(const QVector<License> &licenses)
{
    for (qsizetype row = m_licenses.size() - 1; row >= 0; --row) {
        const auto same = [&](const License &l) { return l.type == m_licenses[row].type; };
        if (std::none_of(licenses.cbegin(), licenses.cend(), same)) {
            beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
            m_licenses.removeAt(row);
            endRemoveRows();
        }
    }
}

int LicenseTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_licenses.size());
}

int LicenseTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString LicenseTableModel::usageWords(const License &license) const
{
    if (license.overused()) {
        //: a license type of which more are used than there are; %1 is how many
        return tr("%1 too many").arg(text::count(license.used - license.total));
    }
    if (license.total == 0) {
        return {};
    }
    if (license.free() == 0) {
        return tr("Used up");
    }
    if (usageAccent(license.used, license.total) == Accent::Warning) {
        return tr("Almost used up");
    }
    //: how much of something is used, in percent
    return tr("%1%").arg(QLocale().toString(static_cast<int>(100 * fractionOf(license))));
}

QString LicenseTableModel::validityWords(const License &license) const
{
    if (!license.validUntil) {
        //: in the place of a date: the license has no end
        return tr("Unlimited");
    }
    const auto end = QDateTime::fromSecsSinceEpoch(license.validUntil->time_since_epoch().count(), Qt::LocalTime);
    //: "31 Mar 2027" as a QDateTime format, short for a table
    const QString day = QLocale().toString(end.date(), tr("d MMM yyyy"));
    if (*license.validUntil <= m_now) {
        return tr("Ended on %1").arg(day);
    }
    if (*license.validUntil - m_now <= endsSoon) {
        const auto left = std::chrono::floor<std::chrono::days>(*license.validUntil - m_now).count();
        //: %1 is a date
        return tr("%1 · %n days left", nullptr, static_cast<int>(left)).arg(day);
    }
    return day;
}

std::optional<Accent> LicenseTableModel::accent(const License &license, Column column) const
{
    if (column == Column::Usage) {
        const Accent usage = usageAccent(license.used, license.total);
        return usage == Accent::Information ? std::nullopt : std::optional(usage);
    }
    if (column == Column::ValidUntil && license.validUntil && *license.validUntil - m_now <= endsSoon) {
        return *license.validUntil <= m_now ? Accent::Critical : Accent::Warning;
    }
    return std::nullopt;
}

QString LicenseTableModel::words(const License &license, Column column) const
{
    switch (column) {
    case Column::Type:
        return text::plain(license.label);
    case Column::AssignedTo:
        return text::assignedTo(license.assignedTo);
    case Column::Total:
        return text::count(license.total);
    case Column::Used:
        return text::count(license.used);
    case Column::Free:
        return text::count(license.free());
    case Column::Usage:
        return usageWords(license);
    case Column::ValidUntil:
        return validityWords(license);
    }
    Q_UNREACHABLE();
}

QVariant LicenseTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const License &license = m_licenses.at(index.row());
    const auto column = static_cast<Column>(index.column());
    const auto tone = accent(license, column);
    switch (role) {
    case Qt::DisplayRole:
        return words(license, column);
    case Qt::AccessibleTextRole:
        return spokenCell(words(license, column));
    case Qt::ToolTipRole:
        return literalToolTip(words(license, column));
    case Qt::DecorationRole:
        return tone ? QVariant(accentIcon(*tone)) : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortValue(license, column, words(license, column));
    case TypeRole:
        return license.type;
    case FractionRole:
        return fractionOf(license);
    case AccentRole:
        return tone ? QVariant(static_cast<int>(*tone)) : QVariant();
    default: // roles are an open set
        return {};
    }
}

QVariant LicenseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole && isNumber(column)) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::Type:
        return tr("License type");
    case Column::AssignedTo:
        return tr("Assigned to");
    case Column::Total:
        return tr("Total");
    case Column::Used:
        return tr("Used");
    case Column::Free:
        return tr("Free");
    case Column::Usage:
        return tr("Usage");
    case Column::ValidUntil:
        return tr("Valid until");
    }
    Q_UNREACHABLE();
}

} // namespace license::ui
