// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/leastscroll.h"

namespace license::ui {

LeastScroll::LeastScroll(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // setWidget() enables it
}

QSize LeastScroll::minimumSizeHint() const
{
    return {1, 1};
}

void LeastScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // Not the content's preferred height, which a resizable QScrollArea uses for wrapped lines.
    widget()->resize(maximumViewportSize().expandedTo(widget()->minimumSize()));
}

} // namespace license::ui
