// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/licensestatusfixture.h"

namespace license {

namespace {

using State = VerificationState;

TEST_F(LicenseStatusOfAService, IsVerifiedAfterASuccess)
{
    computer.run(2h);
    const LicenseStatus now = status();
    EXPECT_EQ(now.verification, State::Verified);
    EXPECT_EQ(now.package, PackageState::Valid);
    EXPECT_EQ(now.severity, Severity::Ok);
    EXPECT_EQ(now.backupAndRestore, BackupAndRestore::Continue);
    EXPECT_EQ(now.elapsed, 2h);
    EXPECT_EQ(now.remaining, 70h);
    EXPECT_EQ(now.lastSuccess, verifiedAt);
    EXPECT_EQ(now.deadline, verifiedAt + 72h);
    EXPECT_EQ(now.lastAttempt, verifiedAt);
    EXPECT_EQ(now.nextRefresh, verifiedAt + 24h);
    EXPECT_FALSE(now.lastError);
    EXPECT_FALSE(now.clockOffset);
    EXPECT_FALSE(now.validFor);
    EXPECT_TRUE(now.reasons.isEmpty());
}

TEST_F(LicenseStatusOfAService, TurnsToGraceWhenARefreshIsOverdueByMoreThanAnHour)
{
    EXPECT_EQ(stateAfter(24h), State::Verified);
    EXPECT_EQ(stateAfter(25h), State::Verified);
    EXPECT_EQ(stateAfter(25h + 1ms), State::Grace);
}

TEST_F(LicenseStatusOfAService, TurnsToGraceAtTheFirstFailure)
{
    fail();
    EXPECT_EQ(stateAfter(1h), State::Grace);
    EXPECT_EQ(statusAfter(1h).severity, Severity::Warning);
    EXPECT_EQ(statusAfter(1h).lastError, timeout());
    input.attempts.lastError.reset();
    EXPECT_EQ(stateAfter(1h), State::Grace) << "failures alone tell it too";
    input.attempts.failures = 0;
    EXPECT_EQ(stateAfter(1h), State::Verified);
    input.attempts.lastError = timeout();
    EXPECT_EQ(stateAfter(1h), State::Grace) << "and so does the error";
}

TEST_F(LicenseStatusOfAService, GraceIsEndingWithADayOrLessLeft)
{
    fail();
    EXPECT_EQ(stateAfter(48h - 1ms), State::Grace);
    EXPECT_EQ(stateAfter(48h), State::GraceEnding);
    EXPECT_EQ(statusAfter(48h).severity, Severity::Critical);
    EXPECT_EQ(statusAfter(48h).backupAndRestore, BackupAndRestore::Continue);
    EXPECT_EQ(stateAfter(72h - 1ms), State::GraceEnding);
}

TEST_F(LicenseStatusOfAService, ADayLeftIsNoAlarmWhileVerified)
{
    input.document->grace = 12h;
    EXPECT_EQ(stateAfter(1h), State::Verified);
    fail();
    EXPECT_EQ(stateAfter(1h), State::GraceEnding);
}

TEST_F(LicenseStatusOfAService, GraceIsOverOnceNothingIsLeftWhetherOrNotAnyoneTried)
{
    input.attempts.nextDelay = 100h;
    EXPECT_EQ(stateAfter(72h - 1ms), State::Verified);
    EXPECT_EQ(stateAfter(72h), State::GraceOver);
    fail();
    EXPECT_EQ(stateAfter(72h), State::GraceOver);
    const LicenseStatus over = statusAfter(100h);
    EXPECT_EQ(over.severity, Severity::Critical);
    EXPECT_EQ(over.backupAndRestore, BackupAndRestore::MayStop);
    EXPECT_EQ(over.remaining, 0ms);
    EXPECT_EQ(over.deadline, verifiedAt + 72h);
    EXPECT_EQ(over.lastSuccess, verifiedAt);
    EXPECT_FALSE(over.untilChange);
}

TEST_F(LicenseStatusOfAService, WithoutGraceNothingIsLeftFromTheStart)
{
    input.document->grace = 0s;
    EXPECT_EQ(status().verification, State::GraceOver);
    EXPECT_EQ(status().deadline, verifiedAt);
}

TEST_F(LicenseStatusOfAService, WithoutADocumentItIsNotVerified)
{
    makeUnknown();
    fail();
    computer.run(10min);
    const LicenseStatus now = status();
    EXPECT_EQ(now.verification, State::NotVerified);
    EXPECT_EQ(now.severity, Severity::Unknown);
    EXPECT_EQ(now.backupAndRestore, BackupAndRestore::Unknown);
    EXPECT_EQ(now.lastError, timeout());
    EXPECT_EQ(now.lastAttempt, verifiedAt);
    EXPECT_EQ(now.nextRefresh, verifiedAt + 24h);
    for (const auto &absent : {now.elapsed, now.remaining, now.clockOffset, now.validFor, now.untilChange}) {
        EXPECT_FALSE(absent);
    }
    EXPECT_FALSE(now.lastSuccess);
    EXPECT_FALSE(now.deadline);
    EXPECT_FALSE(now.package);
}

TEST_F(LicenseStatusOfAService, WithoutAttemptsNothingIsKnownOfThem)
{
    input.attempts = {};
    const LicenseStatus now = status();
    EXPECT_EQ(now.verification, State::Verified);
    EXPECT_FALSE(now.lastAttempt);
    EXPECT_FALSE(now.nextRefresh);
    EXPECT_EQ(now.untilChange, 72h);
}

TEST_F(LicenseStatusOfAService, InTheDmzNothingAboutRefreshingIsSaid)
{
    input.deployment = Deployment::Dmz;
    input.document->licenses[0].used = 11;
    package().validUntil = input.document->issuedAt + days{60};
    fail();
    computer.run(days{31});
    computer.stepWall(1h);
    const LicenseStatus now = status();
    EXPECT_EQ(now.verification, State::NotApplicable);
    EXPECT_EQ(now.severity, Severity::Ok);
    EXPECT_EQ(now.backupAndRestore, BackupAndRestore::Unknown);
    EXPECT_EQ(now.package, PackageState::Expiring);
    EXPECT_EQ(now.validFor, days{29});
    EXPECT_TRUE(now.reasons.isEmpty()) << "nothing is alarmed of what does not apply";
    EXPECT_EQ(now.untilChange, days{29});
    for (const auto &absent : {now.elapsed, now.remaining, now.clockOffset}) {
        EXPECT_FALSE(absent);
    }
    for (const auto &absent : {now.lastSuccess, now.deadline, now.nextRefresh, now.lastAttempt}) {
        EXPECT_FALSE(absent);
    }
    EXPECT_FALSE(now.lastError);
    makeUnknown();
    EXPECT_EQ(status().verification, State::NotApplicable);
    EXPECT_EQ(status().severity, Severity::Ok);
    EXPECT_FALSE(status().package);
}

TEST_F(LicenseStatusOfAService, PackageExpiresAtValidUntilByServerTime)
{
    package().validUntil = input.document->issuedAt + 10h;
    input.document->grace = 72h;
    EXPECT_EQ(packageAfter(10h - 1ms), PackageState::Expiring);
    EXPECT_EQ(packageAfter(10h), PackageState::Expired);
    EXPECT_EQ(statusAfter(10h).severity, Severity::Critical);
    EXPECT_EQ(statusAfter(10h).backupAndRestore, BackupAndRestore::Unknown);
    EXPECT_EQ(statusAfter(11h).validFor, -1h);
    computer.stepWall(4min);
    EXPECT_EQ(packageAfter(10h - 1ms), PackageState::Expiring) << "the local clock has no say";
    computer.stepWall(-days{3});
    EXPECT_EQ(packageAfter(10h), PackageState::Expired);
}

TEST_F(LicenseStatusOfAService, PackageIsExpiringFromThirtyDaysBeforeItsEndUnlessItRenews)
{
    package().validUntil = input.document->issuedAt + days{30} + 5h;
    EXPECT_EQ(packageAfter(5h - 1ms), PackageState::Valid);
    EXPECT_EQ(packageAfter(5h), PackageState::Expiring);
    EXPECT_EQ(statusAfter(5h).severity, Severity::Warning);
    EXPECT_EQ(statusAfter(5h).backupAndRestore, BackupAndRestore::Continue);
    package().renews = false;
    EXPECT_EQ(packageAfter(5h), PackageState::Expiring);
    package().renews = true;
    EXPECT_EQ(packageAfter(5h), PackageState::Valid);
    EXPECT_EQ(statusAfter(5h).severity, Severity::Ok);
    EXPECT_EQ(packageAfter(days{30} + 5h), PackageState::Expired);
}

TEST_F(LicenseStatusOfAService, PerpetualPackageStaysValid)
{
    EXPECT_EQ(packageAfter(days{100'000}), PackageState::Valid);
    EXPECT_FALSE(statusAfter(1h).validFor);
}

TEST_F(LicenseStatusOfAService, VerdictsComeBeforeDates)
{
    struct Row
    {
        PackageStatus status;
        milliseconds validFor;
        PackageState state;
        BackupAndRestore answer;
    };
    const Row rows[] = {
        {PackageStatus::Active, days{90}, PackageState::Valid, BackupAndRestore::Continue},
        {PackageStatus::Trial, days{90}, PackageState::Valid, BackupAndRestore::Continue},
        {PackageStatus::Trial, days{3}, PackageState::Expiring, BackupAndRestore::Continue},
        {PackageStatus::Trial, -days{1}, PackageState::Expired, BackupAndRestore::Unknown},
        {PackageStatus::Suspended, days{90}, PackageState::Suspended, BackupAndRestore::MayStop},
        {PackageStatus::Suspended, days{3}, PackageState::Suspended, BackupAndRestore::MayStop},
        {PackageStatus::Suspended, -days{1}, PackageState::Suspended, BackupAndRestore::MayStop},
        {PackageStatus::Revoked, days{90}, PackageState::Revoked, BackupAndRestore::MayStop},
        {PackageStatus::Revoked, days{3}, PackageState::Revoked, BackupAndRestore::MayStop},
        {PackageStatus::Revoked, -days{1}, PackageState::Revoked, BackupAndRestore::MayStop},
    };
    for (const Row &row : rows) {
        package().status = row.status;
        package().validUntil = input.document->issuedAt + std::chrono::floor<seconds>(row.validFor);
        SCOPED_TRACE(testing::Message() << static_cast<int>(row.status) << ' ' << row.validFor.count());
        EXPECT_EQ(status().package, row.state);
        EXPECT_EQ(status().backupAndRestore, row.answer);
        EXPECT_EQ(status().verification, State::Verified) << "how fresh it is, is another matter";
    }
}

TEST_F(LicenseStatusOfAService, A24_A25_VerdictTakesEffectAtOnceBothWays)
{
    package().status = PackageStatus::Suspended;
    EXPECT_EQ(status().severity, Severity::Critical);
    package().status = PackageStatus::Active;
    EXPECT_EQ(status().severity, Severity::Ok);
}

TEST_F(LicenseStatusOfAService, BackupAndRestoreTakesTheFirstAnswerThatHolds)
{
    package().validUntil = input.document->issuedAt + 1h;
    EXPECT_EQ(statusAfter(2h).backupAndRestore, BackupAndRestore::Unknown) << "expired";
    EXPECT_EQ(statusAfter(72h).backupAndRestore, BackupAndRestore::MayStop) << "expired, and the grace is over";
    input.deployment = Deployment::Dmz;
    EXPECT_EQ(status().backupAndRestore, BackupAndRestore::Unknown);
    package().status = PackageStatus::Revoked;
    EXPECT_EQ(status().backupAndRestore, BackupAndRestore::MayStop);
}

TEST_F(LicenseStatusOfAService, UseAboveTheTotalIsAWarning)
{
    EXPECT_EQ(status().severity, Severity::Ok) << "all of ten used";
    input.document->licenses[0].used = 11;
    EXPECT_EQ(status().reasons,
              (QVector<SeverityReason>{{ReasonKind::LicenseOverused, Severity::Warning, u"endpoint"_s}}));
    EXPECT_EQ(status().severity, Severity::Warning);
    input.document->licenses[0].used = 10;
    package().storage->used = 10;
    EXPECT_EQ(status().severity, Severity::Ok);
    package().storage->used = 11;
    EXPECT_EQ(status().reasons, (QVector<SeverityReason>{{ReasonKind::StorageOverused, Severity::Warning}}));
    EXPECT_EQ(status().severity, Severity::Warning);
}

TEST_F(LicenseStatusOfAService, A23_WarnsOfAClockThatIsMoreThanFiveMinutesOffNow)
{
    struct Row
    {
        milliseconds offset;
        bool warns;
    };
    const Row rows[] = {{5min, false},
                        {5min + 1ms, true},
                        {-5min, false},
                        {-5min - 1ms, true},
                        {std::chrono::years{10}, true},
                        {-std::chrono::years{10}, true}};
    for (const Row &row : rows) {
        SCOPED_TRACE(row.offset.count());
        computer.correctWall();
        computer.run(3h);
        EXPECT_FALSE(status().clockOffset);
        computer.stepWall(row.offset);
        EXPECT_EQ(status().clockOffset.has_value(), row.warns);
        EXPECT_EQ(status().clockOffset.value_or(row.offset), row.offset);
        EXPECT_EQ(status().severity, row.warns ? Severity::Warning : Severity::Ok);
        EXPECT_EQ(status().verification, State::Verified);
    }
}

TEST_F(LicenseStatusOfAService, C04_ClockForwardTenYearsAtBootWarnsAndDoesNotEndTheGrace)
{
    computer.run(1h);
    input.clock = input.clock->advanced(computer.now());
    computer.stepWall(std::chrono::years{10});
    computer.reboot(1h);
    const LicenseStatus now = status();
    EXPECT_NE(now.verification, State::GraceOver);
    EXPECT_EQ(now.elapsed, 1h);
    EXPECT_TRUE(now.clockOffset);
}

TEST_F(LicenseStatusOfAService, InstantsFollowTheLocalClockThatIsStepped)
{
    computer.run(2h);
    computer.stepWall(days{5});
    const LicenseStatus now = status();
    EXPECT_EQ(now.lastSuccess, verifiedAt + days{5});
    EXPECT_EQ(now.lastAttempt, verifiedAt + days{5});
    EXPECT_EQ(now.nextRefresh, verifiedAt + days{5} + 24h);
    EXPECT_EQ(now.deadline, verifiedAt + days{5} + 72h);
}

TEST_F(LicenseStatusOfAService, C17_NextRefreshIsCountedByTheBootClockWhileAsleep)
{
    computer.run(days{2});
    EXPECT_EQ(status().nextRefresh, computer.now().wall - 24h);
}

TEST_F(LicenseStatusOfAService, GraceCountsOnWithoutAHeartbeat)
{
    computer.run(1h);
    computer.reboot(5h);
    computer.run(1h);
    EXPECT_EQ(status().elapsed, 7h);
    EXPECT_EQ(status().remaining, 65h);
}

TEST_F(LicenseStatusOfAService, AbsurdDelayInTheStoreDoesNotOverflow)
{
    input.attempts.nextDelay = milliseconds::max();
    EXPECT_GT(*status().nextRefresh, verifiedAt);
    input.attempts.nextDelay = milliseconds::min();
    EXPECT_LT(*status().nextRefresh, verifiedAt);
}

} // namespace

TEST_F(LicenseStatusOfAService, K07_ALicenseTypeThatHasEndedIsToldByServerTime)
{
    License &endpoint = input.document->licenses[0];
    endpoint.used = 4;
    endpoint.validUntil = input.document->issuedAt + days{31};
    computer.stepWall(-days{400}); // the local clock has no influence
    EXPECT_EQ(statusAfter(0ms).licenses.first().state, LicenseState::Valid);
    const struct
    {
        milliseconds after;
        bool renews;
        LicenseState state;
        qint64 free;
        Severity severity; ///< of the type's own reason; ok: none
    } table[] = {
        {days{1} - 1ms, false, LicenseState::Valid, 6, Severity::Ok},
        {days{1}, false, LicenseState::Expiring, 6, Severity::Warning},
        {days{1}, true, LicenseState::Valid, 6, Severity::Ok},
        {days{31} - 1ms, false, LicenseState::Expiring, 6, Severity::Warning},
        {days{31}, false, LicenseState::Ended, 0, Severity::Critical},
        {days{31}, true, LicenseState::Ended, 0, Severity::Critical},
    };
    for (const auto &row : table) {
        package().renews = row.renews;
        const LicenseStatus status = statusAfter(row.after);
        SCOPED_TRACE(row.after.count());
        EXPECT_EQ(status.licenses.first().state, row.state);
        EXPECT_EQ(status.licenses.first().free(), row.free);
        Severity own = Severity::Ok;
        for (const SeverityReason &reason : status.reasons) {
            if (reason.licenseType == u"endpoint"_s) {
                own = reason.severity;
            }
        }
        EXPECT_EQ(own, row.severity);
    }
}

TEST_F(LicenseStatusOfAService, K07_AnEndedTypeIsCriticalInUseAndAWarningOtherwiseUntilItIsRenewed)
{
    License &endpoint = input.document->licenses[0];
    endpoint.validUntil = input.document->issuedAt;
    EXPECT_EQ(status().severity, Severity::Critical);
    EXPECT_EQ(status().reasons,
              (QVector<SeverityReason>{{ReasonKind::LicenseEnded, Severity::Critical, u"endpoint"_s}}));
    EXPECT_EQ(status().backupAndRestore, BackupAndRestore::Continue) << "the package is valid";
    endpoint.used = 0;
    EXPECT_EQ(status().severity, Severity::Warning);
    EXPECT_EQ(status().licenses.first().free(), 0);
    EXPECT_EQ(status().licenses.first().limit(), 0);
    endpoint.validUntil = input.document->issuedAt + days{365};
    EXPECT_EQ(status().severity, Severity::Ok);
    EXPECT_EQ(status().licenses.first().free(), 10);
    input.deployment = Deployment::Dmz;
    endpoint.validUntil = input.document->issuedAt - days{1};
    EXPECT_EQ(status().severity, Severity::Ok) << "nothing is alarmed there";
    EXPECT_EQ(status().licenses.first().free(), 0) << "but nothing is free either";
}

TEST_F(LicenseStatusOfAService, K07_WakesWhenATypeExpiresAndWhenItEnds)
{
    input.document->licenses[0].validUntil = input.document->issuedAt + days{30} + 5h;
    EXPECT_EQ(statusAfter(1h).untilChange, 4h);
    input.document->licenses[0].validUntil = input.document->issuedAt + 5h;
    EXPECT_EQ(statusAfter(1h + 1ms).untilChange, 4h - 1ms);
    EXPECT_EQ(statusAfter(5h - 1ms).licenses.first().state, LicenseState::Expiring);
    EXPECT_EQ(statusAfter(5h).licenses.first().state, LicenseState::Ended);
}

TEST_F(LicenseStatusOfAService, K41_TheReasonsAreWorstFirstAndTheSeverityIsTheFirstOne)
{
    input.document->licenses[0].used = 11;
    package().validUntil = input.document->issuedAt + days{60};
    computer.run(days{1});
    const auto kinds = [this](milliseconds after) {
        QVector<ReasonKind> found;
        const LicenseStatus status = statusAfter(after);
        for (const SeverityReason &reason : status.reasons) {
            found.append(reason.kind);
        }
        EXPECT_EQ(status.severity, status.reasons.first().severity);
        return found;
    };
    using Kinds = QVector<ReasonKind>;
    EXPECT_EQ(kinds(0ms), Kinds{ReasonKind::LicenseOverused});
    fail();
    EXPECT_EQ(kinds(0ms), (Kinds{ReasonKind::Grace, ReasonKind::LicenseOverused}));
    EXPECT_EQ(kinds(days{1}), (Kinds{ReasonKind::GraceEnding, ReasonKind::LicenseOverused}));
    EXPECT_EQ(kinds(days{29}),
              (Kinds{ReasonKind::GraceOver, ReasonKind::PackageExpiring, ReasonKind::LicenseOverused}));
    EXPECT_EQ(kinds(days{59}), (Kinds{ReasonKind::GraceOver, ReasonKind::PackageExpired, ReasonKind::LicenseOverused}));
    package().status = PackageStatus::Revoked;
    EXPECT_EQ(kinds(days{59}), (Kinds{ReasonKind::PackageRevoked, ReasonKind::GraceOver, ReasonKind::LicenseOverused}));
    makeUnknown();
    EXPECT_EQ(kinds(0ms), Kinds{ReasonKind::NotVerified});
}

} // namespace license
