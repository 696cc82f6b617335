// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/attemptpanel.h"

#include "core/domain/availability.h"
#include "core/text/changewords.h"
#include "core/text/errortext.h"
#include "core/text/historywords.h"
#include "core/text/moments.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// More lines than these scroll.
constexpr int linesShown = 4;

QString titleOf(const HistoryEntry &entry)
{
    switch (entry.outcome) {
    case Outcome::Changed:
    case Outcome::Unchanged:
        return AttemptPanel::tr("What changed");
    case Outcome::Failed:
        return AttemptPanel::tr("Why it failed");
    case Outcome::Skipped:
    case Outcome::NotApplicable:
        return text::outcomeWord(entry.outcome);
    }
    Q_UNREACHABLE();
}

QStringList linesOf(const HistoryEntry &entry)
{
    QStringList lines;
    if (entry.error) {
        const QString step = text::nextStep(*entry.error);
        lines = {text::cause(*entry.error), step};
        if (!step.contains(entry.error->requestId)) { // which is always contained in a text without one
            lines += text::requestIdentifier(*entry.error);
        }
    }
    if (entry.outcome == Outcome::Changed && entry.changes.isEmpty()) {
        lines += text::changesOf(entry);
    }
    for (const Change &change : entry.changes) {
        lines += text::change(change);
    }
    lines.removeAll(QString());
    if (!lines.isEmpty()) {
        return lines;
    }
    return {isVerified(entry.outcome) ? AttemptPanel::tr("Nothing has changed")
                                      : AttemptPanel::tr("Nothing more is known about this attempt.")};
}

} // namespace

AttemptPanel::AttemptPanel(QWidget *parent)
    : GroupPanel(parent)
    , m_icon(new IconLabel(smallIcon, this))
    , m_title(new PlainLabel(PlainLabel::Role::Section, this))
    , m_when(new PlainLabel(PlainLabel::Role::Secondary, this))
{
    setObjectName(u"attemptPanel"_s);
    m_title->setObjectName(u"attemptTitle"_s);
    m_when->setObjectName(u"attemptWhen"_s);
    m_when->setElided(true);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"attemptLines"_s);
    area->setFrameShape(QFrame::StyledPanel); // which shows the focus alone
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    // If there is no space for all, cause and next step are visible and the others scroll.
    area->setMaximumHeight(linesShown * (fontMetrics().height() + space::tight));
    area->setMinimumHeight(2 * (fontMetrics().height() + space::tight) + 2 * area->frameWidth());
    auto *content = new QWidget(area);
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(space::tight);
    lines->addLayout(m_lines);
    lines->addStretch(1);
    area->setWidget(content);
    content->setAutoFillBackground(false); // setWidget() enables it

    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(m_icon);
    head->addWidget(m_title);
    head->addWidget(m_when, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium + edgeWidth, space::small + space::tight, space::medium, space::small);
    column->setSpacing(space::tight);
    column->addLayout(head);
    column->addWidget(area);
}

void AttemptPanel::present(const HistoryEntry &entry, Instant now)
{
    const Accent accent = accentOf(entry.outcome);
    setEdge(accent);
    m_icon->setIcon(accentIcon(accent));
    m_title->setText(titleOf(entry));
    //: when an attempt was made, what started it, how long it took
    m_when->setText(tr("%1 · %2 · took %3")
                        .arg(sentenceCase(text::moment(entry.at, now)), text::triggerWord(entry.trigger),
                             text::took(entry.duration)));
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList lines = linesOf(entry);
    for (const QString &words : lines) {
        auto *line = new PlainLabel(PlainLabel::Role::Body, words, this);
        line->setObjectName(u"attemptLine%1"_s.arg(m_lines->count()));
        line->setWordWrap(true);
        m_lines->addWidget(line);
    }
    setAccessibleName(m_title->words());
    setAccessibleDescription(m_when->words() + u". "_s + lines.join(u". "_s));
}

} // namespace license::ui
