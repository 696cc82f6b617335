// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/emptystate.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/busyindicator.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int pictureExtent = 48;

} // namespace

EmptyState::EmptyState(QWidget *content, QWidget *parent) : QStackedWidget(parent)
{
    addWidget(content);
    auto *words = new QWidget(this);
    m_icon = new IconLabel(pictureExtent, words);
    m_busy = new BusyIndicator(pictureExtent - space::medium, words);
    m_headline = new PlainLabel(PlainLabel::Role::Section, words);
    m_headline->setObjectName(u"emptyHeadline"_s);
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setWordWrap(true);
    m_detail = new PlainLabel(PlainLabel::Role::Secondary, words);
    m_detail->setObjectName(u"emptyDetail"_s);
    m_detail->setAlignment(Qt::AlignCenter);
    m_detail->setWordWrap(true);
    m_action = new ActionButton(u"emptyAction"_s, {}, words);
    connect(m_action, &QAbstractButton::clicked, this, &EmptyState::actionRequested);

    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::small);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_busy, 0, Qt::AlignHCenter);
    column->addSpacing(space::small);
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addSpacing(space::small);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    addWidget(words);
}

void EmptyState::showContent()
{
    widget(1)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // hidden words need no room
    setCurrentIndex(0);
}

void EmptyState::showWords(const QIcon &icon, const QString &headline, const QString &detail, const QString &action)
{
    m_icon->setIcon(icon);
    m_icon->show();
    m_busy->hide();
    m_headline->setText(headline);
    m_detail->setTextOrHide(detail);
    m_action->setWords(action);
    m_action->setVisible(!action.isEmpty());
    widget(1)->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setCurrentIndex(1);
}

void EmptyState::showBusy(const QString &headline)
{
    showWords({}, headline, {});
    m_icon->hide();
    m_busy->show();
}

} // namespace license::ui
