// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/crumblink.h"

#include "ui/kit/controlpainting.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace license::ui {

CrumbLink::CrumbLink(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(escapedMnemonic(text));
    setAccessibleName(text);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QFont CrumbLink::shownFont() const
{
    QFont shown = titleFont(font());
    shown.setWeight(QFont::Normal);
    shown.setUnderline(isEnabled() && (underMouse() || hasFocus()));
    return shown;
}

QSize CrumbLink::sizeHint() const
{
    // A link has a ring around its words; a name that leads nowhere stands at the edge of the page. What follows is as
    // far from both.
    return QFontMetrics(shownFont()).size(Qt::TextShowMnemonic, text()) +
           QSize((isEnabled() ? 2 : 1) * ringDistance, 0);
}

void CrumbLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(shownFont());
    const bool pointed = isEnabled() && (underMouse() || hasFocus());
    painter.setPen(pointed ? palette().color(QPalette::Active, QPalette::WindowText)
                           : secondaryColor(palette(), palette().color(QPalette::Active, QPalette::Window)));
    const int aside = isEnabled() ? ringDistance : 0;
    painter.drawText(rect().adjusted(aside, 0, -aside, 0), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic,
                     text());
    if (hasFocus()) {
        paintRing(painter, rect(), ringColor(palette(), palette().color(QPalette::Window)), cornerRadius);
    }
}

void CrumbLink::enterEvent(QEnterEvent *)
{
    update();
}

void CrumbLink::leaveEvent(QEvent *)
{
    update();
}

} // namespace license::ui
