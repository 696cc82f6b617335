// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/simulatedclient.h"

#include <gtest/gtest.h>

namespace license {

using std::chrono::days;

namespace {

constexpr milliseconds tick = 5s;

/// One month of a computer and a server with every kind of problem, derived from a seed.
class Month
{
public:
    explicit Month(quint64 seed)
        : m_random(seed)
        , m_client(
              seed + 1, [this](milliseconds now) { return answer(now); }, tick)
    {}

    void live()
    {
        while (m_client.now() < days{30}) {
            event();
            m_client.computer().run(tick);
            m_client.look();
            ASSERT_LE(m_client.now() - m_last, m_longest + m_away + 2 * tick) << "it sleeps";
        }
    }

    const std::vector<milliseconds> &attempts() const { return m_client.attempts(); }

private:
    int below(int bound) { return int(m_random() % quint64(bound)); }
    milliseconds upTo(milliseconds most) { return milliseconds{qint64(m_random() % quint64(most.count()))}; }

    std::optional<Error> answer(milliseconds now)
    {
        m_last = now;
        m_away = 0ms;
        m_wrong = m_client.computer().offset() != 0ms;
        if (below(10) < 3) {
            m_longest = 24h;
            return std::nullopt;
        }
        constexpr int statuses[] = {0, 302, 400, 401, 403, 404, 422, 429, 500, 503};
        const auto code = static_cast<ErrorCode>(below(int(ErrorCode::InvalidInput) + 1));
        const int status = statuses[below(std::size(statuses))];
        constexpr std::optional<seconds> waits[] = {std::nullopt, 0s, 60s, 4h, days{10}};
        auto error = failing(code, status, waits[below(std::size(waits))]);
        error->refusedByServer = below(2) == 0;
        error->proxy = below(2) == 0 ? ProxyProblem::WantsAuthentication : ProxyProblem::None;
        const bool daily = code == ErrorCode::CredentialsRejected || code == ErrorCode::WrongInstallation ||
                           (code == ErrorCode::HttpStatus && (status == 401 || status == 403));
        const bool patient = code == ErrorCode::RateLimited || code == ErrorCode::ServerUnavailable;
        m_longest = daily ? 24h : patient ? 6h : 66min;
        return error;
    }

    void event()
    {
        switch (below(4'000)) {
        case 0: // the link flaps
            for (int flaps = below(20); flaps > 0; --flaps) {
                m_client.comeBack();
                m_client.computer().run(tick);
                m_client.look();
            }
            break;
        case 1: // a nap
            pass(upTo(12h), [this](milliseconds span) { m_client.computer().run(span); });
            m_client.comeBack();
            break;
        case 2: // off
            pass(upTo(days{2}), [this](milliseconds span) {
                m_client.computer().correctWall();
                m_client.computer().reboot(span);
            });
            if (m_wrong) {
                m_away = m_client.now() - m_last; // the last attempt has no time that is valid in this boot
            }
            break;
        case 3: // a person sets the clock
            m_client.computer().stepWall(upTo(days{4'000}) - days{2'000});
            break;
        default:
            break;
        }
    }

    template <typename Pass>
    void pass(milliseconds span, Pass how)
    {
        how(span);
        m_away += span;
    }

    std::mt19937_64 m_random;
    milliseconds m_last{0};       ///< the last attempt
    milliseconds m_longest = 24h; ///< the longest permitted time until the next one
    milliseconds m_away{0};       ///< of that asleep or off
    bool m_wrong = false;         ///< the clock at that attempt
    Client m_client;
};

TEST(Schedule, MonthOfEveryMixtureNeitherHammersNorSleeps)
{
    std::size_t attempts = 0;
    for (quint64 seed = 1; seed <= 40; ++seed) {
        SCOPED_TRACE(seed);
        Month month(seed);
        ASSERT_NO_FATAL_FAILURE(month.live());
        const auto &all = month.attempts();
        for (std::size_t i = 1; i < all.size(); ++i) {
            ASSERT_GE(all[i] - all[i - 1], 15s);
        }
        EXPECT_LE(mostWithin(all, 1min), 3);
        EXPECT_LE(mostWithin(all, 1h), 9 + 6) << "the schedule's, and those after a return";
        EXPECT_GE(all.size(), 20U);
        attempts += all.size();
    }
    EXPECT_GT(attempts, 40U * 30U);
}

TEST(Schedule, B08_MonthOnALinkThatFlapsEachMinuteAsksSixTimesAnHourAtMost)
{
    for (const bool works : {true, false}) {
        Client client(17, always(works ? std::nullopt : failing(ErrorCode::Offline)), tick);
        for (int minute = 0; minute < 30 * 24 * 60; ++minute) {
            client.comeBack();
            client.live(1min);
        }
        EXPECT_LE(mostWithin(client.attempts(), 1h), works ? 7 : 9 + 6);
        EXPECT_LE(mostWithin(client.attempts(), 10s), 1);
        EXPECT_LE(longestPause(client.attempts()), 1h + 1min);
    }
}

} // namespace

} // namespace license
