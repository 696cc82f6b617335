// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/text/fleetwords.h"
#include "core/text/lastknown.h"
#include "core/text/reasons.h"
#include "tests/text/textfixture.h"

namespace license::text {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LastKnownWords : public TextTest
{
protected:
    LastKnownWords()
    {
        document.emplace();
        document->issuedAt = std::chrono::floor<seconds>(verified);
        document->grace = 72h;
        input.document = document;
        input.clock = GraceClock::start(document->issuedAt, {verified, 1h, u"boot"_s});
        input.attempts.lastAttempt = Reading{verified, 1h, u"boot"_s};
        input.attempts.nextDelay = 24h;
    }
    Reading at(milliseconds span) const { return {verified + span, 1h + span, u"boot"_s}; }
    LicenseStatus status(milliseconds heard, milliseconds now)
    {
        input.lastKnown = LastKnown{at(heard), databaseError(DatabaseProblem::Away, u"refused"_s)};
        return evaluate(input, at(now));
    }

    const Instant verified = std::chrono::sys_days{std::chrono::November / 23 / 2026} + 13h + 5min;
    std::optional<LicenseDocument> document;
    StatusInput input;
};

TEST_F(LastKnownWords, TellTheAgeInItsLargestUnit)
{
    const struct
    {
        milliseconds age;
        QString words;
        milliseconds until;
    } rows[] = {
        {0ms, u"Last known less than a minute ago"_s, 60s},
        {59'999ms, u"Last known less than a minute ago"_s, 1ms},
        {60s, u"Last known 1 minute ago"_s, 60s},
        {12min + 20s, u"Last known 12 minutes ago"_s, 40s},
        {59min + 59s, u"Last known 59 minutes ago"_s, 1s},
        {5h + 59min, u"Last known 5 hours ago"_s, 1min},
        {47h, u"Last known 1 day ago"_s, 1h},
        {49h, u"Last known 2 days ago"_s, 23h},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(lastKnown(row.age), row.words);
        EXPECT_EQ(untilOlder(row.age), row.until) << qPrintable(row.words);
    }
}

TEST_F(LastKnownWords, SayWhatWasKnownWhyNothingIsNewerAndWhatHelps)
{
    const LicenseStatus known = status(1h, 1h + 12min);
    EXPECT_EQ(known.severity, Severity::Unknown);
    EXPECT_EQ(toneOf(known), Tone::Neutral) << "nothing green";
    const Banner shown = banner(known, document, {}, at(1h + 12min).wall);
    EXPECT_EQ(shown.tone, Tone::Neutral);
    EXPECT_EQ(shown.headline, u"Last known 12 minutes ago · Verified today at 14:05"_s);
    EXPECT_EQ(shown.detail, u"The team database cannot be reached. Nothing is saved meanwhile."_s);
    EXPECT_TRUE(shown.cause.startsWith(u"Check the host"_s)) << qPrintable(shown.cause);
    EXPECT_TRUE(shown.technical.contains(u"refused"_s));
    EXPECT_FALSE(shown.offersRefresh || shown.offersCheck || shown.offersToken);
    EXPECT_EQ(shown.changesIn, 1min);
    EXPECT_TRUE(knownPackageStatus(PackageStatus::Active, known, at(1h).wall).startsWith(u"Last known: "_s));
}

TEST_F(LastKnownWords, KeepADeadlineThatWasKnown)
{
    input.attempts.failures = 2;
    input.attempts.lastError = Error{.code = ErrorCode::Timeout};
    const LicenseStatus known = status(60h, 62h);
    EXPECT_EQ(known.severity, Severity::Critical) << "what is worse stays worse";
    const Banner shown = banner(known, document, {}, at(62h).wall);
    EXPECT_EQ(shown.tone, Tone::Orange);
    EXPECT_TRUE(shown.headline.startsWith(u"Last known 2 hours ago · 10 hours left"_s)) << qPrintable(shown.headline);
    EXPECT_TRUE(shown.detail.startsWith(u"Backup and restore continue until"_s)) << qPrintable(shown.detail);
    EXPECT_TRUE(shown.cause.startsWith(u"The team database cannot be reached."_s)) << qPrintable(shown.cause);
}

TEST_F(LastKnownWords, OfServicesThatWereNeverVerifiedOfferNothingThatNeedsTheDatabase)
{
    input.document.reset();
    input.clock.reset();
    input.attempts = {};
    const Banner shown = banner(status(0h, 1h), {}, {}, at(1h).wall);
    EXPECT_EQ(shown.headline, u"Last known 1 hour ago · Not verified on this computer yet"_s);
    EXPECT_TRUE(shown.detail.startsWith(u"The team database"_s));
    EXPECT_FALSE(shown.offersRefresh);
    input.deployment = Deployment::Dmz;
    EXPECT_EQ(status(0h, 1h).severity, Severity::Unknown);
}

TEST_F(LastKnownWords, OfAllServicesStandBeforeTheirSummary)
{
    FleetSummary summary;
    summary.add(status(1h, 3h), false, false);
    summary.add(status(1h, 3h), false, false);
    EXPECT_EQ(fleetHeadline(summary), u"Last known 2 hours ago · All 2 services verified"_s);
    Banner shown = fleetBanner(summary, u"not this"_s);
    EXPECT_EQ(shown.tone, Tone::Neutral);
    EXPECT_TRUE(shown.detail.startsWith(u"The team database"_s));
    EXPECT_FALSE(shown.busy);
    EXPECT_EQ(shown.changesIn, 1h);
    input.attempts.failures = 1;
    input.attempts.lastError = Error{.code = ErrorCode::Timeout};
    summary.add(status(1h, 3h), false, false);
    EXPECT_EQ(fleetHeadline(summary), u"Last known 2 hours ago · 1 of 3 needs attention"_s);
}

} // namespace license::text
