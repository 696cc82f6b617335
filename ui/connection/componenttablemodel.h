// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVector>

namespace license::ui {

/// A host that this computer must be able to reach.
struct Component
{
    enum class Lookup { Running, Found, Failed };

    QString host;
    quint16 port = 443;
    bool proxy = false; ///< uses a proxy protocol, not HTTPS
    QString documented; ///< the address in the vendor's documentation; empty if there is none
    Lookup lookup = Lookup::Running;
    QStringList addresses; ///< the name's addresses, resolved on this computer
    bool operator==(const Component &) const = default;

    /// Another address than the documented one: worth a look, not a failure.
    bool differs() const { return lookup == Lookup::Found && !documented.isEmpty() && !addresses.contains(documented); }
};

/// The vendor's table of required hosts, with this computer's findings.
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
