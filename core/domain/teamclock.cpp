// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/teamclock.h"

#include <algorithm>
#include <utility>

namespace license {

namespace {

constexpr milliseconds none{0};

milliseconds amount(milliseconds span)
{
    return std::clamp(span, none, farthest);
}

} // namespace

TeamBeat TeamPulse::next(const Reading &now) const
{
    if (follows == 0 || since.bootId != now.bootId || !sameBoot(since, now)) {
        return {};
    }
    return {.id = 0, .follows = follows, .counted = amount(bounded(now.boot) - bounded(since.boot))};
}

TeamPulse TeamPulse::confirmed(qint64 id, const Reading &after)
{
    return {.follows = id, .since = after};
}

// From the last to the first: when a heartbeat is reached, all that follow it are done.
TeamBeats::TeamBeats(QVector<TeamBeat> beats)
{
    const auto byId = [](const auto &one, const auto &other) { return one.id < other.id; };
    std::stable_sort(beats.begin(), beats.end(), byId);
    beats.erase(std::unique(beats.begin(), beats.end(),
                            [](const TeamBeat &one, const TeamBeat &other) { return one.id == other.id; }),
                beats.end());
    m_rests.reserve(beats.size());
    for (const TeamBeat &beat : std::as_const(beats)) {
        m_rests.append({.id = beat.id, .longest = none});
    }
    milliseconds later = none;
    for (qsizetype at = m_rests.size(); at-- > 0;) {
        later = std::max(later, m_rests[at].longest);
        m_rests[at].longest = later;
        const auto end = m_rests.begin() + at;
        const auto followed = std::lower_bound(m_rests.begin(), end, Rest{.id = beats[at].follows}, byId);
        if (followed != end && followed->id == beats[at].follows) {
            followed->longest = std::max(followed->longest, amount(later + amount(beats[at].counted)));
        }
    }
}

milliseconds TeamBeats::countedSince(qint64 id) const
{
    const auto first = std::upper_bound(m_rests.begin(), m_rests.end(), id,
                                        [](qint64 wanted, const Rest &rest) { return wanted < rest.id; });
    return first == m_rests.end() ? none : first->longest;
}

milliseconds TeamClock::elapsed(const TeamBeats &beats, Instant databaseNow) const
{
    constexpr auto most = std::chrono::floor<seconds>(farthest);
    const Instant issued{std::clamp(issuedAt.time_since_epoch(), -most, most)};
    const Instant from = std::max(acceptedAt, issued);
    return amount(
        std::max({wallBetween(from, databaseNow), amount(carried) + beats.countedSince(acceptedBeat), proved}));
}

} // namespace license
