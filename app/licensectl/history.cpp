// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/exitcodes.h"
#include "app/licensectl/licensefilter.h"
#include "app/licensectl/rows.h"
#include "app/licensectl/texttable.h"
#include "app/licensectl/translate.h"
#include "core/text/changewords.h"
#include "core/text/errortext.h"
#include "core/text/historywords.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"

#include <QHash>

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
                     [](const Line &a, const Line &b) { return a.second->place < b.second->place; });
    return lines;
}

QString historyText(const QVector<text::ServiceHistory> &services, Instant now)
{
    TextTable table({{CtlWords::tr("When")},
                     {CtlWords::tr("Service")},
                     {CtlWords::tr("Trigger")},
                     {CtlWords::tr("Outcome")},
                     {CtlWords::tr("Details")}});
    for (const auto &[service, attempt] : newestFirst(services)) {
        table.add({text::dateAndTime(attempt->at, now), text::plain(service->service),
                   text::triggerWord(attempt->trigger), text::outcomeWord(attempt->outcome), outcomeCell(*attempt)});
    }
    return table.isEmpty() ? CtlWords::tr("No attempts yet.") + u'\n' : table.text();
}

/// The store's entries for these services, newest first.
Result<QVector<ServiceHistoryEntry>> entriesOf(const Store &store, const QVector<ServiceMonitor *> &monitors, int limit)
{
    if (monitors.size() != 1) {
        return store.history(limit);
    }
    const ServiceId id = monitors.first()->state().service.id;
    const auto own = store.history(id, limit);
    if (!own) {
        return own.error();
    }
    QVector<ServiceHistoryEntry> entries;
    for (const HistoryEntry &entry : *own) {
        entries.append({id, entry});
    }
    return entries;
}

QStringList typesIn(const QVector<ServiceHistoryEntry> &entries)
{
    QStringList types;
    for (const ServiceHistoryEntry &line : entries) {
        for (const Change &change : line.entry.changes) {
            if (!change.licenseType.isEmpty()) {
                types.append(change.licenseType);
            }
        }
    }
    return types;
}

} // namespace

Result<QVector<text::ServiceHistory>> historyOf(Context &context, const QVector<ServiceMonitor *> &monitors, int limit)
{
    const auto entries = entriesOf(context.composition.store(), monitors, limit);
    if (!entries) {
        return entries.error();
    }
    const QStringList types = typesIn(*entries);
    LicenseFilter filter(context.options.query);
    QVector<text::ServiceHistory> services;
    QVector<ObjectQuery> queries;
    QHash<qint64, qsizetype> indexOf;
    for (const ServiceMonitor *monitor : monitors) {
        const Service &service = monitor->state().service;
        indexOf.insert(static_cast<qint64>(service.id), services.size());
        services.append({service.connection.name, {}});
        queries.append(filter.forService(licensesOf(*monitor), types));
    }
    for (qsizetype place = 0; place < entries->size(); ++place) {
        const auto &[id, entry] = entries->at(place);
        const qsizetype index = indexOf.value(static_cast<qint64>(id), -1);
        if (index >= 0 && leaves(queries[index], services[index].service, entry)) {
            services[index].entries.append(
                {entry.at, entry.trigger, entry.outcome, entry.error, entry.duration, entry.changes, place});
        }
    }
    filter.noteWhatFindsNothing(context.output);
    return services;
}

int runHistory(Context &context)
{
    const auto monitors = chosenServices(context);
    if (!monitors) {
        return exitcode::usage;
    }
    const auto services = historyOf(context, *monitors, context.options.limit.value_or(0));
    if (!services) {
        return failed(context, services.error());
    }
    const auto format = exportFormat(context.options.format);
    if (!format) {
        context.output.text(historyText(*services, context.composition.clock().now().wall));
        return exitcode::done;
    }
    return written(context, text::exportHistory(standardOutput(context, *format), *services));
}

} // namespace license::ctl
