// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/iconlabel.h"

#include "ui/kit/fontscale.h"

#include <QPainter>

namespace license::ui {

IconLabel::IconLabel(int extent, QWidget *parent) : QWidget(parent), m_extent(scaledToFont(extent, this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QIcon &icon)
{
    m_icon = icon;
    update();
}

void IconLabel::setPointing(bool pointing)
{
    m_pointing = pointing;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {m_extent, m_extent};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_pointing && layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace license::ui
