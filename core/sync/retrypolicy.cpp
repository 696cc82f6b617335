// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/retrypolicy.h"

#include "core/domain/retryafter.h"
#include "core/domain/tokenproblem.h"

#include <algorithm>
#include <iterator>

namespace license {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds steps[] = {1min, 5min, 15min, 1h};
constexpr milliseconds lastHours = 12h;
constexpr milliseconds stepOfLastHours = 30min;
constexpr milliseconds beforeGraceEnds = 1h;
constexpr milliseconds lastMinute = 1min;
constexpr milliseconds apart = 1min; ///< between a return's attempt and the previous one
constexpr milliseconds spreadOfReturn = 30s;
constexpr milliseconds soon = 55s; ///< within the minute, including the time to start
constexpr std::size_t returnsAnHour = 6;

/// The pace of automatic retries after an error.
enum class Pace {
    BackOff, ///< 1, 5, 15 min, then hourly
    Hourly,  ///< from the first failure: a person caused it or must resolve it, and each attempt may open a prompt
    Slow,    ///< at most once an hour: the server does not understand us, or a proxy counts wrong passwords
    Daily    ///< the server knows us and refuses
};

Pace paceOfStatus(int httpStatus)
{
    switch (httpStatus) {
    case 401:
    case 403:
        return Pace::Daily;
    case 400:
    case 422:
        return Pace::Slow;
    default:
        return Pace::BackOff;
    }
}

Pace paceOf(const Error &error)
{
    if (refusesToken(error)) {
        return Pace::Daily;
    }
    switch (error.code) {
    case ErrorCode::HttpStatus:
        return paceOfStatus(error.httpStatus);
    case ErrorCode::Proxy:
        // Each attempt counts as another wrong password.
        return error.proxy == ProxyProblem::WantsAuthentication ? Pace::Slow : Pace::BackOff;
    case ErrorCode::CredentialsMissing:
    case ErrorCode::KeychainLocked:
    case ErrorCode::Cancelled:
        return Pace::Hourly;
    case ErrorCode::CredentialsRejected:
    case ErrorCode::WrongInstallation:
    case ErrorCode::CaptivePortal:
    case ErrorCode::MalformedReply:
    case ErrorCode::UnknownKey:
    case ErrorCode::BadSignature:
    case ErrorCode::UnsupportedVersion:
    case ErrorCode::WrongAudience:
    case ErrorCode::ReplayedReply:
    case ErrorCode::RolledBack:
    case ErrorCode::StorageFailed:
    case ErrorCode::Offline:
    case ErrorCode::Dns:
    case ErrorCode::Refused:
    case ErrorCode::Timeout:
    case ErrorCode::ConnectionLost:
    case ErrorCode::Tls:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerUnavailable:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::InvalidInput:
        return Pace::BackOff;
    }
    Q_UNREACHABLE();
}

milliseconds scaled(milliseconds span, double factor)
{
    return milliseconds{static_cast<milliseconds::rep>(static_cast<double>(span.count()) * factor)};
}

/// Evenly within 90 … 100 %: spread, and never later than promised.
milliseconds atMost(milliseconds span, double random)
{
    return scaled(span, 0.9 + 0.1 * random);
}

/// Evenly within 25 … 100 %. Never near zero, so that no client hammers the server. Of all lower ends, about this one
/// spreads a crowd best: from 0 on, twice as many as on average arrive in the first minutes after an outage, and from
/// 50 % on, clients that failed together return within half of the span.
milliseconds fullJitter(milliseconds span, double random)
{
    return scaled(span, 0.25 + 0.75 * random);
}

/// Up to 10 % on top.
milliseconds atLeast(milliseconds span, double random)
{
    return scaled(span, 1.0 + 0.1 * random);
}

milliseconds stepAfter(int failures)
{
    const auto last = std::size(steps) - 1;
    return steps[std::min<std::size_t>(static_cast<std::size_t>(std::max(failures, 1) - 1), last)];
}

bool inLastHours(std::optional<milliseconds> remaining)
{
    return remaining && *remaining > 0ms && *remaining <= lastHours;
}

/// A retry after the end of the grace period runs in its last minute instead, so that a server that is back just in
/// time is found.
milliseconds withinGrace(milliseconds delay, std::optional<milliseconds> remaining)
{
    const bool tooLate = remaining && *remaining > lastMinute && delay > *remaining - lastMinute;
    return tooLate ? std::max(*remaining - lastMinute, fullJitter(steps[0], 0.0)) : delay;
}

milliseconds backOff(milliseconds step, std::optional<milliseconds> remaining, double random)
{
    const milliseconds base = inLastHours(remaining) ? std::min(step, stepOfLastHours) : step;
    return withinGrace(fullJitter(base, random), remaining);
}

milliseconds ownDelay(const Error &error, int failures, std::optional<milliseconds> remaining, double random)
{
    switch (paceOf(error)) {
    case Pace::BackOff:
        return backOff(stepAfter(failures), remaining, random);
    case Pace::Hourly:
        return backOff(1h, remaining, random);
    case Pace::Slow:
        return atLeast(1h, random);
    case Pace::Daily:
        return atMost(24h, random);
    }
    Q_UNREACHABLE();
}

/// The longest pause that a server may ask for; zero in the last hour of the grace period, where no request counts.
milliseconds longestPause(std::optional<milliseconds> remaining)
{
    const milliseconds cap = longestRetryAfter;
    // A period that is over has no last hour: a server's request counts again.
    return remaining && *remaining > 0ms ? std::clamp(*remaining - beforeGraceEnds, 0ms, cap) : cap;
}

/// The delay that the server asked for, with its jitter and its caps; zero if it asked for none.
milliseconds askedDelay(const Error &error, std::optional<milliseconds> remaining, double random)
{
    const bool honored = error.code == ErrorCode::RateLimited || error.code == ErrorCode::ServerUnavailable;
    if (!honored || !error.retryAfter) {
        return 0ms;
    }
    return std::min(atLeast(countedRetryAfter(error), random), longestPause(remaining));
}

} // namespace

Error withCountedPause(Error error, std::optional<milliseconds> remaining)
{
    if (error.retryAfter) {
        const auto most = std::chrono::floor<seconds>(longestPause(remaining));
        error.retryAfter = std::min(*error.retryAfter, most);
        if (*error.retryAfter <= 0s) {
            error.retryAfter.reset();
        }
    }
    return error;
}

milliseconds delayAfterSuccess(seconds check, double random)
{
    return atMost(check, random);
}

seconds refreshInterval(seconds check, seconds grace, seconds wish)
{
    const seconds every = wish > 0s ? std::min(check, wish) : check;
    return grace > 0s ? std::min(every, std::max<seconds>(grace * 3 / 4, 1min)) : every;
}

AttemptSummary paced(AttemptSummary attempts, seconds check, seconds every)
{
    const bool succeeded = attempts.nextDelay && !attempts.lastError && attempts.failures == 0;
    if (!succeeded || every <= 0s || every >= check) {
        return attempts;
    }
    const double share = static_cast<double>(every.count()) / static_cast<double>(check.count());
    // After a success, a person's cancellation has a delay shorter than either interval already.
    const milliseconds least = std::min(*attempts.nextDelay, atMost(every, 0.0));
    attempts.nextDelay = std::max(scaled(*attempts.nextDelay, share), least);
    return attempts;
}

milliseconds delayAfterFailure(const Error &error, int failures, std::optional<milliseconds> remaining, double random)
{
    return std::max(ownDelay(error, failures, remaining, random), askedDelay(error, remaining, random));
}

bool isDue(const AttemptSummary &attempts, const Reading &now)
{
    return !attempts.lastAttempt || !attempts.nextDelay ||
           elapsedBetween(*attempts.lastAttempt, now) >= *attempts.nextDelay;
}

AfterReturn afterReturn(const AttemptSummary &attempts, const Reading &returned, const Reading &now, double random)
{
    const milliseconds since = elapsedBetween(returned, now);
    milliseconds earliest{0}; // from the return on
    if (attempts.lastAttempt) {
        const milliseconds age = elapsedBetween(*attempts.lastAttempt, now) - since; // negative: ended after the return
        if (!attempts.lastError && age < apart) {
            return AfterReturn::Nothing;
        }
        const milliseconds asked =
            attempts.lastError ? askedDelay(*attempts.lastError, std::nullopt, 0.0) : milliseconds{0};
        earliest = std::max(0ms, std::max(apart, asked) - age);
        if ((attempts.lastError && paceOf(*attempts.lastError) != Pace::BackOff) ||
            (asked > apart && earliest > soon)) {
            return AfterReturn::Nothing;
        }
    }
    const milliseconds spread = std::clamp(soon - earliest, 0ms, spreadOfReturn);
    return since >= earliest + scaled(spread, random) ? AfterReturn::Verify : AfterReturn::Wait;
}

bool ReturnLimit::admit(const Reading &now)
{
    std::erase_if(m_heeded, [&now](const Reading &heeded) { return elapsedBetween(heeded, now) >= 1h; });
    if (m_heeded.size() >= returnsAnHour) {
        return false;
    }
    m_heeded.push_back(now);
    return true;
}

} // namespace license
