// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/availability.h"

#include <algorithm>

namespace license {

namespace {

QVector<DayOfAttempts> emptyDays(const QVector<Instant> &starts, Instant now)
{
    QVector<DayOfAttempts> days;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const Instant from = starts.at(i);
        const bool last = i + 1 == starts.size();
        days.append({.from = from, .to = last ? std::max(now, from + std::chrono::days{1}) : starts.at(i + 1)});
    }
    return days;
}

void put(QVector<DayOfAttempts> &days, const HistoryEntry &entry)
{
    const auto after = std::upper_bound(days.begin(), days.end(), entry.at,
                                        [](Instant at, const DayOfAttempts &day) { return at < day.from; });
    if (after == days.begin() || entry.at > std::prev(after)->to) {
        return;
    }
    DayOfAttempts &day = *std::prev(after);
    day.entries.append(entry);
    day.verified += isVerified(entry.outcome) ? 1 : 0;
    day.failed += entry.outcome == Outcome::Failed ? 1 : 0;
}

/// `successes` are oldest first.
std::optional<milliseconds> longestGap(const QVector<Instant> &successes, Instant from, Instant now)
{
    std::optional<milliseconds> longest;
    for (qsizetype i = 0; i < successes.size(); ++i) {
        const Instant next = i + 1 < successes.size() ? successes.at(i + 1) : std::max(now, successes.at(i));
        if (next >= from) {
            longest = std::max(longest.value_or(milliseconds{0}), wallBetween(successes.at(i), next));
        }
    }
    return longest;
}

} // namespace

bool isVerified(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Changed:
    case Outcome::Unchanged:
        return true;
    case Outcome::Failed:
    case Outcome::Skipped:
    case Outcome::NotApplicable:
        return false;
    }
    Q_UNREACHABLE();
}

Availability availability(const QVector<HistoryEntry> &history, const QVector<Instant> &dayStarts, Instant now)
{
    Availability result{.days = emptyDays(dayStarts, now)};
    if (result.days.isEmpty()) {
        return result;
    }
    // Sorted by time: a clock set back in between leaves attempts out of order.
    QVector<HistoryEntry> byTime(history.crbegin(), history.crend());
    std::stable_sort(byTime.begin(), byTime.end(),
                     [](const HistoryEntry &a, const HistoryEntry &b) { return a.at < b.at; });
    QVector<Instant> successes;
    for (const HistoryEntry &entry : std::as_const(byTime)) {
        put(result.days, entry);
        if (isVerified(entry.outcome) && entry.at <= now) {
            successes.append(entry.at);
        }
    }
    for (DayOfAttempts &day : result.days) {
        day.before = !byTime.isEmpty() && day.to <= byTime.first().at;
        if (day.before) {
            continue;
        }
        ++result.countedDays;
        result.verifiedDays += day.verified > 0 ? 1 : 0;
        result.daysWithFailures += day.failed > 0 ? 1 : 0;
        result.daysWithout += day.verified == 0 && day.failed == 0 ? 1 : 0;
    }
    result.longestGap = longestGap(successes, result.days.first().from, now);
    return result;
}

} // namespace license
