// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensestate.h"
#include "ui/kit/theme.h"

#include <QAbstractTableModel>
#include <QVector>

#include <optional>

namespace license::ui {

/// The licenses of one service: first those that need attention, the most urgent first, then by name.
class LicenseTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Type, AssignedTo, Total, Used, Free, Usage, ValidUntil };
    static constexpr int columns = 7;
    enum Role {
        SortRole = Qt::UserRole, ///< typed: numbers and times as numbers
        TypeRole,                ///< the license type, in every column
        FractionRole,            ///< used of total, 0 … 1 and more
        AccentRole               ///< int of Accent, in the highlighted column; otherwise nothing
    };

    explicit LicenseTableModel(QObject *parent = nullptr);

    /// `now` is server time. A type that remains keeps its row's selection.
    void setLicenses(const QVector<LicenseStanding> &licenses, ServerTime now);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVector<LicenseStanding> inOrderOfAttention(QVector<LicenseStanding> licenses) const;
    void removeOthers(const QVector<LicenseStanding> &licenses);
    QString words(const LicenseStanding &standing, Column column) const;
    QString usageWords(const LicenseStanding &standing) const;
    QString validityWords(const LicenseStanding &standing) const;
    /// The accent of a highlighted cell: nothing if all is well.
    std::optional<Accent> accent(const LicenseStanding &standing, Column column) const;

    QVector<LicenseStanding> m_licenses;
    ServerTime m_now;
};

} // namespace license::ui
