// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/busyindicator.h"

#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

namespace license::ui {

namespace {

constexpr int steps = 24;
constexpr int stepMilliseconds = 50;

} // namespace

BusyIndicator::BusyIndicator(int extent, QWidget *parent) : QWidget(parent), m_extent(scaledToFont(extent, this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize BusyIndicator::sizeHint() const
{
    return {m_extent, m_extent};
}

void BusyIndicator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double stroke = m_extent / 10.0;
    const double inset = stroke / 2 + m_extent / 12.0;
    const QRectF ring = QRectF(0, 0, m_extent, m_extent).adjusted(inset, inset, -inset, -inset);
    painter.setPen(QPen(trackColor(palette()), stroke));
    painter.drawEllipse(ring);
    painter.setPen(QPen(accentColor(Accent::Information, palette()), stroke, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, (90 - m_step * 360 / steps) * 16, -100 * 16);
}

void BusyIndicator::showEvent(QShowEvent *)
{
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0) {
        m_timer.start(stepMilliseconds, this);
    }
}

void BusyIndicator::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

void BusyIndicator::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId()) {
        m_step = (m_step + 1) % steps;
        update();
    }
}

} // namespace license::ui
