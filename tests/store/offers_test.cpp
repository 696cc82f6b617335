// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/offers.h"
#include "tests/store/storefixture.h"

#include <gtest/gtest.h>

namespace license::test {

using std::chrono::minutes;

namespace {

StoredState storedAt(qint64 seq)
{
    const Verification verification = sampleVerification(seq);
    return {verification.reply, seq, verification.clock, verification.attempts, 2};
}

} // namespace

TEST(Offers, SaveAVerificationOfTheirSeriesWithAHigherSeq)
{
    struct Row
    {
        const char *what;
        qint64 seq;
        qint64 series;
        std::optional<ErrorCode> refused;
    };
    const Row rows[] = {
        {"the next one", 8, 2, {}},
        {"a leap", 8'000, 2, {}},
        {"the stored one", 7, 2, ErrorCode::RolledBack},
        {"an earlier one", 6, 2, ErrorCode::RolledBack},
        {"the request is from before another connection file", 8, 1, ErrorCode::Cancelled},
        {"the store is from before the connection file of the request", 8, 3, ErrorCode::Cancelled},
        {"another connection file weighs more than seq", 7, 1, ErrorCode::Cancelled},
    };
    for (const Row &row : rows) {
        SCOPED_TRACE(row.what);
        Verification offered = sampleVerification(row.seq);
        offered.series = row.series;
        const auto refused = offers::refusal(storedAt(7), offered);
        EXPECT_EQ(refused ? std::optional(refused->code) : std::nullopt, row.refused);
    }
}

TEST(Offers, StartTheClockNoEarlierThanTheStoredOne)
{
    const StoredState stored = storedAt(7);
    Verification offered = sampleVerification(8);
    offered.clock = GraceClock::start(offered.document.issuedAt, stored.clock->anchor);
    EXPECT_EQ(offers::clockOf(stored, offered), offered.clock);
    offered.clock.anchor.boot -= minutes{1};
    offered.clock.last = offered.clock.anchor;
    EXPECT_EQ(offers::clockOf(stored, offered), offered.clock.notBefore(stored.clock->anchor));
    EXPECT_EQ(offers::clockOf({}, offered), offered.clock) << "nothing was verified before";
}

TEST(Offers, LetAFailureCountUnlessItIsOutdated)
{
    struct Row
    {
        const char *what;
        qint64 series;
        minutes later;
        bool sameBoot;
        bool outdated;
    };
    const Row rows[] = {
        {"after the stored attempt", 2, minutes{1}, true, false},
        {"at the moment of the stored attempt", 2, minutes{0}, true, false},
        {"before the stored attempt", 2, minutes{-1}, true, true},
        {"of another boot, whose count says nothing", 2, minutes{-1}, false, false},
        {"under an earlier connection file", 1, minutes{1}, true, true},
        {"under a later connection file", 3, minutes{1}, true, false},
    };
    for (const Row &row : rows) {
        SCOPED_TRACE(row.what);
        const StoredState stored = storedAt(7);
        AttemptSummary offered = stored.attempts;
        offered.lastAttempt->boot += row.later;
        if (!row.sameBoot) {
            offered.lastAttempt->bootId = QStringLiteral("another");
        }
        EXPECT_EQ(offers::isOutdated(stored, offered, row.series), row.outdated);
    }
    EXPECT_FALSE(offers::isOutdated({}, storedAt(7).attempts, 0)) << "nothing was tried before";
}

TEST(Offers, MergeAHeartbeatThatAddsSomething)
{
    const GraceClock stored = *storedAt(7).clock;
    GraceClock later = stored;
    later.last.boot += minutes{5};
    later.last.wall += minutes{5};
    later = stored.advanced(later.last);
    EXPECT_EQ(offers::advanced(stored, later), later);
    EXPECT_EQ(offers::advanced(later, stored), std::nullopt) << "an older heartbeat takes nothing away";
    EXPECT_EQ(offers::advanced(stored, stored), std::nullopt);
    EXPECT_EQ(offers::advanced(std::nullopt, later), std::nullopt);
    GraceClock another = later;
    another.anchor.boot += minutes{1};
    EXPECT_EQ(offers::advanced(stored, another), std::nullopt) << "it counts from another acceptance";
}

} // namespace license::test
