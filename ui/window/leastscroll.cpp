// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/leastscroll.h"

namespace license::ui {

LeastScroll::LeastScroll(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // setWidget() turns it on
}

QSize LeastScroll::minimumSizeHint() const
{
    return {1, 1};
}

void LeastScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // Not the height that the content prefers, which a resizable QScrollArea asks for where lines wrap.
    widget()->resize(maximumViewportSize().expandedTo(widget()->minimumSize()));
}

} // namespace license::ui
