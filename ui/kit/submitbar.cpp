// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/submitbar.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/busyindicator.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

SubmitBar::SubmitBar(const QString &name, const QString &submit, Default button, QWidget *parent,
                     std::chrono::milliseconds patience)
    : QWidget(parent)
    , m_submitWords(submit)
    , m_words(new PlainLabel(PlainLabel::Role::Secondary, this))
    , m_busy(new BusyIndicator(20, this))
    , m_instead(new ActionButton(name + u"Instead"_s, {}, this))
    , m_submit(new ActionButton(name + u"Submit"_s, submit, this))
    , m_cancel(new ActionButton(name + u"Cancel"_s, tr("Cancel"), this))
{
    m_words->setObjectName(name + u"Working"_s);
    m_words->setWordWrap(true);
    m_instead->setAutoDefault(false);
    m_instead->hide();
    (button == Default::Submit ? m_submit : m_cancel)->setDefault(true);
    (button == Default::Submit ? m_cancel : m_submit)->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_busy);
    row->addWidget(m_words, 1);
    row->addWidget(m_instead);
    row->addWidget(m_submit);
    row->addWidget(m_cancel);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_submit->setWords(tr("&Try again"));
        m_submit->setEnabled(true);
    });
    connect(m_submit, &QAbstractButton::clicked, this, [this] {
        if (m_keyring) {
            showKeyring();
            emit againRequested();
        } else {
            emit submitted();
        }
    });
    connect(m_instead, &QAbstractButton::clicked, this, &SubmitBar::insteadRequested);
    connect(m_cancel, &QAbstractButton::clicked, this, &SubmitBar::cancelled);
    showIdle(false);
}

void SubmitBar::present(const QString &words, bool working)
{
    m_patience.stop();
    m_keyring = false;
    m_words->setText(words);
    m_busy->setVisible(working);
    m_submit->setWords(m_submitWords);
    if (!words.isEmpty()) {
        setAccessibleName(words);
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void SubmitBar::showIdle(bool canSubmit)
{
    present({}, false);
    m_submit->setEnabled(canSubmit);
}

void SubmitBar::showWorking(const QString &words)
{
    present(words, true);
    m_submit->setEnabled(false);
    offerInstead({});
}

void SubmitBar::showKeyring()
{
    showWorking(tr("Waiting for your keyring…"));
    m_keyring = true;
    m_patience.start();
}

void SubmitBar::offerInstead(const QString &words)
{
    m_instead->setWords(words);
    m_instead->setVisible(!words.isEmpty());
}

} // namespace license::ui
