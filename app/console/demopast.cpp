// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/demopast.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace license {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr int firstDay = 90; ///< days ago
constexpr int firstUpgrade = 62;
constexpr int secondUpgrade = 34;
constexpr int outageStart = 21;
constexpr hours outage{41};
constexpr double grownBy = 0.6; ///< of the present usage, in ninety days

/// The verification of a day: never at the same minute twice, as the schedule spreads them.
Instant momentOf(int daysAgo, Instant now)
{
    return now - hours{24} * daysAgo - minutes{daysAgo * 37 % 50};
}

milliseconds durationOf(int daysAgo)
{
    return milliseconds{120 + daysAgo * 53 % 180};
}

/// A license type that was bought in two steps, and the day of the second.
struct Step
{
    const char *type;
    int day;
    qint64 more;
};
constexpr Step steps[] = {
    {"endpoint", firstUpgrade, 5}, {"server", secondUpgrade, 5}, {"microsoft365_user", secondUpgrade, 10}};

qint64 totalOf(const License &license, int daysAgo)
{
    for (const Step &step : steps) {
        if (license.type == QLatin1StringView(step.type) && daysAgo > step.day && license.total > step.more) {
            return license.total - step.more;
        }
    }
    return license.total;
}

qint64 usedOf(const License &license, int daysAgo)
{
    const double grown = double(license.used) * (1 - grownBy * daysAgo / firstDay);
    const double scatter = license.used > 20 ? double(daysAgo * 29 % 7 - 3) / 300 * double(license.used) : 0;
    return std::clamp<qint64>(qRound64(grown + scatter), 0, totalOf(license, daysAgo));
}

/// What the upgrade of that day changed, if there was one.
QVector<Change> changesOf(const LicenseDocument &document, int daysAgo)
{
    QVector<Change> changes;
    if (daysAgo == firstUpgrade && document.package.storage) {
        const qint64 capacity = document.package.storage->capacity;
        changes.append({Change::Kind::StorageCapacity, {}, {}, capacity / 2, capacity});
    }
    for (const License &license : document.licenses) {
        const qint64 before = totalOf(license, daysAgo + 1);
        if (before != totalOf(license, daysAgo)) {
            changes.append(
                {Change::Kind::LicenseTotal, license.type, license.label, before, totalOf(license, daysAgo)});
        }
    }
    return changes;
}

/// The attempts of an outage, as the schedule makes them: soon, then hourly.
void addOutage(QVector<HistoryEntry> &entries, Instant start)
{
    const Error error{.code = ErrorCode::Refused, .detail = u"the demo's outage"_s};
    minutes since{0};
    for (const minutes delay : {minutes{0}, minutes{1}, minutes{5}, minutes{15}, minutes{60}}) {
        since += delay;
        entries.append({start + since, Trigger::Scheduled, Outcome::Failed, error, milliseconds{14}, {}});
    }
    for (since += hours{1}; since < outage; since += hours{1}) {
        entries.append({start + since, Trigger::Scheduled, Outcome::Failed, error, milliseconds{14}, {}});
    }
}

} // namespace

DemoPast pastOf(const LicenseDocument &document, Instant now)
{
    DemoPast past;
    const int outageEnd = outageStart - int(outage / hours{24}) - 1;
    for (int day = firstDay; day > 0; --day) {
        const Instant at = momentOf(day, now);
        if (day == outageStart) {
            addOutage(past.entries, at);
        }
        if (day <= outageStart && day > outageEnd) {
            continue;
        }
        const QVector<Change> changes = changesOf(document, day);
        const bool first = day == firstDay;
        past.entries.append({at,
                             first || !changes.isEmpty() ? Trigger::Manual : Trigger::Scheduled,
                             first || !changes.isEmpty() ? Outcome::Changed : Outcome::Unchanged,
                             {},
                             durationOf(day),
                             first ? QVector<Change>() : changes});
        for (const License &license : document.licenses) {
            past.usage.append({ServerTime{std::chrono::floor<seconds>(at.time_since_epoch())}, license.type,
                               totalOf(license, day), usedOf(license, day)});
        }
    }
    return past;
}

} // namespace license
