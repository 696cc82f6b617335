// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connectionpage.h"

#include "ui/theme.h"
#include "ui/widgets/checkpanel.h"
#include "ui/widgets/componentpanel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

ConnectionPage::ConnectionPage(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"connectionPage"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);

    auto *content = new QWidget(this);
    m_check = new CheckPanel(content);
    m_components = new ComponentPanel(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_check);
    column->addWidget(m_components);
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on
}

} // namespace license::ui
