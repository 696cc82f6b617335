// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/leastscroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace license::ui {

LeastScroll::LeastScroll(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // setWidget() enables it
    content->installEventFilter(this);
}

QSize LeastScroll::minimumSizeHint() const
{
    return {1, 1};
}

void LeastScroll::setLeast(QSize least)
{
    if (widget()->minimumSize() != least) {
        widget()->setMinimumSize(least);
        fit();
    }
}

bool LeastScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) { // a banner may need more lines now
        QMetaObject::invokeMethod(this, &LeastScroll::fit, Qt::QueuedConnection);
    }
    return QScrollArea::eventFilter(watched, event);
}

void LeastScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void LeastScroll::fit()
{
    // Not the content's preferred height, which a resizable QScrollArea uses for wrapped lines.
    QSize room = maximumViewportSize();
    QSize least = widget()->minimumSize();
    const auto leastHeight = [this, least, &room] {
        const QLayout *lines = widget()->layout();
        const int wanted = !lines ? 0
                           : lines->hasHeightForWidth()
                               ? lines->minimumHeightForWidth(std::max(room.width(), least.width()))
                               : lines->minimumSize().height();
        return std::max(least.height(), wanted);
    };
    if (leastHeight() > room.height()) { // its scroll bar takes some of the width, and then the content does without
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
    }
    least.setHeight(leastHeight()); // narrower lines may be more
    widget()->resize(room.expandedTo(least));
}

} // namespace license::ui
