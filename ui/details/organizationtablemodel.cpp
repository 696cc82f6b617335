// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/organizationtablemodel.h"

#include "core/domain/repositories.h"
#include "core/text/managementwords.h"
#include "core/text/sanitize.h"
#include "ui/kit/displaytext.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

using Column = OrganizationTableModel::Column;

bool isNumber(Column column)
{
    return column == Column::Unlicensed || column == Column::Removed;
}

/// Of the repositories that are there; 0 if a number is not reported.
double fractionOf(const Organization &organization)
{
    const qint64 total = organization.totalRepositories.value_or(0);
    return total > 0 ? static_cast<double>(organization.protectedRepositories.value_or(0)) / static_cast<double>(total)
                     : 0.0;
}

QVariant sortValue(const Organization &organization, Column column, const QString &words)
{
    switch (column) {
    case Column::Name:
    case Column::Provider:
    case Column::State:
        return words;
    case Column::Protected:
        return organization.totalRepositories && organization.protectedRepositories ? fractionOf(organization) : -1.0;
    case Column::Unlicensed:
        return organization.unlicensedRepositories.value_or(-1);
    case Column::Removed:
        return organization.removedRepositories.value_or(-1);
    case Column::Plans: {
        const PlanTotals totals = planTotalsOf(organization);
        return QVariant(static_cast<double>(totals.errors.value_or(0)) * 1e12 +
                        static_cast<double>(totals.warnings.value_or(0)));
    }
    }
    Q_UNREACHABLE();
}

} // namespace

OrganizationTableModel::OrganizationTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void OrganizationTableModel::setOrganizations(const QVector<Organization> &given)
{
    const QVector<Organization> organizations = worstFirst(given);
    if (organizations == m_organizations) {
        return;
    }
    if (haveSameIds(organizations)) {
        reorder(organizations);
        return;
    }
    beginResetModel();
    m_organizations = organizations;
    endResetModel();
}

bool OrganizationTableModel::haveSameIds(const QVector<Organization> &organizations) const
{
    const auto ids = [](const QVector<Organization> &all) {
        QSet<QString> found;
        for (const Organization &each : all) {
            found.insert(each.id);
        }
        return found;
    };
    return organizations.size() == m_organizations.size() && ids(organizations) == ids(m_organizations);
}

void OrganizationTableModel::reorder(const QVector<Organization> &organizations)
{
    emit layoutAboutToBeChanged();
    QHash<QString, int> rows;
    for (qsizetype row = 0; row < organizations.size(); ++row) {
        rows.insert(organizations.at(row).id, static_cast<int>(row));
    }
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &each : before) {
        after.append(index(rows.value(m_organizations.at(each.row()).id), each.column()));
    }
    m_organizations = organizations;
    changePersistentIndexList(before, after);
    emit layoutChanged();
    emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int OrganizationTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_organizations.size());
}

int OrganizationTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString OrganizationTableModel::words(const Organization &organization, Column column)
{
    switch (column) {
    case Column::Name:
        return text::organizationName(organization);
    case Column::Provider:
        return text::plain(organization.driver);
    case Column::Protected:
        return text::coverage(organization);
    case Column::Unlicensed:
        return text::reportedNumber(organization.unlicensedRepositories);
    case Column::Removed:
        return text::reportedNumber(organization.removedRepositories);
    case Column::Plans:
        return text::plansBriefly(organization);
    case Column::State:
        return organization.synchronizing.value_or(false) ? tr("Synchronizing") : QString();
    }
    Q_UNREACHABLE();
}

QStringList OrganizationTableModel::planLines(const Organization &organization)
{
    constexpr qsizetype most = 12;
    QStringList lines;
    for (const BackupPlan &plan : organization.plans.first(std::min(most, organization.plans.size()))) {
        lines += u"• "_s + text::planLine(plan);
    }
    if (organization.plans.size() > most) {
        lines += u"• "_s + tr("%Ln more plans", nullptr, static_cast<int>(organization.plans.size() - most));
    }
    return lines;
}

QString OrganizationTableModel::toolTip(const QModelIndex &index) const
{
    const Organization &organization = m_organizations.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (column == Column::Name) {
        return (QStringList(wholeRow(index)) + planLines(organization)).join(u'\n');
    }
    const QStringList plans = column == Column::Plans ? planLines(organization) : QStringList();
    return plans.isEmpty() ? words(organization, column) : plans.join(u'\n');
}

std::optional<Accent> OrganizationTableModel::accent(const Organization &organization, Column column)
{
    const bool unlicensed = column == Column::Unlicensed && organization.unlicensedRepositories.value_or(0) > 0;
    const bool failed = column == Column::Plans && planTotalsOf(organization).errors.value_or(0) > 0;
    return unlicensed || failed ? std::optional(Accent::Warning) : std::nullopt;
}

QVariant OrganizationTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Organization &organization = m_organizations.at(index.row());
    const auto column = static_cast<Column>(index.column());
    const auto tone = accent(organization, column);
    switch (role) {
    case Qt::DisplayRole:
        return words(organization, column);
    case Qt::AccessibleTextRole:
        return spokenCell(words(organization, column));
    case Qt::ToolTipRole:
        return literalToolTip(toolTip(index));
    case Qt::DecorationRole:
        return tone ? QVariant(accentIcon(*tone)) : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortValue(organization, column, words(organization, column));
    case IdRole:
        return organization.id;
    case FractionRole:
        return fractionOf(organization);
    case AccentRole:
        return tone ? QVariant(static_cast<int>(*tone)) : QVariant();
    default: // roles are an open set
        return {};
    }
}

QVariant OrganizationTableModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Column::Name:
        return tr("Organization");
    case Column::Provider:
        return tr("Provider");
    case Column::Protected:
        return tr("Protected repositories");
    case Column::Unlicensed:
        return tr("Without a license");
    case Column::Removed:
        return tr("Removed");
    case Column::Plans:
        return tr("Backup plans");
    case Column::State:
        return tr("State");
    }
    Q_UNREACHABLE();
}

} // namespace license::ui
