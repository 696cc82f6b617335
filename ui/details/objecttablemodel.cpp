// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/objecttablemodel.h"

#include "core/domain/collation.h"
#include "core/text/sanitize.h"
#include "core/text/tablewords.h"
#include "ui/kit/columnstretcher.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/theme.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace license::ui {

namespace {

ObjectColumn tableColumn(ObjectTableModel::Column column)
{
    switch (column) {
    case ObjectTableModel::Column::Name:
        return ObjectColumn::Name;
    case ObjectTableModel::Column::Kind:
        return ObjectColumn::Kind;
    case ObjectTableModel::Column::License:
        return ObjectColumn::License;
    case ObjectTableModel::Column::Assigned:
        return ObjectColumn::AssignedAt;
    case ObjectTableModel::Column::LastBackup:
        return ObjectColumn::LastBackupAt;
    case ObjectTableModel::Column::Identifier:
        return ObjectColumn::Id;
    }
    Q_UNREACHABLE();
}

/// A time to the second, which its cell leaves out.
std::optional<QString> inFull(const ObjectTable &table, RowIndex object, ObjectTableModel::Column column)
{
    std::optional<ServerTime> time;
    if (column == ObjectTableModel::Column::Assigned) {
        time = table.assignedAt(object);
    } else if (column == ObjectTableModel::Column::LastBackup) {
        time = table.lastBackupAt(object);
    }
    return time ? std::optional(text::fullTime(*time)) : std::nullopt;
}

} // namespace

ObjectTableModel::ObjectTableModel(QObject *parent)
    : QAbstractTableModel(parent), m_rows(std::make_shared<const std::vector<RowIndex>>())
{
    m_query.accents = Accents::Optional;
    m_query.sortBy = ObjectColumn::Name;
    m_query.unlicensedFirst = true;
    connect(&m_runner, &ObjectQueryRunner::finished, this, &ObjectTableModel::adopt);
}

void ObjectTableModel::setTable(std::shared_ptr<const ObjectTable> table)
{
    m_runner.cancel();
    beginResetModel();
    m_table = std::move(table);
    m_rows = std::make_shared<const std::vector<RowIndex>>();
    endResetModel();
    ask();
}

bool ObjectTableModel::setLicenses(const QVector<License> &licenses)
{
    QHash<QString, QString> labels;
    for (const License &license : licenses) {
        labels.insert(license.type, text::plain(license.label));
    }
    if (labels == m_labels) {
        return false;
    }
    m_labels = std::move(labels);
    if (rowCount() > 0) {
        const int column = static_cast<int>(Column::License);
        emit dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole, Qt::ToolTipRole});
    }
    return true;
}

void ObjectTableModel::setText(const QString &text)
{
    if (text != m_query.text) {
        m_query.text = text;
        ask();
    }
}

void ObjectTableModel::setLicenseFilter(const std::optional<QString> &license, bool unlicensed)
{
    if (license != m_query.license || unlicensed != m_query.unlicensed) {
        m_query.license = license;
        m_query.unlicensed = unlicensed;
        ask();
    }
}

void ObjectTableModel::sort(int column, Qt::SortOrder order)
{
    ObjectQuery query = m_query;
    query.unlicensedFirst = column < 0;
    query.sortBy = column < 0 ? ObjectColumn::Name : tableColumn(static_cast<Column>(column));
    query.descending = column >= 0 && order == Qt::DescendingOrder;
    if (query != m_query) {
        m_query = query;
        ask();
    }
}

ShownRows ObjectTableModel::objectsAt(const QVector<std::pair<int, int>> &ranges) const
{
    QVector<std::pair<int, int>> sorted = ranges;
    std::sort(sorted.begin(), sorted.end());
    auto objects = std::make_shared<std::vector<RowIndex>>();
    for (const auto &[first, last] : std::as_const(sorted)) {
        objects->insert(objects->end(), m_rows->begin() + first, m_rows->begin() + last + 1);
    }
    return objects;
}

void ObjectTableModel::ask()
{
    if (m_table) {
        m_query.language = Collation::nameOf(QLocale());
        m_runner.run(m_table, m_query);
    }
}

void ObjectTableModel::adopt(const ObjectQuery &query, const ShownRows &rows)
{
    emit rowsAboutToChange();
    beginResetModel();
    m_rows = rows;
    m_needle = query.text;
    endResetModel();
    emit rowsChanged();
}

QString ObjectTableModel::licenseWords(const QHash<QString, QString> &labels, const std::optional<QString> &type)
{
    return type ? labels.value(*type, *type) : tr("Without a license");
}

QString ObjectTableModel::licenseWords(const std::optional<QString> &type) const
{
    return licenseWords(m_labels, type);
}

CellSnapshot ObjectTableModel::cellsNow() const
{
    return [table = m_table, rows = m_rows, labels = m_labels](int row, int column) {
        return words(*table, labels, (*rows)[static_cast<std::size_t>(row)], static_cast<Column>(column));
    };
}

int ObjectTableModel::rowCount(const QModelIndex &parent) const
{
    constexpr std::size_t most = std::numeric_limits<int>::max();
    return parent.isValid() ? 0 : static_cast<int>(std::min(m_rows->size(), most));
}

int ObjectTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ObjectTableModel::words(const ObjectTable &table, const QHash<QString, QString> &labels, RowIndex object,
                                Column column)
{
    switch (column) {
    case Column::Name:
        return text::plain(table.name(object));
    case Column::Kind:
        return text::kindForPeople(table.kind(object));
    case Column::License:
        return licenseWords(labels, table.license(object));
    case Column::Assigned:
        return text::shortTime(table.assignedAt(object));
    case Column::LastBackup:
        return table.lastBackupAt(object) ? text::shortTime(table.lastBackupAt(object)) : tr("Never");
    case Column::Identifier:
        return text::plain(table.id(object));
    }
    Q_UNREACHABLE();
}

QVariant ObjectTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const RowIndex object = objectAt(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return words(*m_table, m_labels, object, column);
    case Qt::AccessibleTextRole:
        return spokenCell(words(*m_table, m_labels, object, column));
    case Qt::ToolTipRole:
        return literalToolTip(inFull(*m_table, object, column).value_or(words(*m_table, m_labels, object, column)));
    case NeedleRole:
        return column == Column::Assigned || column == Column::LastBackup ? QVariant() : QVariant(m_needle);
    case AbsentRole:
        return (column == Column::License && !m_table->license(object)) ||
               (column == Column::LastBackup && !m_table->lastBackupAt(object));
    default: // roles are an open set
        return {};
    }
}

/// Licenses that a filter has yet to bring into sight fit too; an endless name has no say in that.
QStringList ObjectTableModel::usualLicenseWords() const
{
    constexpr qsizetype most = 32;
    QStringList words{licenseWords({})};
    for (const QString &label : m_labels) {
        words += label.size() <= most ? QStringList(label) : QStringList();
    }
    return words;
}

QVariant ObjectTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole) { // a narrow column shortens it
        return headerData(section, orientation, Qt::DisplayRole);
    }
    if (orientation == Qt::Horizontal && role == allWordsRole && static_cast<Column>(section) == Column::License) {
        return usualLicenseWords();
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Kind:
        return tr("Kind");
    case Column::License:
        return tr("License");
    case Column::Assigned:
        return tr("Assigned");
    case Column::LastBackup:
        return tr("Last backup");
    case Column::Identifier:
        return tr("Identifier");
    }
    Q_UNREACHABLE();
}

} // namespace license::ui
