// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/retrypolicy.h"
#include "tests/domain/simulatedcomputer.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <random>
#include <vector>

namespace license {

using namespace std::chrono_literals;

inline constexpr Instant start = std::chrono::sys_days{std::chrono::November / 23 / 2026} + 14h + 5min + 9s;

/// A server's answer at a time since the start: a success, or an error.
using Server = std::function<std::optional<Error>(milliseconds)>;

inline std::optional<Error> failing(ErrorCode code, int httpStatus = 0, std::optional<seconds> retryAfter = {})
{
    Error error;
    error.code = code;
    error.httpStatus = httpStatus;
    error.retryAfter = retryAfter;
    return error;
}

inline Server always(const std::optional<Error> &answer)
{
    return [answer](milliseconds) { return answer; };
}

inline Server downUntil(milliseconds end)
{
    return [end](milliseconds at) { return at < end ? failing(ErrorCode::Timeout) : std::nullopt; };
}

/// A console that verified at the start and then follows the schedule, checking once in each `tick`.
class Client
{
public:
    Client(quint64 seed, Server server, milliseconds tick = 1min, const LicenseDocument &document = {})
        : m_random(seed), m_server(std::move(server)), m_tick(tick), m_document(document)
    {
        succeed();
    }

    /// Runs for `span`; after each check `check` receives the status.
    void live(milliseconds span, const std::function<void(const LicenseStatus &)> &check = {})
    {
        for (milliseconds end = now() + span; now() < end;) {
            m_computer.run(m_tick);
            look();
            if (check) {
                check(status());
            }
        }
    }

    /// Runs everything that is due now, or that a return has triggered by now.
    void look()
    {
        if (isDue(input().attempts, m_computer.now())) {
            attempt();
        }
        if (m_returned) {
            const AfterReturn next = afterReturn(m_input.attempts, *m_returned, m_computer.now(), m_spread);
            if (next != AfterReturn::Wait) {
                m_returned.reset();
            }
            if (next == AfterReturn::Verify) {
                attempt();
            }
        }
    }

    /// The network returns, or the computer wakes.
    void comeBack()
    {
        if (m_returns.admit(m_computer.now()) && !m_returned) {
            m_returned = m_computer.now();
            m_spread = random();
        }
    }

    SimulatedComputer &computer() { return m_computer; }

    /// A person starts a refresh at once.
    void attempt()
    {
        m_attempts.push_back(now());
        const auto answer = m_server(now());
        answer ? fail(*answer) : succeed();
    }

    LicenseStatus status() const { return evaluate(input(), m_computer.now()); }
    milliseconds now() const { return m_computer.trueNow() - start; }
    const std::vector<milliseconds> &attempts() const { return m_attempts; }
    milliseconds nextAttempt() const { return now() + *m_input.attempts.nextDelay; } ///< right after an attempt
    /// Skips to the next due attempt and makes it.
    void skipToNextAttempt()
    {
        m_computer.run(*m_input.attempts.nextDelay);
        attempt();
    }

private:
    StatusInput input() const
    {
        StatusInput paced = m_input;
        paced.attempts =
            license::paced(paced.attempts, m_document.check, refreshInterval(m_document.check, m_document.grace, 0s));
        return paced;
    }

    double random() { return static_cast<double>(m_random() >> 11) * 0x1.0p-53; }

    void succeed()
    {
        m_input.document = m_document;
        m_input.document->issuedAt = m_computer.serverNow();
        m_input.clock = GraceClock::start(m_input.document->issuedAt, m_computer.now());
        m_input.attempts = {m_computer.now(), {}, 0, delayAfterSuccess(m_input.document->check, random())};
    }

    void fail(const Error &error)
    {
        AttemptSummary &attempts = m_input.attempts;
        attempts.lastAttempt = m_computer.now();
        attempts.lastError = error;
        ++attempts.failures;
        attempts.nextDelay = delayAfterFailure(error, attempts.failures, status().remaining, random());
    }

    std::mt19937_64 m_random;
    Server m_server;
    milliseconds m_tick;
    LicenseDocument m_document; ///< what each success brings
    SimulatedComputer m_computer{start};
    StatusInput m_input;
    std::vector<milliseconds> m_attempts;
    ReturnLimit m_returns;
    std::optional<Reading> m_returned;
    double m_spread = 0.0;
};

/// The maximum number of attempts in any window of `span`.
inline std::ptrdiff_t mostWithin(const std::vector<milliseconds> &attempts, milliseconds span)
{
    std::ptrdiff_t most = 0;
    for (auto first = attempts.begin(); first != attempts.end(); ++first) {
        most = std::max(most, std::lower_bound(first, attempts.end(), *first + span) - first);
    }
    return most;
}

inline milliseconds longestPause(const std::vector<milliseconds> &attempts)
{
    milliseconds longest{0};
    for (std::size_t i = 1; i < attempts.size(); ++i) {
        longest = std::max(longest, attempts[i] - attempts[i - 1]);
    }
    return longest;
}

} // namespace license
