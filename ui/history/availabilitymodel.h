// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/availability.h"

#include <QAbstractTableModel>

namespace license::ui {

/// One row with a cell per day, oldest first.
class AvailabilityModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        OutcomesRole = Qt::UserRole, ///< QVector<int> of license::Outcome, oldest first
        BeforeRole,                  ///< whether the service had not been added yet
    };

    explicit AvailabilityModel(QObject *parent = nullptr);

    /// `now` determines the wording of the days.
    void setAvailability(const Availability &availability, Instant now);
    const Availability &availability() const { return m_availability; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    Availability m_availability;
    Instant m_now;
};

} // namespace license::ui
