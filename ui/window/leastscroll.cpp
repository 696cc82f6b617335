// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/leastscroll.h"

#include <QScrollBar>

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
    QSize room = maximumViewportSize();
    const QSize least = widget()->minimumSize();
    if (least.height() > room.height()) { // its scroll bar takes some of the width, and then the content does without
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
    }
    widget()->resize(room.expandedTo(least));
}

} // namespace license::ui
