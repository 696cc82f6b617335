// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/scrollpage.h"

#include "ui/kit/theme.h"

namespace license::ui {

ScrollPage::ScrollPage(const QString &name, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(name);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void ScrollPage::setContent(QWidget *content)
{
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget() enables it
}

void ScrollPage::reveal(QWidget *widget)
{
    ensureWidgetVisible(widget, 0, space::large);
}

} // namespace license::ui
