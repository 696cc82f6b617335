// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "core/domain/databaseproblem.h"
#include "core/text/databasewords.h"
#include "core/text/errortext.h"
#include "core/text/moments.h"
#include "ui/history/attemptsview.h"
#include "ui/history/availabilitypanel.h"
#include "ui/history/usageview.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/exportoutcome.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/tabheights.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// Below this height the strip gives way to the attempts.
constexpr int roomForStrip = 560;

} // namespace

HistoryPage::HistoryPage(QAction *refresh, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"historyPage"_s);
    auto *content = new QWidget(this);
    m_availability = new AvailabilityPanel(content);
    m_tabs = new QTabWidget(content);
    m_tabs->setObjectName(u"historyTabs"_s);
    m_tabs->setAccessibleName(tr("History"));
    m_tabs->setDocumentMode(true);
    m_attempts = new AttemptsView(m_tabs);
    m_usage = new UsageView(m_tabs);
    m_tabs->addTab(m_attempts, tr("Attempts and changes"));
    m_tabs->addTab(m_usage, tr("Usage over time"));
    needHeightOfShownTab(m_tabs);
    m_tabs->setUsesScrollButtons(false); // in a narrow window their names are shortened
    m_tabs->setElideMode(Qt::ElideRight);
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        m_tabs->setTabToolTip(tab, m_tabs->tabText(tab)); // read aloud: no markup
    }
    m_tabs->setCornerWidget(makeCorner());
    connect(m_tabs, &QTabWidget::currentChanged, this,
            [this] { m_attempts->exportButton()->setVisible(m_tabs->currentWidget() == m_attempts); });
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::small);
    inner->addWidget(m_availability);
    inner->addWidget(m_tabs, 1);

    m_state = new EmptyState(content, this);
    m_state->setObjectName(u"historyState"_s);
    m_note = new PlainLabel(PlainLabel::Role::Secondary, this);
    m_note->setObjectName(u"historyNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextOrHide({});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::small);
    column->setSpacing(space::small);
    column->addWidget(m_state, 1);
    column->addWidget(m_note);

    connect(m_state, &EmptyState::actionRequested, this,
            [this, refresh] { m_failed ? emit retryRequested() : refresh->trigger(); });
    connect(m_attempts, &AttemptsView::exportRequested, this, &HistoryPage::exportRequested);
    connect(m_attempts->outcome(), &ExportOutcome::notOpened, this,
            [this](const QString &path) { showNote(ExportOutcome::notOpenedWords(path)); });
    connect(m_availability, &AvailabilityPanel::dayChosen, this, [this](Instant from, Instant to) {
        m_tabs->setCurrentWidget(m_attempts);
        m_attempts->selectSpan(from, to);
    });
}

/// As high as the tabs, so that the line below them is one.
QWidget *HistoryPage::makeCorner()
{
    auto *corner = new QWidget(m_tabs);
    const int height = m_tabs->tabBar()->sizeHint().height();
    corner->setFixedHeight(height);
    QWidget *button = m_attempts->exportButton();
    button->setFixedHeight(height - space::tight);
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 0, space::tight);
    row->addWidget(button);
    return corner;
}

/// What was read before stays, with its age: the rest is in a database that comes back.
void HistoryPage::presentAway(const Error &error, Instant now)
{
    const QString why = text::databaseCause(error).value_or(QString());
    const QString help = text::databaseStep(error).value_or(QString());
    if (m_readAt) {
        //: %1 is a moment, "today at 14:05", %2 and %3 are sentences: why there is nothing newer, and what helps
        showNote(tr("As it was %1. %2 %3").arg(text::moment(*m_readAt, now), why, help));
        return;
    }
    m_failed = true;
    //: %1 and %2 are sentences: why it cannot be read, and what helps
    const QString words = tr("This computer has no copy of it. %1 %2").arg(why, help);
    m_state->showWords(themeIcon(u"history"_s, Accent::Neutral), tr("The history is in the team database"), words,
                       tr("Try again"));
}

void HistoryPage::present(const Result<ServicePast> &past, const Context &context)
{
    m_failed = false;
    if (!past && mayReturn(past.error())) {
        presentAway(past.error(), context.now);
        m_away = true;
        return;
    }
    if (std::exchange(m_away, false)) {
        showNote({});
    }
    m_readAt = past ? std::optional(context.now) : std::nullopt;
    m_failed = !past.ok();
    if (m_failed) {
        m_state->showWords(accentIcon(Accent::Critical), tr("The history could not be read"),
                           text::message(past.error()), tr("Try again"));
        return;
    }
    m_attempts->present(past->attempts, context.now);
    m_availability->present(past->attempts, context.now);
    m_usage->present(past->usage, context.licenses, context.serverNow);
    if (past->attempts.isEmpty()) {
        m_state->showWords(themeIcon(u"history"_s, Accent::Neutral), tr("No attempts yet"),
                           tr("Each attempt to verify the license and what it changed is kept here."), tr("Refresh"));
    } else {
        m_state->showContent();
    }
}

void HistoryPage::showLoading()
{
    m_failed = false;
    m_away = false;
    m_readAt.reset();
    showNote({});
    m_attempts->outcome()->clear();
    m_state->showBusy(tr("Reading the history…"));
}

void HistoryPage::showNote(const QString &note)
{
    m_note->setTextOrHide(note);
}

void HistoryPage::showSaved(const QString &path, const QString &words)
{
    showNote({});
    m_attempts->outcome()->showSaved(path, words);
}

void HistoryPage::focusFilter()
{
    m_tabs->setCurrentWidget(m_attempts);
    m_attempts->focusFilter();
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool compact = height() < scaledToFont(roomForStrip, this);
    m_availability->setCompact(compact);
    m_attempts->setCompact(compact);
}

QVector<HistoryEntry> HistoryPage::attempts() const
{
    return m_attempts->shown();
}

} // namespace license::ui
