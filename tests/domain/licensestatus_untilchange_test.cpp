// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/licensestatusfixture.h"

#include <random>
#include <tuple>

namespace license {

namespace {

/// untilChange's promise: the same states until a millisecond before, different ones then.
void expectChangesAsPromised(const StatusInput &input, const Reading &now)
{
    const auto after = [&](milliseconds span) {
        return evaluate(input, {now.wall + span, now.boot + span, now.bootId});
    };
    const auto states = [](const LicenseStatus &s) {
        return std::tuple(s.verification, s.package, s.severity, s.backupAndRestore);
    };
    const LicenseStatus here = after(0ms);
    if (!here.untilChange) {
        for (const milliseconds span : {milliseconds{1ms}, milliseconds{24h}, milliseconds{days{365}}}) {
            EXPECT_EQ(states(after(span)), states(here));
        }
        return;
    }
    ASSERT_GT(*here.untilChange, 0ms);
    EXPECT_EQ(states(after(*here.untilChange - 1ms)), states(here));
    EXPECT_NE(states(after(*here.untilChange)), states(here));
}

TEST_F(LicenseStatusOfAService, UntilChangeNamesEachBoundary)
{
    EXPECT_EQ(status().untilChange, 25h + 1ms);
    input.attempts.nextDelay = 100h;
    EXPECT_EQ(status().untilChange, 72h);
    fail();
    EXPECT_EQ(status().untilChange, 48h);
    EXPECT_EQ(statusAfter(48h).untilChange, 24h);
    package().validUntil = input.document->issuedAt + days{31};
    EXPECT_EQ(status().untilChange, days{1});
    EXPECT_EQ(statusAfter(days{29}).untilChange, days{2});
    package().renews = true;
    EXPECT_EQ(statusAfter(days{29}).untilChange, days{2});
    package().status = PackageStatus::Suspended;
    EXPECT_FALSE(statusAfter(days{29}).untilChange);
}

TEST_F(LicenseStatusOfAService, UntilChangeIsTheNextMomentAtWhichAStateChanges)
{
    std::mt19937_64 random(20261123);
    const auto pick = [&random](milliseconds most) {
        return milliseconds{static_cast<qint64>(random() % static_cast<quint64>(most.count() + 1))};
    };
    for (int i = 0; i < 20'000; ++i) {
        SCOPED_TRACE(i);
        StatusInput any = input;
        any.deployment = random() % 8 == 0 ? Deployment::Dmz : Deployment::Cloud;
        any.document->grace = std::chrono::floor<seconds>(pick(72h));
        any.document->package.status = static_cast<PackageStatus>(random() % 4);
        if (random() % 4 != 0) {
            any.document->package.validUntil = any.document->issuedAt + std::chrono::floor<seconds>(pick(days{70}));
            any.document->package.renews = random() % 2 == 0;
        }
        any.attempts.nextDelay = pick(27h);
        any.attempts.failures = static_cast<int>(random() % 2);
        SimulatedComputer later = computer;
        later.run(pick(days{40}));
        if (random() % 3 == 0) {
            later.reboot(pick(days{3}));
        }
        expectChangesAsPromised(any, later.now());
        ASSERT_FALSE(HasFailure());
    }
}

} // namespace

} // namespace license
