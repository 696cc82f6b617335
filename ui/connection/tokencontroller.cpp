// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/tokencontroller.h"

#include "core/credentials/vault.h"
#include "core/current/currentservice.h"
#include "core/domain/tokenproblem.h"
#include "core/net/licenseclient.h"
#include "core/sync/trial.h"
#include "core/text/banner.h"
#include "core/text/errortext.h"
#include "core/text/sanitize.h"
#include "ui/connection/tokenpanel.h"
#include "ui/kit/navigator.h"
#include "ui/kit/questions.h"

#include <utility>

namespace license::ui {

namespace {

qint64 keyOf(const ServiceState &state)
{
    return static_cast<qint64>(state.service.id);
}

TokenDialog::Purpose purposeOf(const ServiceState &state)
{
    const bool missing = state.attempts.lastError && state.attempts.lastError->code == ErrorCode::CredentialsMissing;
    const bool kept = state.service.tokenExpected || state.service.tokenPending;
    const bool refused = state.attempts.lastError && refusesToken(*state.attempts.lastError);
    return !missing && (kept || refused) ? TokenDialog::Purpose::Replace : TokenDialog::Purpose::Enter;
}

} // namespace

TokenController::TokenController(Fleet &fleet, CurrentService &service, Navigator &navigator,
                                 const SyncContext &context)
    : m_fleet(fleet), m_service(service), m_navigator(navigator), m_context(context)
{
    connect(navigator.notice(), &NoticeStrip::actionRequested, this, &TokenController::act);
    connect(navigator.notice(), &NoticeStrip::dismissed, this, &TokenController::dismiss);
    connect(&service, &CurrentService::updated, this, &TokenController::show);
    connect(&navigator, &Navigator::pageChanged, this, &TokenController::show);
    connect(&navigator, &Navigator::rightsChanged, this, &TokenController::show);
    show();
}

void TokenController::bind(TokenPanel *panel)
{
    m_panel = panel;
    connect(panel, &TokenPanel::replaceRequested, this, &TokenController::replace);
    connect(panel, &TokenPanel::removeRequested, this, &TokenController::remove);
    show();
}

SecretPlace TokenController::place() const
{
    return secretPlace(m_context.vault.kind(), m_navigator);
}

bool TokenController::inFile() const
{
    return place() == SecretPlace::TokenFile;
}

void TokenController::show()
{
    const ServiceMonitor *monitor = m_service.monitor();
    if (!monitor) {
        m_navigator.notice()->present({});
        return;
    }
    const Instant now = m_context.clock.now().wall;
    const ServiceState &state = monitor->state();
    TokenState token{.service = state.service, .age = tokenAge(state.service, now), .place = place()};
    switch (tokenPrompt(state, now)) {
    case TokenPrompt::Refused:
        token.refused = true;
        break;
    case TokenPrompt::Missing:
        token.missing = true;
        break;
    case TokenPrompt::KeychainLocked:
    case TokenPrompt::KeychainUnavailable:
        token.keychain = state.attempts.lastError;
        break;
    case TokenPrompt::None:
    case TokenPrompt::NewRefused:
    case TokenPrompt::Ending:
        break;
    }
    if (m_panel) {
        m_panel->present(token, now);
        m_panel->setRefusal(m_navigator.refusalOf(TeamAct::KeepToken));
    }
    // With a token that only a person can replace, the banner has the same cause and the same button.
    m_told = !inFile() && text::banner(monitor->status(), state.document, {}, now).offersToken;
    showNotice(state, now);
}

void TokenController::showNotice(const ServiceState &state, Instant now)
{
    const qint64 key = keyOf(state);
    m_prompt = tokenPrompt(state, now);
    const auto dismissed = m_dismissed.constFind(key);
    if (dismissed != m_dismissed.cend() && *dismissed != m_prompt) {
        m_dismissed.erase(dismissed);
    }
    const bool aboutOne = m_navigator.currentPage() != PageId::Overview;
    const bool shown = aboutOne && !m_dismissed.contains(key) && !m_dialog && !m_told;
    m_navigator.notice()->present(shown ? tokenNotice(m_prompt, state, inFile(), now) : StripNotice{});
}

void TokenController::act()
{
    if (entersToken(m_prompt)) {
        replace();
    } else {
        m_service.refresh();
    }
}

void TokenController::dismiss()
{
    if (const ServiceMonitor *monitor = m_service.monitor()) {
        m_dismissed.insert(keyOf(monitor->state()), m_prompt);
        show();
    }
}

void TokenController::replace()
{
    const ServiceMonitor *monitor = m_service.monitor();
    if (!monitor || inFile() || m_dialog || m_navigator.refuses(TeamAct::KeepToken)) {
        return;
    }
    m_dialog = new TokenDialog(monitor->state().service.connection.name, purposeOf(monitor->state()), place(),
                               m_navigator.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_entered.reset();
    connect(m_dialog, &TokenDialog::submitted, this, [this, id = monitor->state().service.id] { submit(id); });
    const auto keepEntered = [this] {
        if (m_entered) {
            keep(m_entered);
        }
    };
    connect(m_dialog, &TokenDialog::againRequested, this, keepEntered);
    connect(m_dialog, &TokenDialog::insteadRequested, this, keepEntered);
    connect(m_dialog, &QObject::destroyed, this, &TokenController::show, Qt::QueuedConnection);
    m_dialog->show(); // the window remains usable
    show();
}

/// The server decides first: a token that it refuses changes nothing, and one that it accepts may take the other's
/// place.
void TokenController::submit(ServiceId id)
{
    const ServiceMonitor *monitor = m_fleet.find(id);
    if (!monitor) {
        m_dialog->reject();
        return;
    }
    m_entered = std::make_shared<Entry>(Entry{.id = id,
                                              .dialog = m_dialog,
                                              .purpose = purposeOf(monitor->state()),
                                              .token = std::make_shared<Secret>(m_dialog->token()),
                                              .warning = {}});
    const ServiceState &state = monitor->state();
    if (state.service.connection.deployment == Deployment::Dmz) {
        keep(m_entered); // never verified
        return;
    }
    m_dialog->showWorking();
    tryToken(m_context, state.service.connection, *m_entered->token, state.seq, m_dialog,
             [this, entry = m_entered](const Result<TrialReply> &reply) {
                 if (reply) {
                     keep(entry);
                 } else if (refusesToken(reply.error())) {
                     entry->dialog->showFailure(refusedWords(entry->purpose));
                 } else {
                     entry->proved = false;
                     //: %1 is a sentence or two: why the server could not decide, and what to do
                     entry->dialog->showFailure(tr("%1 Or keep the new token: it is tried first at the next refresh.")
                                                    .arg(text::message(reply.error())),
                                                Accent::Warning, tr("&Keep it anyway"));
                 }
             });
}

/// The first answer that keeps it counts, even a late one, and one after the dialog was closed.
void TokenController::keep(const Entered &entry)
{
    if (entry->dialog) {
        entry->dialog->showKeyring();
    }
    m_fleet.replaceToken(entry->id, entry->token->clone(), this, [this, entry](const Result<Done> &kept) {
        if (std::exchange(entry->kept, entry->kept || kept || kept.error().code != ErrorCode::InvalidInput)) {
            return;
        }
        if (kept) {
            finish(entry);
        } else if (entry->kept) {
            entry->warning = kept.error();
            finish(entry);
        } else if (entry->dialog) {
            entry->dialog->showFailure(text::message(kept.error()));
        }
    });
}

void TokenController::finish(const Entered &entry)
{
    if (entry->proved) {
        verify(entry);
    } else {
        conclude(entry, {}); // the next refresh tries it
    }
}

/// A running refresh has already sent the previous token: only the next one tests the new one.
void TokenController::verify(const Entered &entry)
{
    ServiceMonitor *monitor = m_fleet.find(entry->id);
    if (!monitor) {
        delete entry->dialog;
        return;
    }
    if (entry->dialog) {
        entry->dialog->showWorking();
    }
    const bool late = monitor->state().refreshing;
    monitor->refresh(Trigger::Manual, defaultDeadline, this, [this, entry, late](const RefreshOutcome &outcome) {
        if (late) {
            verify(entry);
        } else {
            conclude(entry, outcome);
        }
    });
}

QString TokenController::refusedWords(TokenDialog::Purpose purpose)
{
    return purpose == TokenDialog::Purpose::Replace
               ? tr("The license server refused this token. The previous one is kept. Check that the token was made "
                    "for this service, and paste it again.")
               : tr("The license server refused this token. Check that the token was made for this service, and paste "
                    "it again.");
}

void TokenController::conclude(const Entered &entry, const RefreshOutcome &outcome)
{
    const ServiceMonitor *monitor = m_fleet.find(entry->id);
    const bool refused =
        monitor && ((outcome.error && refusesToken(*outcome.error)) || monitor->state().newTokenRefused);
    if (entry->proved && refused && entry->dialog) {
        entry->dialog->showFailure(refusedWords(entry->purpose));
        return;
    }
    delete entry->dialog;
    if (monitor && entry->warning) {
        tell(m_navigator.window(), Severity::Warning, tr("The access token could not be saved"),
             //: %1 is the name of a service, %2 two sentences: why, and what to do
             tr("The access token of %1 is kept until the console is closed. %2")
                 .arg(text::plain(monitor->state().service.connection.name), text::message(*entry->warning)));
    }
}

void TokenController::remove()
{
    const ServiceMonitor *monitor = m_service.monitor();
    if (!monitor || m_navigator.refuses(TeamAct::KeepToken)) {
        return;
    }
    ask(m_navigator.window(),
        {tr("Remove the access token"),
         tr("Remove the access token of %1 from this computer? The license cannot be verified here until a new one is "
            "entered. The license server is not told.")
             .arg(text::plain(monitor->state().service.connection.name)),
         tr("Remove")},
        this, [this, id = monitor->state().service.id] {
            m_fleet.removeToken(id, this, [this](const Result<Done> &removed) {
                if (!removed) {
                    tell(m_navigator.window(), Severity::Warning, tr("Remove the access token"),
                         text::message(removed.error()));
                }
            });
        });
}

} // namespace license::ui
