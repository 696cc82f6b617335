// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/attentionwords.h"
#include "core/text/fleetwords.h"
#include "core/text/reasons.h"
#include "tests/text/textfixture.h"

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class AttentionWords : public TextTest
{
protected:
    AttentionWords()
    {
        document.emplace();
        document->licenses = {{u"endpoint"_s, u"Endpoint"_s, AssignedTo::Agent, 10, 9, {}},
                              {u"server"_s, u"Server"_s, AssignedTo::Agent, 10, 12, {}},
                              {u"cloud"_s, u"Cloud worker"_s, AssignedTo::Agent, 2, 0, serverTime(utc(2026, 11, 20))},
                              {u"git"_s, u"Git"_s, AssignedTo::Object, 9, 0, serverTime(now + 24h * 12 + 1h)},
                              {u"local"_s, u"Local"_s, AssignedTo::Agent, 9, 0, serverTime(now + 5h + 12min)}};
        document->package.storage = Storage{2'000'000'000'000, 2'400'000'000'000};
        document->package.validFrom = serverTime(utc(2026, 12, 1));
        document->package.validUntil = serverTime(utc(2026, 11, 20));
        status.serverNow = serverTime(now);
        status.validFor = 24h * 27 + 3h;
        status.licenses = standingsOf(*document, *status.serverNow);
    }
    QString line(const Attention &attention, const TokenAge &token = {}) const
    {
        return attentionLine(attention, {status, document, token, std::nullopt}, now);
    }

    const Instant now = utc(2026, 11, 24, 15, 5);
    LicenseStatus status;
    std::optional<LicenseDocument> document;
};

} // namespace

TEST_F(AttentionWords, EachKindHasALineOfItsOwn)
{
    const std::pair<Attention, QString> table[] = {
        {{.kind = AttentionKind::FewFree, .licenseType = u"endpoint"_s}, u"Endpoint: 1 of 10 free"_s},
        {{.kind = AttentionKind::LicenseOverused, .licenseType = u"server"_s}, u"Server: 2 too many"_s},
        {{.kind = AttentionKind::LicenseEnded, .licenseType = u"cloud"_s}, u"Cloud worker ended on 19 November 2026"_s},
        {{.kind = AttentionKind::LicenseExpiring, .licenseType = u"git"_s}, u"Git ends in 12 days"_s},
        {{.kind = AttentionKind::LicenseExpiring, .licenseType = u"local"_s}, u"Local ends in 5 h 12 min"_s},
        {{.kind = AttentionKind::PackageExpiring}, u"Package ends in 27 days"_s},
        {{.kind = AttentionKind::PackageExpired}, u"Package ended on 19 November 2026"_s},
        {{.kind = AttentionKind::PackageNotBegun}, u"Package begins on 1 December 2026"_s},
        {{.kind = AttentionKind::StorageOverused}, u"Storage: 400 GB too much"_s},
        {{.kind = AttentionKind::Unlicensed, .count = 1}, u"1 object has no license"_s},
        {{.kind = AttentionKind::Unlicensed, .count = 12}, u"12 objects have no license"_s},
        {{.kind = AttentionKind::TokenExpired}, u"Token is older than 30 days"_s},
        {{.kind = AttentionKind::PackageSuspended}, u"The license package is suspended"_s},
        {{.kind = AttentionKind::ClockWrong}, u"This computer's clock is wrong"_s},
    };
    for (const auto &[attention, words] : table) {
        EXPECT_EQ(line(attention), words);
    }
    EXPECT_EQ(line({.kind = AttentionKind::TokenExpiring}, {.left = 24h * 5}), u"Token expires in 5 days"_s);
    EXPECT_EQ(line({.kind = AttentionKind::TokenExpiring}, {.left = 90min}), u"Token expires in 1 h 30 min"_s);
}

TEST_F(AttentionWords, PolishCountsInItsThreeForms)
{
    speak(Language::Polish);
    const std::pair<qint64, QString> table[] = {{1, u"1 obiekt nie ma licencji"_s},
                                                {2, u"2 obiekty nie mają licencji"_s},
                                                {5, u"5 obiektów nie ma licencji"_s}};
    for (const auto &[count, words] : table) {
        EXPECT_EQ(line({.kind = AttentionKind::Unlicensed, .count = count}), words);
    }
    EXPECT_EQ(line({.kind = AttentionKind::LicenseOverused, .licenseType = u"server"_s}),
              u"Server: przekroczono o 2"_s);
    EXPECT_EQ(line({.kind = AttentionKind::StorageOverused}), u"Magazyn: przekroczono o 400 GB"_s);
    EXPECT_EQ(durationInWords(24h * 2 + 23h), u"2 dni 23 godziny"_s);
    EXPECT_EQ(durationInWords(24h + 5h), u"1 dzień 5 godzin"_s);
    EXPECT_EQ(durationInWords(1h + 2min), u"1 godzina 2 minuty"_s);
}

TEST_F(AttentionWords, ACountdownIsInWholeWords)
{
    const std::pair<milliseconds, QString> table[] = {{71h + 59min, u"2 days 23 hours"_s},
                                                      {48h, u"2 days"_s},
                                                      {25h, u"1 day 1 hour"_s},
                                                      {5h + 12min, u"5 hours 12 minutes"_s},
                                                      {4min + 10s, u"4 minutes 10 seconds"_s},
                                                      {1s, u"1 second"_s},
                                                      {-1s, u"0 seconds"_s}};
    for (const auto &[span, words] : table) {
        EXPECT_EQ(durationInWords(span), words);
    }
}

TEST_F(AttentionWords, AStatusThatNobodyHasVerifiedIsTheLastKnown)
{
    status.lastSuccess = now - 24h * 3 - 2h;
    const std::pair<VerificationState, QString> table[] = {
        {VerificationState::Verified, u"Active"_s},
        {VerificationState::NotApplicable, u"Active"_s},
        {VerificationState::Grace, u"Last known: Active · Saturday 14:05"_s},
        {VerificationState::GraceEnding, u"Last known: Active · Saturday 14:05"_s},
        {VerificationState::GraceOver, u"Last known: Active · Saturday 14:05"_s}};
    for (const auto &[verification, words] : table) {
        status.verification = verification;
        EXPECT_EQ(knownPackageStatus(PackageStatus::Active, status, now), words);
    }
}

TEST_F(AttentionWords, AllServicesAreToldInOneLine)
{
    LicenseStatus verified;
    verified.verification = VerificationState::Verified;
    verified.severity = Severity::Ok;
    LicenseStatus over;
    over.verification = VerificationState::GraceOver;
    over.severity = Severity::Critical;
    over.reasons = {{ReasonKind::GraceOver, Severity::Critical}};

    FleetSummary all;
    all.add(verified, false, true);
    all.add(verified, false, true);
    EXPECT_EQ(fleetHeadline(all), u"All 2 services verified"_s);
    EXPECT_EQ(fleetLine(all), u"2 verified · 2 low on licenses"_s);
    EXPECT_EQ(fleetBanner(all, u"x"_s).tone, Tone::Quiet);
    EXPECT_TRUE(fleetBanner(all, u"x"_s).detail.isEmpty());

    all.add(over, true, false);
    EXPECT_EQ(fleetHeadline(all), u"Verifying 1 of 3 services…"_s) << "which may cure it";
    EXPECT_TRUE(fleetBanner(all, u"x"_s).busy);
    all.add(over, false, false);
    EXPECT_EQ(fleetHeadline(all), u"1 of 4 needs attention"_s);
    EXPECT_EQ(fleetLine(all), u"2 verified · 2 not verified · 2 low on licenses"_s);
    EXPECT_EQ(fleetBanner(all, u"x"_s).tone, Tone::Red);
    EXPECT_EQ(fleetBanner(all, u"x"_s).detail, u"x"_s);
}

TEST_F(AttentionWords, OneRuleDecidesTheTone)
{
    const std::tuple<VerificationState, std::optional<SeverityReason>, Tone> table[] = {
        {VerificationState::Verified, {}, Tone::Quiet},
        {VerificationState::NotApplicable, {}, Tone::Neutral},
        {VerificationState::NotVerified, SeverityReason{ReasonKind::NotVerified, Severity::Unknown}, Tone::Neutral},
        {VerificationState::Grace, SeverityReason{ReasonKind::Grace, Severity::Warning}, Tone::Amber},
        {VerificationState::GraceEnding, SeverityReason{ReasonKind::GraceEnding, Severity::Critical}, Tone::Orange},
        {VerificationState::GraceOver, SeverityReason{ReasonKind::GraceOver, Severity::Critical}, Tone::Red},
        {VerificationState::Verified, SeverityReason{ReasonKind::LicenseOverused, Severity::Warning}, Tone::Amber},
        {VerificationState::Grace, SeverityReason{ReasonKind::PackageExpired, Severity::Critical}, Tone::Red},
    };
    for (const auto &[verification, reason, tone] : table) {
        LicenseStatus one;
        one.verification = verification;
        if (reason) {
            one.reasons = {*reason};
        }
        EXPECT_EQ(toneOf(one), tone) << static_cast<int>(tone);
    }
    EXPECT_EQ(worse(Tone::Amber, Tone::Neutral), Tone::Neutral) << "unknown is worse than a warning";
    EXPECT_EQ(worse(Tone::Red, Tone::Orange), Tone::Red);
}

} // namespace license::text
