// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/dayswatch.h"

#include "ui/history/daydelegate.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace license::ui {

DaySwatch::DaySwatch(QVector<Outcome> outcomes, QWidget *parent) : QWidget(parent), m_outcomes(std::move(outcomes))
{
    const int extent = scaledToFont(smallIcon, this);
    setFixedSize(extent, extent);
}

void DaySwatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintDay(painter, QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), m_outcomes, palette());
}

} // namespace license::ui
