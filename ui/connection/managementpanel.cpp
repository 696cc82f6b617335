// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/managementpanel.h"

#include "core/text/errortext.h"
#include "core/text/managementwords.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/factlist.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/refusal.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

ManagementPanel::ManagementPanel(QWidget *parent) : GroupPanel(parent), m_facts(new FactList(this))
{
    setObjectName(u"managementPanel"_s);
    setAccessibleName(tr("Management Service"));
    m_account = m_facts->add(u"managementAccount"_s, tr("Account"));
    m_address = m_facts->add(u"managementAddress"_s, tr("Address"));
    m_end = m_facts->add(u"managementEnd"_s, tr("Valid until"));
    m_report = m_facts->add(u"managementReport"_s, tr("Last report"));
    m_signIn = new ActionButton(u"managementSignIn"_s, tr("Sign in…"), this);
    m_signIn->setAccessibleDescription(tr("Signs in to the Management Service of this service."));
    m_signOut = new ActionButton(u"managementSignOut"_s, tr("Sign out…"), this);
    m_signOut->setAccessibleDescription(tr("Forgets the sign-in and what was reported."));
    m_console = new ActionButton(u"managementConsole"_s, tr("Open its console"), this);
    m_console->setAccessibleDescription(tr("Opens the address of the Management Service in the browser."));
    connect(m_signIn, &QAbstractButton::clicked, this, &ManagementPanel::signInRequested);
    connect(m_signOut, &QAbstractButton::clicked, this, &ManagementPanel::signOutRequested);
    connect(m_console, &QAbstractButton::clicked, this, &ManagementPanel::consoleRequested);

    auto *buttons = new QWidget(this);
    auto *row = new FlowLayout(buttons);
    row->setSpacing(space::small);
    for (ActionButton *button : {m_signIn, m_signOut, m_console}) {
        row->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::medium);
    column->addWidget(new PlainLabel(PlainLabel::Role::Section, tr("Management Service"), this));
    column->addWidget(m_facts);
    column->addWidget(PlainLabel::wrapped(
        PlainLabel::Role::Secondary,
        tr("Shows which organizations have repositories without a license. It is reported, not verified, and changes "
           "nothing about the license. Licenses of repositories are activated and deactivated in the Management "
           "Service's own console. The console follows the published documentation of the interface, and was not "
           "tried against a real service."),
        this));
    column->addWidget(buttons);
}

void ManagementPanel::setRefusal(const QString &why)
{
    refuse(m_signIn, why);
    refuse(m_signOut, why);
}

void ManagementPanel::present(const ManagementPanelState &state, Instant now)
{
    const auto &signIn = state.known.state.signIn;
    showSignIn(state, now);
    for (const int fact : {m_address, m_end, m_report}) {
        m_facts->setShown(fact, signIn.has_value());
    }
    if (signIn) {
        m_facts->setValue(m_address, {text::plain(signIn->address), {}, {}, {}});
        showEnd(*signIn, now);
        showReport(state.known, now);
    }
    m_signIn->setWords(signIn ? tr("Sign in again…") : tr("Sign in…"));
    m_signIn->setVisible(state.keychain && !state.demo);
    m_signOut->setVisible(signIn && state.keychain);
    m_console->setVisible(signIn && !state.demo);
}

void ManagementPanel::showSignIn(const ManagementPanelState &state, Instant now)
{
    const auto &signIn = state.known.state.signIn;
    FactValue fact{.value = signIn ? tr("Signed in as %1").arg(text::plain(signIn->email)) : tr("Not signed in")};
    if (state.signingIn) {
        fact.value = tr("Signing in…");
    } else if (state.demo) {
        fact.note = tr("A demo has no Management Service.");
    } else if (!state.keychain) {
        fact.accent = Accent::Warning;
        fact.note =
            text::message({.code = ErrorCode::CredentialsMissing, .management = ManagementProblem::NeedsKeychain});
    } else if (signIn && wantsSignIn(state.known, now)) {
        fact.value = tr("Signed in as %1 before").arg(text::plain(signIn->email));
        fact.accent = Accent::Warning;
        fact.note = tokenState(*signIn, now) == TokenAge::State::Expired
                        ? tr("The sign-in has ended. Sign in again.")
                        : tr("The Management Service no longer accepts the sign-in. Sign in again.");
    } else if (signIn) {
        fact.accent = Accent::Good;
    } else {
        fact.note = tr("Only an account with the role System Administrator may use the interface.");
    }
    m_facts->setValue(m_account, fact);
}

void ManagementPanel::showEnd(const ManagementSignIn &signIn, Instant now)
{
    FactValue end{.value = text::dateAndTime(signIn.tokenUntil, now)};
    const milliseconds left = wallBetween(now, signIn.tokenUntil);
    switch (tokenState(signIn, now)) {
    case TokenAge::State::Fresh:
        end.note = tr("%1 left").arg(text::duration(left));
        break;
    case TokenAge::State::ExpiresSoon:
        end.accent = Accent::Warning;
        end.note = tr("%1 left. Sign in again before that.").arg(text::duration(left));
        break;
    case TokenAge::State::Expired:
        end.accent = Accent::Warning;
        end.note = tr("A sign-in lasts 30 days.");
        break;
    }
    m_facts->setValue(m_end, end);
}

void ManagementPanel::showReport(const KnownManagement &known, Instant now)
{
    const auto &report = known.state.report;
    FactValue fact{.value = tr("None yet")};
    if (report) {
        fact.value = sentenceCase(text::moment(report->reportedAt, now));
        fact.note = tr("%Ln organizations", nullptr, static_cast<int>(report->organizations.size()));
    }
    if (known.fetching) {
        fact.note = tr("Asking the Management Service…");
    } else if (known.error && !wantsSignIn(known, now)) {
        fact.accent = Accent::Warning;
        fact.note = text::message(*known.error);
    }
    m_facts->setValue(m_report, fact);
}

} // namespace license::ui
