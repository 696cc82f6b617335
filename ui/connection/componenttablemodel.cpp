// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/componenttablemodel.h"

#include "core/text/sanitize.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

ComponentTableModel::ComponentTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void ComponentTableModel::setComponents(const QVector<Component> &components)
{
    const auto before = static_cast<int>(m_components.size());
    const auto after = static_cast<int>(components.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_components = components;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_components = components;
        endRemoveRows();
    } else if (components != m_components) {
        m_components = components;
    } else {
        return;
    }
    if (const int same = std::min(before, after); same > 0) {
        emit dataChanged(index(0, 0), index(same - 1, columns - 1));
    }
}

int ComponentTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_components.size());
}

int ComponentTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ComponentTableModel::words(const Component &component, Column column) const
{
    switch (column) {
    case Column::Component:
        return component.proxy ? tr("Proxy %1").arg(text::plain(component.host)) : text::plain(component.host);
    case Column::Port:
        return component.proxy ? QString::number(component.port) : tr("%1 (HTTPS)").arg(component.port);
    case Column::Documented:
        return component.documented.isEmpty() ? tr("Not documented") : component.documented;
    case Column::Resolved:
        switch (component.lookup) {
        case Component::Lookup::Running:
            return tr("Resolving…");
        case Component::Lookup::Failed:
            return tr("The name was not found");
        case Component::Lookup::Found:
            return component.addresses.join(u", "_s);
        }
    }
    Q_UNREACHABLE();
}

QVariant ComponentTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_components.size()) {
        return {};
    }
    const Component &component = m_components.at(index.row());
    const auto column = static_cast<Column>(index.column());
    const bool standsOut =
        column == Column::Resolved && (component.differs() || component.lookup == Component::Lookup::Failed);
    switch (role) {
    case Qt::DisplayRole:
        return words(component, column);
    case Qt::AccessibleTextRole:
        return spokenCell(words(component, column));
    case Qt::ToolTipRole:
        return literalToolTip(words(component, column));
    case Qt::DecorationRole:
        return standsOut ? QVariant(accentIcon(Accent::Warning)) : QVariant();
    default: // roles are an open set
        return {};
    }
}

QVariant ComponentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::Component:
        return tr("Component");
    case Column::Port:
        return tr("Port");
    case Column::Documented:
        return tr("IP address");
    case Column::Resolved:
        return tr("Resolved here");
    }
    Q_UNREACHABLE();
}

} // namespace license::ui
