// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/crumblink.h"

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
    return QFontMetrics(shownFont()).size(Qt::TextShowMnemonic, text());
}

void CrumbLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(shownFont());
    const bool pointed = isEnabled() && (underMouse() || hasFocus());
    painter.setPen(pointed ? palette().color(QPalette::Active, QPalette::WindowText)
                           : secondaryColor(palette(), palette().color(QPalette::Active, QPalette::Window)));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic, text());
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
