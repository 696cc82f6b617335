// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/await.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/journal.h"
#include "app/licensectl/translate.h"
#include "core/domain/databaseproblem.h"
#include "core/domain/storageproblem.h"
#include "core/platform/interrupts.h"
#include "core/store/rebuiltnotice.h"
#include "core/store/teamwork.h"
#include "core/text/banner.h"
#include "core/text/changewords.h"
#include "core/text/errortext.h"
#include "core/text/sanitize.h"

#include <QHash>
#include <QTimer>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const ServiceMonitor &monitor)
{
    return text::plain(monitor.state().service.connection.name);
}

void reportOutcome(Journal &journal, const ServiceMonitor &monitor, const RefreshOutcome &outcome)
{
    const QString name = nameOf(monitor) + u": "_s;
    for (const Change &change : outcome.changes) {
        journal.line(Priority::Notice, Event::Change, name + text::change(change));
    }
    switch (outcome.outcome) {
    case Outcome::Changed:
    case Outcome::Unchanged:
        journal.line(Priority::Information, Event::Verified, name + outcomeName(outcome.outcome));
        break;
    case Outcome::Failed:
        if (outcome.error) {
            journal.line(Priority::Warning, Event::RefreshFailed,
                         name + errorName(outcome.error->code) + u": "_s + text::message(*outcome.error));
        }
        break;
    case Outcome::Skipped:
    case Outcome::NotApplicable:
        break;
    }
}

void reportReturn(Journal &journal, Return what)
{
    switch (what) {
    case Return::Network:
        journal.line(Priority::Information, Event::NetworkBack,
                     u"the network has returned; all services are verified soon"_s);
        break;
    case Return::Computer:
        journal.line(Priority::Information, Event::Awake, u"the computer has woken; all services are verified soon"_s);
        break;
    }
}

void reportStore(Journal &journal, const Store &store)
{
    for (const auto &error : {rebuiltNotice(store), store.readOnlyReason()}) {
        if (error) {
            journal.line(Priority::Warning, Event::Storage, text::message(*error));
        }
    }
}

/// The types that are not simply valid.
QString licenseWords(const LicenseStatus &status)
{
    QString words;
    for (const LicenseStanding &each : status.licenses) {
        if (each.state != LicenseState::Valid) {
            words += u" %1=%2"_s.arg(each.license.type, licenseStateName(each.state));
        }
    }
    return words;
}

/// Reports a service once, and then each time its states change, also as time passes.
class StateReporter
{
public:
    StateReporter(Journal &journal, const Composition &composition) : m_journal(journal), m_composition(composition) {}

    void look(const ServiceMonitor &monitor)
    {
        const LicenseStatus status = monitor.status();
        const QString words = verificationStateName(status.verification) +
                              (status.package ? u" package="_s + packageStateName(*status.package) : QString()) +
                              licenseWords(status);
        QString &last = m_last[monitor.state().service.id];
        if (words == last || monitor.state().refreshing) {
            return;
        }
        last = words;
        const auto banner = text::banner(status, monitor.state().document, {}, m_composition.clock().now().wall);
        m_journal.line(priorityOf(status.severity), Event::State,
                       nameOf(monitor) + u": "_s + words + u": "_s + banner.headline);
    }

private:
    Journal &m_journal;
    const Composition &m_composition;
    QHash<ServiceId, QString> m_last;
};

constexpr std::chrono::minutes lookInterval{1};
constexpr int usualLanes = 8;

/// The exit code if this cannot watch; `lanes` only make sense with other agents.
std::optional<int> refusal(Context &context)
{
    const TeamWork *const team = context.composition.store().team();
    if (!team) {
        if (context.options.lanes) {
            context.output.note(
                CtlWords::tr("--lanes applies only to a store that a team shares: name it by --store."));
            return exitcode::usage;
        }
        return std::nullopt;
    }
    const auto rights = team->rights();
    if (!rights) {
        return failed(context, rights.error());
    }
    if (!rights->verify) {
        const auto reason = context.composition.store().readOnlyReason();
        return failed(context, reason.value_or(databaseError(DatabaseProblem::NotAllowed, u"to verify"_s)));
    }
    return std::nullopt;
}

void reportDuty(Journal &journal, const Fleet &fleet, QObject *scope)
{
    QObject::connect(&fleet, &Fleet::dutySuspended, scope, [&journal](const Error &error) {
        journal.line(Priority::Warning, Event::Storage, text::message(error));
    });
    QObject::connect(&fleet, &Fleet::dutyResumed, scope,
                     [&journal] { journal.line(Priority::Notice, Event::Storage, u"the team database is back"_s); });
}

void start(Context &context, Fleet &fleet)
{
    if (context.composition.store().team()) {
        fleet.startDuty(context.options.lanes.value_or(usualLanes));
    } else {
        fleet.startSchedule();
    }
}

} // namespace

int runWatch(Context &context)
{
    if (const auto refused = refusal(context)) {
        return *refused;
    }
    Fleet &fleet = context.composition.fleet();
    Journal journal(context.output);
    StateReporter states(journal, context.composition);
    QObject scope;
    QObject::connect(&fleet, &Fleet::refreshFinished, &scope,
                     [&journal](const ServiceMonitor *monitor, const RefreshOutcome &outcome) {
                         reportOutcome(journal, *monitor, outcome);
                     });
    QObject::connect(&fleet, &Fleet::stateChanged, &scope,
                     [&states](const ServiceMonitor *monitor) { states.look(*monitor); });
    QObject::connect(&fleet, &Fleet::cameBack, &scope, [&journal](Return what) { reportReturn(journal, what); });
    QObject::connect(&fleet, &Fleet::storeDisplaced, &scope, [&journal](const Error &error) {
        journal.line(Priority::Warning, Event::Storage, text::message(error));
    });
    QObject::connect(&fleet, &Fleet::storeReplaced, &scope, [&journal, &context] {
        const Store &store = context.composition.store();
        journal.line(Priority::Warning, Event::Storage,
                     text::message(storageError(StorageProblem::Replaced, store.folder())));
        reportStore(journal, store);
    });
    QTimer look;
    const auto lookAtAll = [&states, &fleet] {
        for (const ServiceMonitor *monitor : fleet.monitors()) {
            states.look(*monitor);
        }
    };
    QObject::connect(&look, &QTimer::timeout, &scope, lookAtAll);
    look.start(lookInterval);
    Awaited<int> ended;
    QObject::connect(&context.interrupts, &Interrupts::interrupted, &scope, [&ended] { ended.answer(exitcode::done); });

    context.composition.followSystem();
    context.composition.followNetwork();
    journal.line(Priority::Notice, Event::Started, u"services: %1"_s.arg(fleet.monitors().size()));
    reportStore(journal, context.composition.store());
    reportDuty(journal, fleet, &scope);
    start(context, fleet);
    lookAtAll(); // services that are not being refreshed are reported at once
    const int code = ended.wait();
    fleet.stopSchedule();
    journal.line(Priority::Notice, Event::Stopped, u"no license is verified until the next start"_s);
    return code;
}

} // namespace license::ctl
