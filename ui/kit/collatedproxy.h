// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace license::ui {

/// Sorts texts by the current language, numbers within them by value, and everything else by its type.
class CollatedProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit CollatedProxy(QObject *parent = nullptr);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace license::ui
