// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
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

/// The outcomes in the order of the services.
QVector<RefreshOutcome> refreshed(Context &context, const QVector<ServiceMonitor *> &monitors)
{
    QVector<RefreshOutcome> outcomes(monitors.size(), RefreshOutcome{.outcome = Outcome::Skipped});
    QVector<ServiceMonitor *> wanted;
    QVector<qsizetype> places;
    for (qsizetype i = 0; i < monitors.size(); ++i) {
        if (!isLeftAlone(context, *monitors[i])) {
            wanted.append(monitors[i]);
            places.append(i);
        }
    }
    if (wanted.isEmpty()) {
        return outcomes;
    }
    Awaited<QVector<RefreshOutcome>> answered;
    RefreshSlots refreshSlots;
    BatchRefresh batch(wanted, context.options.ifDue ? Trigger::Scheduled : Trigger::Manual, context.options.timeout,
                       refreshSlots, [&answered](const QVector<RefreshOutcome> &all) { answered.answer(all); });
    QObject::connect(&context.interrupts, &Interrupts::interrupted, &batch, &BatchRefresh::cancel);
    batch.start();
    const auto answers = answered.wait();
    for (qsizetype i = 0; i < places.size(); ++i) {
        outcomes[places[i]] = answers[i];
    }
    return outcomes;
}

Json errorJson(const RefreshOutcome &outcome)
{
    if (!outcome.error) {
        return {};
    }
    Json error = jsonOf(*outcome.error);
    error["request_id"] = outcome.requestId.isEmpty() ? Json() : jsonOf(outcome.requestId);
    return error;
}

Json outcomeJson(const QString &name, const RefreshOutcome &outcome)
{
    return {
        {"name", jsonOf(name)},
        {"outcome", jsonOf(outcomeName(outcome.outcome))},
        {"error", errorJson(outcome)},
        {"changes", jsonOf(outcome.changes)},
    };
}

QString outcomeWords(const RefreshOutcome &outcome)
{
    switch (outcome.outcome) {
    case Outcome::Changed:
        return outcome.changes.isEmpty() ? CtlWords::tr("verified for the first time") : CtlWords::tr("what changed:");
    case Outcome::Unchanged:
        return CtlWords::tr("nothing has changed");
    case Outcome::Failed:
        return CtlWords::tr("the refresh failed");
    case Outcome::Skipped:
        return CtlWords::tr("skipped: no refresh is due, or another process is refreshing");
    case Outcome::NotApplicable:
        return CtlWords::tr("license refresh does not apply: the service operates in the DMZ");
    }
    Q_UNREACHABLE();
}

QString outcomeText(const QString &name, const RefreshOutcome &outcome)
{
    QString lines = CtlWords::tr("%1: %2").arg(text::plain(name), outcomeWords(outcome)) + u'\n';
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
        if (!outcomes[i].error) {
            lines += outcomeText(name, outcomes[i]);
            continue;
        }
        // A failure goes to standard error only, together with the result of a refresh whose save failed.
        code = std::max(code, failed(context, *outcomes[i].error, name));
        for (const Change &change : outcomes[i].changes) {
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
