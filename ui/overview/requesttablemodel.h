// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/team.h"

#include <QAbstractTableModel>

namespace license::ui {

/// The last requests of a team's people, the newest first.
class RequestTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { When, Who, Service, Outcome };
    static constexpr int columns = 4;

    using QAbstractTableModel::QAbstractTableModel;

    void setRequests(const QVector<TeamRequest> &requests);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<TeamRequest> m_requests;
};

} // namespace license::ui
