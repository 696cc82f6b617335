// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/collatedproxy.h"

#include "core/domain/collation.h"

namespace license::ui {

CollatedProxy::CollatedProxy(QObject *parent) : QSortFilterProxyModel(parent) {}

bool CollatedProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString) {
        return Collation::spoken().compare(a.toString(), b.toString()) < 0;
    }
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace license::ui
