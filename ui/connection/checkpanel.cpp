// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/checkpanel.h"

#include "core/text/checkwords.h"
#include "core/text/moments.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/adaptivelayout.h"
#include "ui/kit/busyindicator.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/stagelist.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

bool hasNote(const ConnectionCheckState &state)
{
    return std::any_of(state.results.cbegin(), state.results.cend(),
                       [](const StageResult &result) { return result.status == CheckStatus::Note; });
}

Accent accentOf(const ConnectionCheckState &state)
{
    if (!state.endedAt) {
        return Accent::Information;
    }
    if (const StageResult *failure = state.failure()) {
        return failure->error && failure->error->code == ErrorCode::Cancelled ? Accent::Neutral : Accent::Critical;
    }
    return hasNote(state) ? Accent::Warning : Accent::Good;
}

/// In the order of the check.
constexpr CheckStage checkStages[] = {CheckStage::Proxy, CheckStage::Name, CheckStage::Tcp,   CheckStage::Tunnel,
                                      CheckStage::Tls,   CheckStage::Http, CheckStage::Clock, CheckStage::Token};

/// The results are those of the completed stages, in order.
QVector<StageView> stagesOf(const ConnectionCheckState &state)
{
    QVector<StageView> stages;
    for (const CheckStage stage : checkStages) {
        StageView view{.id = checkStageName(stage), .name = text::checkStage(stage)};
        if (stages.size() < state.results.size()) {
            const StageResult &result = state.results.at(stages.size());
            view.status = result.status;
            view.finding = text::checkFinding(result);
            view.nextStep = text::checkNextStep(result);
            if (result.status != CheckStatus::Skipped) {
                view.took = result.elapsed;
            }
        } else {
            view.running = state.running && state.stage == stage;
        }
        stages.append(view);
    }
    return stages;
}

class Advice
{
    Q_DECLARE_TR_FUNCTIONS(license::ui::CheckPanel)
};

QString wordsOf(CheckAdvice advice)
{
    switch (advice) {
    case CheckAdvice::None:
        return {};
    case CheckAdvice::Refresh:
        return Advice::tr("Refresh now");
    case CheckAdvice::FirewallRequest:
        return Advice::tr("Firewall request…");
    case CheckAdvice::ProxySettings:
        return Advice::tr("Proxy settings");
    case CheckAdvice::AddAuthority:
        return Advice::tr("Add an authority…");
    case CheckAdvice::EnterToken:
        return Advice::tr("Enter a new token…");
    }
    Q_UNREACHABLE();
}

} // namespace

CheckPanel::CheckPanel(QWidget *parent)
    : GroupPanel(parent)
    , m_icon(new IconLabel(smallIcon, this))
    , m_busy(new BusyIndicator(smallIcon, this))
    , m_verdict(new PlainLabel(this))
    , m_when(new PlainLabel(PlainLabel::Role::Secondary, this))
    , m_stages(new StageList(stagesOf({}), this))
    , m_head(new QHBoxLayout)
{
    setObjectName(u"checkPanel"_s);
    setAccessibleName(tr("Connection check"));
    auto *title = new PlainLabel(PlainLabel::Role::Section, tr("Connection check"), this);
    m_verdict->setObjectName(u"checkVerdict"_s);
    m_verdict->setWordWrap(true);
    m_when->setObjectName(u"checkWhen"_s);
    m_when->setWordWrap(true);
    m_start = new ActionButton(u"checkStart"_s, tr("Check &connection"), this);
    m_start->setPrimary(true);
    m_start->setAccessibleDescription(tr("Checks each stage on the way to the license server. It changes nothing."));
    m_cancel = new ActionButton(u"checkCancel"_s, tr("Ca&ncel"), this);
    m_advice = new ActionButton(u"checkAdvice"_s, {}, this);
    connect(m_advice, &QAbstractButton::clicked, this, [this] { emit adviceRequested(adviceOf(m_state)); });
    connect(m_start, &QAbstractButton::clicked, this, &CheckPanel::startRequested);
    connect(m_cancel, &QAbstractButton::clicked, this, &CheckPanel::cancelRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_verdict);
    words->addWidget(m_when);
    words->addSpacing(space::tight);
    words->addWidget(m_advice, 0, Qt::AlignLeading);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(space::small);
    verdict->addWidget(m_icon, 0, Qt::AlignTop);
    verdict->addWidget(m_busy, 0, Qt::AlignTop);
    verdict->addLayout(words, 1);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(space::small);
    lines->addWidget(title);
    lines->addLayout(verdict);
    m_head->setSpacing(space::medium);
    m_head->addLayout(lines, 1);
    m_head->addWidget(m_start, 0, Qt::AlignTop | Qt::AlignLeading);
    m_head->addWidget(m_cancel, 0, Qt::AlignTop | Qt::AlignLeading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addLayout(m_head);
    column->addWidget(m_stages);
    QWidget::setTabOrder(m_start, m_cancel);
    QWidget::setTabOrder(m_cancel, m_advice);
    QWidget::setTabOrder(m_advice, m_stages);
}

void CheckPanel::fitTo(int width)
{
    m_head->setDirection(besideOrBelow(m_start, width));
}

void CheckPanel::present(const ConnectionCheckState &state, const QString &address, Instant now)
{
    const ConnectionCheckState before = std::exchange(m_state, state);
    const bool focused = m_start->hasFocus() || m_cancel->hasFocus();
    ActionButton *comes = state.running ? m_cancel : m_start;
    ActionButton *goes = state.running ? m_start : m_cancel;
    comes->show();
    if (focused) { // before the pressed button goes: otherwise the page would scroll to the control after it
        comes->setFocus();
    }
    goes->hide();
    m_busy->setVisible(state.running);
    m_icon->setVisible(!state.running);
    m_icon->setIcon(accentIcon(accentOf(state)));
    m_stages->present(stagesOf(state));
    const QString advice = wordsOf(adviceOf(state));
    m_advice->setWords(advice);
    m_advice->setVisible(!advice.isEmpty());
    showVerdict(state, address);
    m_when->setTextOrHide(state.endedAt
                              ? tr("Checked %1 · %2")
                                    .arg(text::moment(*state.endedAt, now),
                                         ageText(std::chrono::duration_cast<milliseconds>(now - *state.endedAt)))
                              : QString());
    if (const StageResult *failure = state.failure(); failure && before.running && !state.running) {
        emit failureShown(m_stages->row(failure - state.results.constData()));
    }
    announce(before);
}

void CheckPanel::showVerdict(const ConnectionCheckState &state, const QString &address)
{
    const StageResult *failure = state.failure();
    if (state.running) {
        m_verdict->setText(state.stage ? tr("Checking: %1…").arg(text::checkStage(*state.stage))
                                       : tr("Reading the access token…"));
    } else if (!state.endedAt) {
        m_verdict->setText(tr("Shows how far a request to %1 gets, and what to do next. It takes up to 25 seconds and "
                              "changes nothing.")
                               .arg(address));
    } else if (failure && failure->error && failure->error->code == ErrorCode::Cancelled) {
        m_verdict->setText(tr("The check was cancelled."));
    } else if (failure) {
        //: %1 is the name of a stage, such as "TLS and certificate"
        m_verdict->setText(tr("Failed at: %1").arg(text::checkStage(failure->stage)));
    } else if (hasNote(state)) {
        m_verdict->setText(tr("The license server is reachable. Something needs attention."));
    } else {
        m_verdict->setText(tr("The license server is reachable."));
    }
}

void CheckPanel::announce(const ConnectionCheckState &before)
{
    if (m_state.running == before.running && m_state.results.size() == before.results.size()) {
        return;
    }
    QString heard = m_verdict->words();
    if (m_state.running && !m_state.results.isEmpty()) {
        const StageResult &last = m_state.results.last();
        //: read by a screen reader: %1 is the name of a stage, %2 "Passed" or "Failed"
        heard = tr("%1: %2").arg(text::checkStage(last.stage), text::checkStatus(last.status));
    } else if (const StageResult *failure = m_state.running ? nullptr : m_state.failure()) {
        heard = QStringList{heard, text::checkFinding(*failure), text::checkNextStep(*failure)}.join(u'\n');
    }
    setAccessibleDescription(heard);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace license::ui
