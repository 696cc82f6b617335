// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVector>

namespace license::ui {

/// Something that this computer must be able to reach.
struct Component
{
    enum class Lookup { Running, Found, Failed };

    QString host;
    quint16 port = 443;
    bool proxy = false; ///< speaks whatever proxies speak, not HTTPS
    QString documented; ///< the address that the vendor's documentation names; empty where it names none
    Lookup lookup = Lookup::Running;
    QStringList addresses; ///< that the name stands for here and now
    bool operator==(const Component &) const = default;

    /// Another address than the documented one: worth a look, no fault.
    bool differs() const { return lookup == Lookup::Found && !documented.isEmpty() && !addresses.contains(documented); }
};

/// The vendor's table of what must be reachable, with what this computer finds beside it.
class ComponentTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Component, Port, Documented, Resolved };
    static constexpr int columns = 4;

    explicit ComponentTableModel(QObject *parent = nullptr);

    void setComponents(const QVector<Component> &components);
    const QVector<Component> &components() const { return m_components; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString words(const Component &component, Column column) const;

    QVector<Component> m_components;
};

} // namespace license::ui
