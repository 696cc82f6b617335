// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/noticestrip.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace license::ui {

NoticeStrip::NoticeStrip(QWidget *parent)
    : GroupPanel(parent), m_icon(new IconLabel(smallIcon, this)), m_words(new PlainLabel(this))
{
    setObjectName(u"noticeStrip"_s);
    m_words->setObjectName(u"noticeWords"_s);
    m_words->setWordWrap(true);
    m_action = new ActionButton(u"noticeAction"_s, {}, this);
    auto *dismiss = new QToolButton(this);
    dismiss->setObjectName(u"noticeDismiss"_s);
    dismiss->setIcon(themeIcon(u"dismiss"_s));
    dismiss->setAutoRaise(true);
    dismiss->setFocusPolicy(Qt::StrongFocus);
    dismiss->setToolTip(tr("Dismiss"));
    dismiss->setAccessibleName(tr("Dismiss"));
    connect(m_action, &QAbstractButton::clicked, this, &NoticeStrip::actionRequested);
    connect(dismiss, &QToolButton::clicked, this, &NoticeStrip::dismissed);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, space::small, space::small, space::small);
    row->setSpacing(space::small);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    row->addWidget(m_action);
    row->addWidget(dismiss);
    hide();
}

void NoticeStrip::present(const StripNotice &notice)
{
    if (notice == m_notice) {
        return;
    }
    m_notice = notice;
    setEdge(notice.accent);
    m_icon->setIcon(accentIcon(notice.accent));
    m_words->setText(notice.text);
    m_action->setWords(notice.action);
    m_action->setVisible(!notice.action.isEmpty());
    setVisible(!notice.text.isEmpty());
    setAccessibleName(notice.text);
    if (!notice.text.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace license::ui
