// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/managementservice.h"
#include "ui/kit/theme.h"

#include <QAbstractTableModel>
#include <QVector>

#include <optional>

namespace license::ui {

/// The organizations that a Management Service reports, worst first.
class OrganizationTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Provider, Protected, Unlicensed, Removed, Plans, State };
    static constexpr int columns = 7;
    enum Role {
        SortRole = Qt::UserRole, ///< typed; a number that is not reported comes before 0
        IdRole,                  ///< the organization, in every column
        FractionRole,            ///< protected of total repositories, 0 … 1
        AccentRole               ///< int of Accent, in the highlighted column; otherwise nothing
    };

    explicit OrganizationTableModel(QObject *parent = nullptr);

    /// Organizations that remain keep their rows' selection if none comes or goes.
    void setOrganizations(const QVector<Organization> &organizations);
    const Organization &at(int row) const { return m_organizations.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool haveSameIds(const QVector<Organization> &organizations) const;
    void reorder(const QVector<Organization> &organizations);
    static QString words(const Organization &organization, Column column);
    static QStringList planLines(const Organization &organization);
    QString toolTip(const QModelIndex &index) const;
    static std::optional<Accent> accent(const Organization &organization, Column column);

    QVector<Organization> m_organizations;
};

} // namespace license::ui
