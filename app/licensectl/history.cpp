// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/rows.h"
#include "app/licensectl/texttable.h"
#include "app/licensectl/words.h"
#include "core/text/words.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

QString changesText(const QVector<Change> &changes)
{
    QStringList texts;
    for (const Change &change : changes) {
        texts.append(text::change(change));
    }
    return texts.join(u"; "_s);
}

bool leaves(const ObjectQuery &query, const QString &service, const HistoryEntry &entry)
{
    const auto concerns = [&query](const Change &change) { return change.licenseType == *query.license; };
    if (query.license && std::none_of(entry.changes.cbegin(), entry.changes.cend(), concerns)) {
        return false;
    }
    const QString error = entry.error ? errorName(entry.error->code) + u' ' + text::message(*entry.error) : QString();
    const QStringList cells{service, triggerName(entry.trigger), outcomeName(entry.outcome), error,
                            changesText(entry.changes)};
    return std::any_of(cells.cbegin(), cells.cend(),
                       [&query](const QString &cell) { return cell.contains(query.text, Qt::CaseInsensitive); });
}

QString outcomeCell(const text::ExportedAttempt &attempt)
{
    if (attempt.error) {
        return text::cause(*attempt.error);
    }
    return changesText(attempt.changes);
}

using Line = std::pair<const text::ServiceHistory *, const text::ExportedAttempt *>;

/// The attempts of all services in one list.
std::vector<Line> newestFirst(const QVector<text::ServiceHistory> &services)
{
    std::vector<Line> lines;
    for (const text::ServiceHistory &service : services) {
        for (const text::ExportedAttempt &attempt : service.entries) {
            lines.emplace_back(&service, &attempt);
        }
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line &a, const Line &b) { return a.second->at > b.second->at; });
    return lines;
}

QString historyText(const QVector<text::ServiceHistory> &services, Instant now)
{
    TextTable table({{CtlWords::tr("When")},
                     {CtlWords::tr("Service")},
                     {CtlWords::tr("Trigger")},
                     {CtlWords::tr("Outcome")},
                     {CtlWords::tr("What changed, or why not")}});
    for (const auto &[service, attempt] : newestFirst(services)) {
        table.add({text::dateAndTime(attempt->at, now), text::plain(service->service), attempt->trigger,
                   attempt->outcome, outcomeCell(*attempt)});
    }
    return table.isEmpty() ? CtlWords::tr("Nothing has been tried yet.") + u'\n' : table.text();
}

} // namespace

Result<QVector<text::ServiceHistory>> historyOf(Context &context, const QVector<ServiceMonitor *> &monitors, int limit,
                                                const ObjectQuery &query)
{
    QVector<text::ServiceHistory> services;
    for (const ServiceMonitor *monitor : monitors) {
        const Service &service = monitor->state().service;
        const auto entries = context.composition.store().history(service.id, limit);
        if (!entries) {
            return entries.error();
        }
        text::ServiceHistory history{service.connection.name, {}};
        for (const HistoryEntry &entry : *entries) {
            if (leaves(query, service.connection.name, entry)) {
                history.entries.append({entry.at, triggerName(entry.trigger), outcomeName(entry.outcome), entry.error,
                                        entry.duration, entry.changes});
            }
        }
        services.append(std::move(history));
    }
    return services;
}

int runHistory(Context &context)
{
    const auto monitors = chosenServices(context);
    if (!monitors) {
        return exitcode::usage;
    }
    const auto services = historyOf(context, *monitors, context.options.limit.value_or(0), context.options.query);
    if (!services) {
        return failed(context, services.error());
    }
    const auto format = exportFormat(context.options.format);
    if (!format) {
        context.output.write(historyText(*services, context.composition.clock().now().wall).toUtf8());
        return exitcode::done;
    }
    return written(context, text::exportHistory(standardOutput(context, *format), *services));
}

} // namespace license::ctl
