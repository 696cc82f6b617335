// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/scrollpage.h"

#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace license::ui {

namespace {

constexpr int widestForm = 960;

} // namespace

ScrollPage::ScrollPage(const QString &name, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(name);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void ScrollPage::setGutter(int width)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // nothing is drawn where there is nothing to scroll
    setViewportMargins(0, 0, std::max(0, width - verticalScrollBar()->sizeHint().width()), 0);
}

void ScrollPage::setContent(QWidget *content)
{
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget() enables it
}

void ScrollPage::setForm(QWidget *form)
{
    auto *whole = new QWidget(this);
    form->setMaximumWidth(scaledToFont(widestForm, this));
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(0); // only what the form leaves
    row->addWidget(form, 1);
    row->addStretch(0);
    setContent(whole);
}

void ScrollPage::reveal(QWidget *widget)
{
    ensureWidgetVisible(widget, 0, space::large);
}

} // namespace license::ui
