// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/licensetablemodel.h"

#include "core/domain/collation.h"
#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "core/text/statewords.h"
#include "core/text/validity.h"
#include "ui/kit/displaytext.h"

#include <QLocale>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

bool isNumber(LicenseTableModel::Column column)
{
    return column == LicenseTableModel::Column::Total || column == LicenseTableModel::Column::Used ||
           column == LicenseTableModel::Column::Free;
}

/// Of the licenses that may be used: the use of a type that has ended exceeds any limit.
double fractionOf(const LicenseStanding &standing)
{
    const qint64 used = standing.license.used;
    if (standing.limit() <= 0) {
        return used > 0 ? std::numeric_limits<double>::infinity() : 0.0;
    }
    return static_cast<double>(used) / static_cast<double>(standing.limit());
}

QVariant sortValue(const LicenseStanding &standing, LicenseTableModel::Column column, const QString &words)
{
    const License &license = standing.license;
    switch (column) {
    case LicenseTableModel::Column::Type:
    case LicenseTableModel::Column::AssignedTo:
        return words;
    case LicenseTableModel::Column::Total:
        return license.total;
    case LicenseTableModel::Column::Used:
        return license.used;
    case LicenseTableModel::Column::Free:
        return standing.free();
    case LicenseTableModel::Column::Usage:
        return fractionOf(standing);
    case LicenseTableModel::Column::ValidUntil:
        return license.validUntil ? qint64{license.validUntil->time_since_epoch().count()}
                                  : std::numeric_limits<qint64>::max();
    }
    Q_UNREACHABLE();
}

} // namespace

LicenseTableModel::LicenseTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void LicenseTableModel::setLicenses(const QVector<LicenseStanding> &given, ServerTime now)
{
    m_now = now;
    const QVector<LicenseStanding> licenses = inOrderOfAttention(given);
    removeOthers(licenses);
    for (qsizetype row = 0; row < licenses.size(); ++row) {
        const int at = static_cast<int>(row);
        const auto same = [&](const LicenseStanding &l) { return l.license.type == licenses[row].license.type; };
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

void LicenseTableModel::removeOthers(const QVector<LicenseStanding> &licenses)
{
    for (qsizetype row = m_licenses.size() - 1; row >= 0; --row) {
        const auto same = [&](const LicenseStanding &l) { return l.license.type == m_licenses[row].license.type; };
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

QString LicenseTableModel::usageWords(const LicenseStanding &standing) const
{
    const License &license = standing.license;
    if (standing.ended()) {
        return text::licenseState(standing.state);
    }
    if (license.overused()) {
        //: a license type of which more are used than there are; %1 is how many
        return tr("%1 too many").arg(text::count(license.used - license.total));
    }
    if (license.total == 0) {
        return {};
    }
    if (standing.free() == 0) {
        return tr("Used up");
    }
    if (usageAccent(license.used, license.total) == Accent::Warning) {
        return tr("Almost used up");
    }
    //: how much of something is used, in percent
    return tr("%1%").arg(QLocale().toString(static_cast<int>(100 * fractionOf(standing))));
}

QString LicenseTableModel::validityWords(const LicenseStanding &standing) const
{
    if (!standing.license.validUntil) {
        return text::licenseEnd(standing);
    }
    const ServerTime end = *standing.license.validUntil;
    QString day = text::validUntilBriefly(end);
    if (standing.ended()) {
        return tr("Ended on %1").arg(day);
    }
    if (end - m_now <= expiringFrom) {
        const auto left = std::chrono::floor<std::chrono::days>(end - m_now).count();
        //: %1 is a date
        return tr("%1 · %n days left", nullptr, static_cast<int>(left)).arg(day);
    }
    return day;
}

std::optional<Accent> LicenseTableModel::accent(const LicenseStanding &standing, Column column) const
{
    const Accent end = standing.license.used > 0 ? Accent::Critical : Accent::Warning;
    if (column == Column::Usage) {
        const Accent usage = standing.ended() ? end : usageAccent(standing.license.used, standing.license.total);
        return usage == Accent::Information ? std::nullopt : std::optional(usage);
    }
    if (column == Column::ValidUntil && standing.state != LicenseState::Valid) {
        return standing.ended() ? end : Accent::Warning;
    }
    return std::nullopt;
}

QVector<LicenseStanding> LicenseTableModel::inOrderOfAttention(QVector<LicenseStanding> licenses) const
{
    const auto urgency = [this](const LicenseStanding &standing) {
        return std::pair(std::max(accent(standing, Column::Usage).value_or(Accent::Neutral),
                                  accent(standing, Column::ValidUntil).value_or(Accent::Neutral)),
                         standing.license.overused());
    };
    std::stable_sort(licenses.begin(), licenses.end(), [&](const LicenseStanding &a, const LicenseStanding &b) {
        if (urgency(a) != urgency(b)) {
            return urgency(a) > urgency(b);
        }
        return Collation::spoken().compare(a.license.label, b.license.label) < 0;
    });
    return licenses;
}

QString LicenseTableModel::words(const LicenseStanding &standing, Column column) const
{
    const License &license = standing.license;
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
        return text::count(standing.free());
    case Column::Usage:
        return usageWords(standing);
    case Column::ValidUntil:
        return validityWords(standing);
    }
    Q_UNREACHABLE();
}

QVariant LicenseTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const LicenseStanding &standing = m_licenses.at(index.row());
    const auto column = static_cast<Column>(index.column());
    const auto tone = accent(standing, column);
    switch (role) {
    case Qt::DisplayRole:
        return words(standing, column);
    case Qt::AccessibleTextRole:
        return spokenCell(words(standing, column));
    case Qt::ToolTipRole:
        return literalToolTip(column == Column::Type ? wholeRow(index) : words(standing, column));
    case Qt::DecorationRole:
        return tone ? QVariant(accentIcon(*tone)) : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortValue(standing, column, words(standing, column));
    case TypeRole:
        return standing.license.type;
    case FractionRole:
        return fractionOf(standing);
    case AccentRole:
        return tone ? QVariant(static_cast<int>(*tone)) : QVariant();
    default: // roles are an open set
        return {};
    }
}

QVariant LicenseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole) { // a narrow column shortens it
        return headerData(section, orientation, Qt::DisplayRole);
    }
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
