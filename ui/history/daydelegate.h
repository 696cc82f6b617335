// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"

#include <QStyledItemDelegate>
#include <QVector>

namespace license::ui {

/// A day's cell: its attempts from top to bottom, each outcome with its own color and shape. Verified is filled, with a
/// dot if something changed; failed is hatched; a day without attempts is hollow.
void paintDay(QPainter &painter, const QRectF &area, const QVector<Outcome> &outcomes, const QPalette &palette);

/// Paints the cells of an AvailabilityModel.
class DayDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace license::ui
