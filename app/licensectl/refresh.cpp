// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/agentrefresh.h"
#include "app/licensectl/await.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/translate.h"
#include "core/domain/storageproblem.h"
#include "core/platform/interrupts.h"
#include "core/sync/batchrefresh.h"
#include "core/text/changewords.h"
#include "core/text/errortext.h"
#include "core/text/sanitize.h"
#include "core/text/tokenwords.h"

#include <algorithm>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

/// True if `--if-due` skips a service. It does not skip one in the DMZ: a refresh does not apply to it.
bool isLeftAlone(const Context &context, const ServiceMonitor &monitor)
{
    return context.options.ifDue && !monitor.isDue() &&
           monitor.state().service.connection.deployment != Deployment::Dmz;
}

QVector<RefreshOutcome> refreshedHere(Context &context, const QVector<ServiceMonitor *> &monitors)
{
    if (monitors.isEmpty()) {
        return {};
    }
    Awaited<QVector<RefreshOutcome>> answered;
    RefreshSlots refreshSlots;
    BatchRefresh batch(monitors, context.options.ifDue ? Trigger::Scheduled : Trigger::Manual, context.options.timeout,
                       refreshSlots, [&answered](const QVector<RefreshOutcome> &all) { answered.answer(all); });
    QObject::connect(&context.interrupts, &Interrupts::interrupted, &batch, &BatchRefresh::cancel);
    batch.start();
    return answered.wait();
}

/// The outcomes in the order of the services. Agents work while this computer does.
QVector<AgentRefresh> refreshed(Context &context, const QVector<ServiceMonitor *> &monitors)
{
    QVector<ServiceMonitor *> wanted;
    QHash<ServiceId, qsizetype> places;
    for (qsizetype i = 0; i < monitors.size(); ++i) {
        if (!isLeftAlone(context, *monitors[i])) {
            wanted.append(monitors[i]);
            places.insert(monitors[i]->state().service.id, i);
        }
    }
    const QVector<ServiceId> left = leftToAgents(context, wanted);
    AgentRefreshes agents(context, left);
    QVector<ServiceMonitor *> own;
    QVector<ServiceId> ownIds; // a monitor may be gone afterwards
    for (ServiceMonitor *monitor : wanted) {
        const ServiceId id = monitor->state().service.id;
        if (!left.contains(id)) {
            own.append(monitor);
            ownIds.append(id);
        }
    }
    QVector<AgentRefresh> outcomes(monitors.size(), {.outcome = {.outcome = Outcome::Skipped}, .words = {}});
    const auto here = refreshedHere(context, own);
    for (qsizetype i = 0; i < here.size(); ++i) {
        outcomes[places.value(ownIds[i])].outcome = here[i];
    }
    const auto ends = agents.wait();
    for (auto each = ends.cbegin(); each != ends.cend(); ++each) {
        outcomes[places.value(each.key())] = *each;
    }
    return outcomes;
}

Json errorJson(const AgentRefresh &refresh)
{
    const RefreshOutcome &outcome = refresh.outcome;
    if (!outcome.error) {
        return {};
    }
    Json error = jsonOf(*outcome.error);
    if (!refresh.words.isEmpty()) {
        error["message"] = jsonOf(refresh.words);
    }
    error["request_id"] = outcome.requestId.isEmpty() ? Json() : jsonOf(outcome.requestId);
    return error;
}

Json outcomeJson(const QString &name, const AgentRefresh &refresh)
{
    Json json = {
        {"name", jsonOf(name)},
        {"outcome", jsonOf(outcomeName(refresh.outcome.outcome))},
        {"error", errorJson(refresh)},
        {"changes", jsonOf(refresh.outcome.changes)},
    };
    if (!refresh.outcome.agent.isEmpty()) {
        json["agent"] = jsonOf(refresh.outcome.agent);
    }
    return json;
}

/// The service, and the agent if it was one that verified.
QString titleOf(const QString &name, const RefreshOutcome &outcome)
{
    //: %1 is a service, %2 the name of an agent
    return outcome.agent.isEmpty() ? name : CtlWords::tr("%1, by %2").arg(name, outcome.agent);
}

/// The exit code; a failure goes to standard error only.
int noteFailure(Context &context, const QString &name, const AgentRefresh &refresh)
{
    const Error &error = *refresh.outcome.error;
    if (refresh.words.isEmpty()) {
        return failed(context, error, titleOf(name, refresh.outcome));
    }
    context.failure = error;
    context.output.note(CtlWords::tr("%1: %2").arg(text::plain(name), refresh.words));
    return exitCodeOf(error);
}

QString outcomeWords(const RefreshOutcome &outcome, bool ifDue)
{
    switch (outcome.outcome) {
    case Outcome::Changed:
        return outcome.changes.isEmpty() ? CtlWords::tr("verified for the first time") : CtlWords::tr("what changed:");
    case Outcome::Unchanged:
        return CtlWords::tr("nothing has changed");
    case Outcome::Failed:
        return CtlWords::tr("the refresh failed");
    case Outcome::Skipped:
        return ifDue ? CtlWords::tr("skipped: no refresh is due, or another process is refreshing")
                     : CtlWords::tr("skipped: another process is refreshing, or has just refreshed");
    case Outcome::NotApplicable:
        return CtlWords::tr("license refresh does not apply: the service operates in the DMZ");
    }
    Q_UNREACHABLE();
}

QString outcomeText(const QString &name, const RefreshOutcome &outcome, bool ifDue)
{
    QString lines =
        CtlWords::tr("%1: %2").arg(text::plain(titleOf(name, outcome)), outcomeWords(outcome, ifDue)) + u'\n';
    for (const Change &change : outcome.changes) {
        lines += u"  "_s + text::change(change) + u'\n';
    }
    return lines;
}

/// A warning before the day on which the server will refuse the token.
void noteTokenAge(Context &context, const Service &service)
{
    const Instant now = context.composition.clock().now().wall;
    const auto age = tokenAge(service, now);
    if (const QString warning = age ? text::tokenWarning(*age, now) : QString(); !warning.isEmpty()) {
        context.output.note(CtlWords::tr("%1: %2").arg(text::plain(service.connection.name), warning));
    }
}

} // namespace

int runRefresh(Context &context)
{
    const auto monitors = chosenServices(context);
    if (!monitors) {
        return exitcode::usage;
    }
    // If the data folder is replaced meanwhile, the services are those in the new one.
    QObject scope;
    QObject::connect(&context.composition.fleet(), &Fleet::storeReplaced, &scope, [&context] {
        context.output.note(
            text::message(storageError(StorageProblem::Replaced, context.composition.store().folder())));
    });
    QVector<Service> asked;
    for (const ServiceMonitor *monitor : *monitors) {
        asked.append(monitor->state().service);
    }
    const auto outcomes = refreshed(context, *monitors);
    Json services = Json::array();
    QString lines;
    int code = exitcode::done;
    for (qsizetype i = 0; i < monitors->size(); ++i) {
        const QString name = asked[i].connection.name;
        services.push_back(outcomeJson(name, outcomes[i]));
        const ServiceMonitor *monitor = context.composition.fleet().find(asked[i].id);
        noteTokenAge(context, monitor ? monitor->state().service : asked[i]);
        if (!outcomes[i].outcome.error) {
            lines += outcomeText(name, outcomes[i].outcome, context.options.ifDue);
            continue;
        }
        // Together with the result of a refresh whose save failed.
        code = std::max(code, noteFailure(context, name, outcomes[i]));
        for (const Change &change : outcomes[i].outcome.changes) {
            context.output.note(u"  "_s + text::change(change));
        }
    }
    if (context.options.format == Format::Json) {
        context.output.json({{"services", std::move(services)}});
    } else {
        context.output.write(lines.toUtf8());
    }
    return code;
}

} // namespace license::ctl
