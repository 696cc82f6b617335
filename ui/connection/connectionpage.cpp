// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/connectionpage.h"

#include "ui/connection/authoritypanel.h"
#include "ui/connection/checkpanel.h"
#include "ui/connection/componentpanel.h"
#include "ui/connection/managementpanel.h"
#include "ui/connection/proxypanel.h"
#include "ui/connection/tokenpanel.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/adaptivelayout.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// Below this width in characters, proxy and token are stacked.
constexpr int pairCharacters = 100;

} // namespace

ConnectionPage::ConnectionPage(QWidget *parent) : ScrollPage(u"connectionPage"_s, parent)
{
    auto *content = new QWidget(this);
    m_check = new CheckPanel(content);
    m_components = new ComponentPanel(content);
    m_token = new TokenPanel(content);
    m_proxy = new ProxyPanel(content);
    m_management = new ManagementPanel(content);
    m_authorities = new AuthorityPanel(content);
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight);
    m_pair->setSpacing(space::medium);
    m_pair->addWidget(m_token, 1);
    m_pair->addWidget(m_proxy, 1);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_check);
    column->addWidget(m_components);
    column->addLayout(m_pair);
    column->addWidget(m_management);
    column->addWidget(m_authorities);
    column->addWidget(makeSupport(content));
    column->addStretch(1);
    setForm(content);
    // Queued: the lines of a stage have their height only then.
    connect(m_check, &CheckPanel::failureShown, this, &ConnectionPage::reveal, Qt::QueuedConnection);
}

QWidget *ConnectionPage::makeSupport(QWidget *parent)
{
    auto *panel = new GroupPanel(parent);
    panel->setObjectName(u"supportPanel"_s);
    panel->setAccessibleName(tr("Support report"));
    auto *title = new PlainLabel(PlainLabel::Role::Section, tr("Support report"), panel);
    auto *words = new PlainLabel(PlainLabel::Role::Secondary,
                                 tr("Versions, settings, recent attempts and the connection check in one file for "
                                    "support. You see everything before it is saved."),
                                 panel);
    words->setWordWrap(true);
    m_saveReport = new ActionButton(u"saveReport"_s, tr("Save support report…"), panel);
    connect(m_saveReport, &QAbstractButton::clicked, this, &ConnectionPage::reportRequested);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(space::small);
    lines->addWidget(title);
    lines->addWidget(words);
    m_support = new QHBoxLayout(panel);
    m_support->setContentsMargins(space::large, space::medium, space::large, space::medium);
    m_support->setSpacing(space::medium);
    m_support->addLayout(lines, 1);
    m_support->addWidget(m_saveReport, 0, Qt::AlignLeading | Qt::AlignVCenter);
    return panel;
}

void ConnectionPage::resizeEvent(QResizeEvent *event)
{
    const int width = event->size().width();
    const bool narrow = width < fontMetrics().averageCharWidth() * pairCharacters;
    m_check->fitTo(width);
    m_support->setDirection(besideOrBelow(m_saveReport, width));
    m_pair->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    ScrollPage::resizeEvent(event);
}

} // namespace license::ui
