// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/banner.h"
#include "core/text/reasons.h"
#include "tests/text/textfixture.h"

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class StatusBanner : public TextTest
{
protected:
    const Instant now = utc(2026, 11, 24, 15, 5); // Tuesday, 16:05 in Warsaw

    /// The status of a service verified `elapsed` ago, with a grace period of three days.
    LicenseStatus verifiedAgo(milliseconds elapsed, VerificationState state) const
    {
        LicenseStatus status;
        status.verification = state;
        status.package = PackageState::Valid;
        status.backupAndRestore =
            state == VerificationState::GraceOver ? BackupAndRestore::MayStop : BackupAndRestore::Continue;
        status.elapsed = elapsed;
        status.remaining = std::max<milliseconds>(0ms, 72h - elapsed);
        status.lastSuccess = now - elapsed;
        status.deadline = now + 72h - elapsed;
        return status;
    }
    static LicenseDocument document(const QString &reason = {})
    {
        LicenseDocument document;
        document.package.reason = reason;
        return document;
    }
};

TEST_F(StatusBanner, SaysWhenItWasVerifiedAndWhenItIsNext)
{
    LicenseStatus status = verifiedAgo(2h, VerificationState::Verified);
    status.nextRefresh = now + 21h + 57min;
    const Banner shown = banner(status, document(), {}, now);
    EXPECT_EQ(shown.tone, Tone::Quiet);
    EXPECT_EQ(shown.headline, u"Verified today at 14:05"_s);
    EXPECT_EQ(shown.detail, u"Next automatic refresh tomorrow at 14:02."_s);
    EXPECT_FALSE(shown.busy || shown.offersRefresh || shown.offersCheck || shown.offersCancel || shown.offersContact);
    EXPECT_EQ(shown.changesIn, 7h + 55min) << "at midnight, when today becomes yesterday";

    status.nextRefresh = now + 10min;
    EXPECT_EQ(banner(status, document(), {}, now).changesIn, 10min);
    status.nextRefresh = now;
    EXPECT_EQ(banner(status, document(), {}, now).detail, u"The next automatic refresh is due."_s);
}

TEST_F(StatusBanner, CountsTheGracePeriodDown)
{
    LicenseStatus status = verifiedAgo(26h + 30min, VerificationState::Grace);
    status.lastError = Error{.code = ErrorCode::Timeout};
    const Banner shown = banner(status, document(), {}, now);
    EXPECT_EQ(shown.tone, Tone::Amber);
    EXPECT_EQ(shown.headline, u"1 day 21 hours left · last verified Monday 13:35"_s);
    EXPECT_EQ(shown.detail,
              u"Backup and restore continue until Thursday, 26 November, 13:35. After that the Management "
              "Service may stop working."_s);
    EXPECT_EQ(shown.cause, u"The license server did not answer in time."_s);
    EXPECT_EQ(shown.technical, u"Error: timeout."_s);
    EXPECT_TRUE(shown.offersRefresh && shown.offersCheck);
    EXPECT_FALSE(shown.busy || shown.offersToken || shown.offersCancel || shown.offersContact);
}

TEST_F(StatusBanner, OffersAnotherTokenFirstWhereOnlyThatCures)
{
    for (const ErrorCode code : {ErrorCode::CredentialsRejected, ErrorCode::CredentialsMissing}) {
        LicenseStatus status = verifiedAgo(26h, VerificationState::Grace);
        status.lastError = Error{.code = code};
        const Banner shown = banner(status, document(), {}, now);
        EXPECT_TRUE(shown.offersToken && shown.offersRefresh);
        EXPECT_FALSE(shown.offersCheck) << "the connection is not the problem";
    }
}

TEST_F(StatusBanner, SaysWhenTheNextTryIsMadeAndWhichRequestWasRefused)
{
    LicenseStatus status = verifiedAgo(26h + 30min, VerificationState::Grace);
    status.lastError = Error{.code = ErrorCode::RateLimited,
                             .problem = Problem{.type = {}, .title = u"Slow"_s, .detail = {}},
                             .retryAfter = 20min,
                             .requestId = u"4f9d2c00"_s};
    status.nextRefresh = now + 20min;
    Banner shown = banner(status, document(), {}, now);
    EXPECT_EQ(shown.cause,
              u"The license server received too many requests. The server asks for a pause: the next automatic "
              "try is today at 16:25."_s);
    EXPECT_EQ(shown.technical, u"The server says: “Slow”.\nRequest identifier: 4f9d2c00.\nError: rate_limited."_s);
    status.remaining = 45h + 59min + 59s;
    EXPECT_EQ(banner(status, document(), {}, now).changesIn, 20min) << "when it is due";
    status.nextRefresh = now;
    EXPECT_TRUE(banner(status, document(), {}, now).cause.endsWith(u"The next automatic try is due now."_s));

    LicenseStatus never;
    never.lastError = Error{.code = ErrorCode::ServerUnavailable, .httpStatus = 503, .retryAfter = 20min};
    never.nextRefresh = now + 20min;
    shown = banner(never, {}, {}, now);
    EXPECT_EQ(shown.cause, u"The license server is temporarily unavailable (HTTP status 503). The server asks for a "
                           "pause: the next automatic try is today at 16:25."_s)
        << "by its end, which stays true while time goes on";
    never.lastError = Error{.code = ErrorCode::Offline};
    EXPECT_TRUE(banner(never, {}, {}, now).detail.endsWith(u"then refresh."_s));
    EXPECT_TRUE(banner(never, {}, {}, now).cause.endsWith(u"The next automatic try is today at 16:25."_s));
}

TEST_F(StatusBanner, WakesOnlyWhenItsTextChanges)
{
    const std::pair<milliseconds, milliseconds> table[] = {{30h + 10min, 10min + 1ms}, {24h, 1ms}, {24h - 1ms, 1min},
                                                           {5h + 20s, 20s + 1ms},      {1h, 1ms},  {1h - 1ms, 1s},
                                                           {90s + 250ms, 251ms}};
    for (const auto &[left, wake] : table) {
        const LicenseStatus status = verifiedAgo(72h - left, VerificationState::Grace);
        const Banner before = banner(status, document(), {}, now);
        EXPECT_EQ(before.changesIn, wake) << left.count();

        // Checks the text itself: it does not change a moment earlier, and does change then.
        const auto after = [&](milliseconds span) {
            LicenseStatus later = status;
            later.elapsed = *later.elapsed + span;
            later.remaining = *later.remaining - span;
            return banner(later, document(), {}, now + span).headline;
        };
        EXPECT_EQ(after(wake - 1ms), before.headline) << left.count();
        EXPECT_NE(after(wake), before.headline) << left.count();
    }
}

TEST_F(StatusBanner, WarnsInOrangeInTheLastDay)
{
    const Banner shown = banner(verifiedAgo(60h, VerificationState::GraceEnding), document(), {}, now);
    EXPECT_EQ(shown.tone, Tone::Orange);
    EXPECT_EQ(shown.headline, u"12 hours left · last verified Sunday 04:05"_s);
    EXPECT_EQ(shown.cause, u"An automatic refresh is overdue."_s);
}

TEST_F(StatusBanner, CallsNoRefreshOverdueThatIsStillToCome)
{
    LicenseStatus status = verifiedAgo(72h, VerificationState::GraceOver);
    status.nextRefresh = now + 2h;
    const Banner shown = banner(status, document(), {}, now);
    EXPECT_TRUE(shown.cause.startsWith(u"Next automatic refresh"_s)) << shown.cause.toStdString();
    EXPECT_LE(*shown.changesIn, 2h);
    status.nextRefresh = now;
    EXPECT_EQ(banner(status, document(), {}, now).cause, u"An automatic refresh is overdue."_s);
}

TEST_F(StatusBanner, DoesNotPromiseThatBackupContinuesWhereThatIsUnknown)
{
    LicenseStatus status = verifiedAgo(30h, VerificationState::Grace);
    status.package = PackageState::Expired;
    status.backupAndRestore = BackupAndRestore::Unknown;
    EXPECT_FALSE(banner(status, document(), {}, now).detail.contains(u"continue"_s));
}

TEST_F(StatusBanner, SaysMayStopAndNeverMoreOnceTheGracePeriodIsOver)
{
    LicenseStatus status = verifiedAgo(100h, VerificationState::GraceOver);
    status.lastError = Error{.code = ErrorCode::Dns};
    const Banner shown = banner(status, document(), {}, now);
    EXPECT_EQ(shown.tone, Tone::Red);
    EXPECT_EQ(shown.headline, u"Not verified for three days"_s);
    EXPECT_EQ(shown.detail,
              u"The grace period ended Monday, 23 November, 12:05. The Management Service may stop working."_s);
    EXPECT_EQ(shown.cause, u"The name of the license server could not be resolved."_s);
    EXPECT_FALSE(shown.changesIn);

    const Banner shorter = banner(verifiedAgo(5h, VerificationState::GraceOver), document(), {}, now);
    EXPECT_EQ(shorter.headline, u"Not verified for 5 h"_s);
    EXPECT_EQ(shorter.changesIn, 1min);
}

TEST_F(StatusBanner, R3_ARunningCheckHidesTheAlarmThatItMayCure)
{
    for (const auto state : {VerificationState::Verified, VerificationState::Grace, VerificationState::GraceEnding,
                             VerificationState::GraceOver, VerificationState::NotVerified}) {
        LicenseStatus status = verifiedAgo(100h, state);
        status.package = PackageState::Suspended;
        const Banner shown = banner(status, document(), 3s + 200ms, now);
        EXPECT_EQ(shown.tone, Tone::Quiet);
        EXPECT_TRUE(shown.busy && shown.offersCancel);
        EXPECT_FALSE(shown.offersRefresh || shown.offersCheck || shown.offersContact);
        EXPECT_EQ(shown.headline, u"Verifying the license…"_s);
        EXPECT_EQ(shown.detail, u"Running for 3 s."_s);
        EXPECT_EQ(shown.changesIn, 800ms);
    }
    const Banner waiting = banner(verifiedAgo(1h, VerificationState::Verified), document(), 5s, now);
    EXPECT_EQ(waiting.detail, u"Running for 5 s; waiting for the license server's answer."_s);
}

TEST_F(StatusBanner, A24_ShowsTheVendorsVerdictAtOnce)
{
    LicenseStatus status = verifiedAgo(1h, VerificationState::Verified);
    status.package = PackageState::Suspended;
    Banner shown = banner(status, document(u"payment\u202e overdue"_s), {}, now);
    EXPECT_EQ(shown.tone, Tone::Red);
    EXPECT_EQ(shown.headline, u"The license package is suspended"_s);
    EXPECT_EQ(shown.detail, u"Reason: “payment overdue”. Contact sales@xopero.com."_s);
    EXPECT_TRUE(shown.offersContact);

    status.package = PackageState::Revoked;
    LicenseDocument bought = document();
    bought.package.channel = Channel::Marketplace;
    shown = banner(status, bought, {}, now);
    EXPECT_EQ(shown.headline, u"The license package is revoked"_s);
    EXPECT_EQ(shown.detail, u"Contact the marketplace where the package was bought."_s);
}

TEST_F(StatusBanner, D15_SaysWhatToDoWhereNothingWasEverVerified)
{
    LicenseStatus status;
    Banner shown = banner(status, {}, {}, now);
    EXPECT_EQ(shown.tone, Tone::Neutral);
    EXPECT_EQ(shown.headline, u"Not verified on this computer yet"_s);
    EXPECT_TRUE(shown.offersRefresh);
    EXPECT_FALSE(shown.offersCheck);
    status.lastError = Error{.code = ErrorCode::Offline};
    shown = banner(status, {}, {}, now);
    EXPECT_TRUE(shown.cause.contains(u"no network connection"_s));
    EXPECT_TRUE(shown.offersCheck);
}

TEST_F(StatusBanner, RaisesNoAlarmForAServiceInTheDmz)
{
    LicenseStatus status;
    status.verification = VerificationState::NotApplicable;
    for (const auto checkingFor : {std::optional<milliseconds>{}, std::optional<milliseconds>{1s}}) {
        const Banner shown = banner(status, {}, checkingFor, now);
        EXPECT_EQ(shown.tone, Tone::Neutral);
        EXPECT_EQ(shown.headline, u"License refresh does not apply to this service"_s);
        EXPECT_FALSE(shown.busy);
        EXPECT_FALSE(shown.changesIn);
    }
}

TEST_F(StatusBanner, TellsOfAWrongClockBesideAnyState)
{
    LicenseStatus status = verifiedAgo(1h, VerificationState::Verified);
    EXPECT_TRUE(banner(status, document(), {}, now).clockLine.isEmpty());
    status.clockOffset = -2h;
    const Banner shown = banner(status, document(), {}, now + 20s);
    EXPECT_TRUE(shown.clockLine.contains(u"Tuesday, 24 November, 16:05; it is 2 h behind"_s));
    EXPECT_EQ(shown.changesIn, 40s);
}

TEST_F(StatusBanner, WakesWhenAStateChanges)
{
    LicenseStatus status = verifiedAgo(1h, VerificationState::Verified);
    status.untilChange = 25min;
    EXPECT_EQ(banner(status, document(), {}, now).changesIn, 25min);
}

TEST_F(StatusBanner, K41_TheReasonOfTheSeverityComesFirstAndTheVerificationAfterIt)
{
    std::optional<LicenseDocument> known = document();
    known->package.validUntil = serverTime(utc(2026, 11, 1));
    known->package.storage = Storage{2'000'000'000'000, 3'000'000'000'000};
    known->licenses = {{u"endpoint"_s, u"Endpoint"_s, AssignedTo::Agent, 25, 12, serverTime(utc(2026, 11, 20))},
                       {u"server"_s, u"Server"_s, AssignedTo::Agent, 10, 12, serverTime(utc(2026, 12, 1, 0, 0, 30))},
                       {u"cloud"_s, u"Cloud"_s, AssignedTo::Agent, 10, 0, serverTime(utc(2026, 11, 20))}};
    LicenseStatus status = verifiedAgo(2h, VerificationState::Verified);
    status.licenses = standingsOf(*known, serverTime(now));
    const struct
    {
        SeverityReason reason;
        QString headline;
        Tone tone;
    } table[] = {
        {{ReasonKind::PackageExpired, Severity::Critical},
         u"The license package ended on 31 October 2026"_s,
         Tone::Red},
        {{ReasonKind::PackageExpiring, Severity::Warning},
         u"The license package ends on 31 October 2026"_s,
         Tone::Amber},
        {{ReasonKind::LicenseEnded, Severity::Critical, u"endpoint"_s},
         u"Endpoint ended on 19 November 2026 (12 in use)"_s,
         Tone::Red},
        {{ReasonKind::LicenseEnded, Severity::Warning, u"cloud"_s}, u"Cloud ended on 19 November 2026"_s, Tone::Amber},
        {{ReasonKind::LicenseExpiring, Severity::Warning, u"server"_s},
         u"Server ends on 30 November 2026"_s,
         Tone::Amber},
        {{ReasonKind::LicenseOverused, Severity::Warning, u"server"_s},
         u"More Server licenses are in use than owned: 12 of 10"_s,
         Tone::Amber},
        {{ReasonKind::StorageOverused, Severity::Warning},
         u"More storage is in use than owned: 3 TB of 2 TB"_s,
         Tone::Amber},
        {{ReasonKind::ClockWrong, Severity::Warning}, u"This computer's clock is wrong"_s, Tone::Amber},
    };
    for (const auto &row : table) {
        status.reasons = {row.reason};
        const Banner shown = banner(status, known, {}, now);
        EXPECT_EQ(shown.headline, row.headline);
        EXPECT_EQ(shown.tone, row.tone) << row.headline.toStdString();
        EXPECT_TRUE(shown.detail.contains(u"Verified today at 14:05."_s)) << shown.detail.toStdString();
        EXPECT_EQ(reasons(status, known, now), row.headline);
    }
    status.reasons = {table[0].reason, table[2].reason, table[6].reason};
    EXPECT_TRUE(banner(status, known, {}, now).detail.startsWith(u"Contact sales@xopero.com to renew it. Verified"_s))
        << banner(status, known, {}, now).detail.toStdString();
    EXPECT_EQ(reasons(status, known, now),
              table[0].headline + u"; "_s + table[2].headline + u"; "_s + table[6].headline);
    EXPECT_EQ(verificationBanner(status, known, now).headline, u"Verified today at 14:05"_s);
    EXPECT_EQ(banner(status, known, 3s, now).headline, u"Verifying the license…"_s) << "which it may cure";
}

} // namespace license::text
