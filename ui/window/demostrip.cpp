// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/demostrip.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// Below this width in characters, the clock is below the words.
constexpr int pairCharacters = 130;

} // namespace

DemoStrip::DemoStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"demoStrip"_s);
    setAccessibleName(tr("Demo"));
    auto *picture = new IconLabel(smallIcon, this);
    picture->setIcon(themeIcon(u"demo"_s));
    auto *mark = new PlainLabel(PlainLabel::Role::Section, tr("Demo"), this);
    mark->setObjectName(u"demoMark"_s);
    m_words = PlainLabel::wrapped(PlainLabel::Role::Body, {}, this);
    m_words->setObjectName(u"demoWords"_s);
    m_clock = new PlainLabel(PlainLabel::Role::Body, this); // the tint leaves secondary text too little contrast
    m_clock->setObjectName(u"demoClock"_s);
    m_reset = new ActionButton(u"demoReset"_s, tr("Reset"), this);
    m_reset->setAccessibleDescription(tr("Restarts the demo at the present time."));
    m_reset->setToolTip(m_reset->accessibleDescription());
    m_reset->setFocusPolicy(Qt::NoFocus); // it would have the focus first; the menu Demo has it for the keyboard
    connect(m_reset, &QAbstractButton::clicked, this, &DemoStrip::resetRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium, space::small - 2, space::medium, space::small - 2);
    row->setSpacing(space::small);
    row->addWidget(picture);
    row->addWidget(mark);
    m_texts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_texts->setSpacing(space::tight);
    m_texts->addWidget(m_words, 1);
    m_texts->addWidget(m_clock);
    row->addLayout(m_texts, 1);
    row->addWidget(m_reset);
    presentEvent({});
    presentClock({});
}

void DemoStrip::presentEvent(const QString &words)
{
    m_words->setText(words.isEmpty() ? tr("Sample data. The Demo menu changes what happens on the license server.")
                                     : words);
}

void DemoStrip::presentClock(const QString &time)
{
    //: %1 is a date and a time: Tuesday, 1 December, 13:12
    m_clock->setTextOrHide(time.isEmpty() ? QString() : tr("Demo clock: %1").arg(time));
    m_reset->setVisible(!time.isEmpty());
}

void DemoStrip::resizeEvent(QResizeEvent *event)
{
    const bool narrow = event->size().width() < fontMetrics().averageCharWidth() * pairCharacters;
    m_texts->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

void DemoStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!isHighContrast()) {
        QColor ground = accentColor(Accent::Information, palette());
        ground.setAlphaF(0.16F);
        painter.fillRect(rect(), ground);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), hairlineColor(palette()));
}

} // namespace license::ui
