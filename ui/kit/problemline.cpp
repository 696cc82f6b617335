// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/problemline.h"

#include "ui/kit/displaytext.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>

namespace license::ui {

ProblemLine::ProblemLine(const QString &objectName, QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(smallIcon, this)), m_words(new PlainLabel(this))
{
    m_words->setObjectName(objectName);
    m_words->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    hide();
}

void ProblemLine::present(const QString &words, Accent accent)
{
    const bool changed = m_words->words() != words;
    m_icon->setIcon(accentIcon(accent));
    m_words->setText(words);
    setAccessibleName(words);
    setVisible(!words.isEmpty());
    if (changed && !words.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace license::ui
