// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/usagerow.h"

#include "ui/kit/iconlabel.h"
#include "ui/kit/usagebar.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

UsageRow::UsageRow(PlainLabel::Role role, QWidget *parent)
    : QWidget(parent)
    , m_name(new PlainLabel(role, this))
    , m_usage(new PlainLabel(this))
    , m_bar(new UsageBar(this))
    , m_noteIcon(new IconLabel(smallIcon, this))
    , m_note(new PlainLabel(PlainLabel::Role::Secondary, this))
{
    m_usage->setObjectName(u"usage"_s);
    m_note->setObjectName(u"note"_s);
    for (PlainLabel *label : {m_name, m_note}) { // keeps the value on its line
        label->setWordWrap(true);                // in a narrow window, and in a language with long words
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(space::tight);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_bar, 2, 0, 1, 2);
    auto *note = new QHBoxLayout;
    note->setSpacing(space::small - 2);
    note->addWidget(m_noteIcon);
    note->addWidget(m_note, 1);
    grid->addLayout(note, 3, 0, 1, 2);
    m_grid = grid;
    place();
}

QSize UsageRow::minimumSizeHint() const
{
    const QSize whole = QWidget::minimumSizeHint();
    const int widest = std::max(m_name->minimumSizeHint().width(), m_usage->minimumSizeHint().width());
    return {std::max(widest, m_note->minimumSizeHint().width() + smallIcon + space::small), whole.height()};
}

void UsageRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

/// The value is beside the name, or in a narrow window below it; it never wraps.
void UsageRow::place()
{
    const int both = m_name->minimumSizeHint().width() + space::small + m_usage->minimumSizeHint().width();
    const bool below = width() < both && !m_usage->words().isEmpty();
    if (m_grid && m_below != below) {
        m_below = below;
        m_grid->removeWidget(m_usage);
        m_grid->addWidget(m_usage, below ? 1 : 0, below ? 0 : 1, below ? Qt::AlignLeading : Qt::AlignTrailing);
    }
}

void UsageRow::present(const Words &words, qint64 used, qint64 total)
{
    m_name->setText(words.name);
    m_usage->setText(words.usage);
    m_note->setTextOrHide(words.note);
    const Accent accent = words.accent.value_or(usageAccent(used, total));
    m_noteIcon->setVisible(accent != Accent::Information && !words.note.isEmpty());
    m_noteIcon->setIcon(accentIcon(accent));
    m_bar->setAccessibleName(words.name);
    m_bar->show();
    m_bar->setUsage(used, total, words.note.isEmpty() ? words.usage : u"%1, %2"_s.arg(words.usage, words.note),
                    words.accent);
    place();
}

void UsageRow::presentWords(const QString &name, const QString &note)
{
    m_name->setText(name);
    m_usage->clear();
    m_note->setTextOrHide(note);
    m_noteIcon->hide();
    m_bar->hide();
    place();
}

} // namespace license::ui
