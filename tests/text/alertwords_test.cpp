// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/alertwords.h"
#include "core/text/tone.h"
#include "tests/text/textfixture.h"

namespace license::text {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class AlertWordsTest : public TextTest
{
protected:
    AlertWordsTest()
    {
        document.emplace();
        document->package.name = u"Business"_s;
        document->package.validUntil = serverTime(utc(2026, 12, 1, 12));
        document->licenses = {{u"endpoint"_s, u"Endpoint"_s, AssignedTo::Agent, 1'500, 1'499, {}},
                              {u"server"_s, u"<b>Server</b>\n"_s, AssignedTo::Agent, 10, 12, {}}};
        status.verification = VerificationState::Grace;
        status.package = PackageState::Valid;
        status.backupAndRestore = BackupAndRestore::Continue;
        status.elapsed = 27h;
        status.remaining = 45h;
        status.lastSuccess = now - 27h;
        status.deadline = now + 45h;
        status.validFor = std::chrono::days{7};
        status.lastError = Error{.code = ErrorCode::Timeout};
    }
    AlertWords words(const Alert &alert, const QString &service = u"Acme HQ"_s) const
    {
        LicenseStatus standing = status;
        standing.licenses = standingsOf(*document, std::chrono::floor<seconds>(now));
        return alertWords(alert, service, {standing, document, false}, now);
    }

    const Instant now = utc(2026, 11, 24, 16);
    LicenseStatus status;
    std::optional<LicenseDocument> document;
};

} // namespace

TEST_F(AlertWordsTest, AnOutageSaysHowLongIsLeftAndByWhen)
{
    const auto told = words({.kind = AlertKind::RefreshFailed});
    EXPECT_EQ(told.title, u"Acme HQ: 1 day 21 hours left · last verified Monday 14:00"_s);
    EXPECT_TRUE(told.body.startsWith(u"Backup and restore continue until Thursday, 26 November, 14:00. After that the "
                                     u"Management Service may stop working. The license server did not answer"_s))
        << told.body.toStdString();
}

TEST_F(AlertWordsTest, AnOutageLooksAsInTheBanner)
{
    const std::pair<VerificationState, Tone> table[] = {
        {VerificationState::Grace, Tone::Amber},
        {VerificationState::GraceEnding, Tone::Orange},
        {VerificationState::GraceOver, Tone::Red},
        {VerificationState::NotVerified, Tone::Neutral},
    };
    for (const auto &[state, tone] : table) {
        status.verification = state;
        for (const AlertKind kind : {AlertKind::RefreshFailed, AlertKind::BeforeDeadline, AlertKind::GraceOver}) {
            EXPECT_EQ(toneOf(Alert{.kind = kind, .severity = Severity::Critical}, status), tone);
        }
    }
    EXPECT_EQ(toneOf(Alert{.kind = AlertKind::FewFree}, status), Tone::Amber);
    EXPECT_EQ(toneOf(Alert{.kind = AlertKind::Verdict, .severity = Severity::Critical}, status), Tone::Red);
}

TEST_F(AlertWordsTest, TheEndOfAPackageSaysWhenAndWhatToDo)
{
    EXPECT_EQ(
        words({.kind = AlertKind::PackageEnding, .daysBeforeEnd = 7}),
        (AlertWords{u"Acme HQ: the license package ends"_s,
                    u"Business. Valid until 1 December 2026 · 7 days left. Contact sales@xopero.com to renew it."_s}));
    document->package.channel = Channel::Marketplace;
    status.validFor = -1h;
    EXPECT_EQ(words({.kind = AlertKind::PackageEnding, .daysBeforeEnd = 0}),
              (AlertWords{u"Acme HQ: the license package has ended"_s,
                          u"Business. Ended on 1 December 2026. Renew it on the marketplace where it was bought."_s}));
}

TEST_F(AlertWordsTest, FewFreeLicensesAreCountedByType)
{
    const auto told = words({.kind = AlertKind::FewFree, .licenses = {u"endpoint"_s, u"server"_s}});
    EXPECT_EQ(told.title, u"Acme HQ: licenses running low"_s);
    EXPECT_EQ(told.body, u"Endpoint: 1 of 1,500 free and <b>Server</b> : 0 of 10 free"_s)
        << "markup is left to whoever shows it; line ends are not";
}

TEST_F(AlertWordsTest, K07_TheEndOfALicenseTypeSaysWhichAndWhenAndWhatToDo)
{
    document->licenses[0].validUntil = serverTime(utc(2026, 11, 1));
    document->licenses[1].validUntil = serverTime(utc(2026, 12, 3));
    EXPECT_EQ(words({.kind = AlertKind::PackageEnding, .severity = Severity::Critical, .licenses = {u"endpoint"_s}}),
              (AlertWords{u"Acme HQ: licenses have ended"_s, u"Endpoint ended on 31 October 2026 (1,499 in use). "
                                                             "Contact sales@xopero.com to renew it."_s}));
    EXPECT_EQ(words({.kind = AlertKind::PackageEnding, .licenses = {u"server"_s}}).title, u"Acme HQ: licenses end"_s);
}

TEST_F(AlertWordsTest, K41_AnAlertOfTheVerificationTellsThatAndNotTheWorstOfAll)
{
    status.reasons = {{ReasonKind::PackageExpired, Severity::Critical}, {ReasonKind::Grace, Severity::Warning}};
    const auto told = words({.kind = AlertKind::RefreshFailed});
    EXPECT_EQ(told.title, u"Acme HQ: 1 day 21 hours left · last verified Monday 14:00"_s);
}

TEST_F(AlertWordsTest, G06_ForeignTextIsMadePlain)
{
    const auto told = words({.kind = AlertKind::VerifiedAgain}, u"Acme\n\u202Egnp"_s);
    EXPECT_EQ(told.title, u"Acme gnp: the license is verified again"_s);
}

TEST_F(AlertWordsTest, SeveralServicesAreNamedUpToAFew)
{
    const auto told = alertWordsOfMany(AlertKind::GraceOver, {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s});
    EXPECT_EQ(told.title, u"The offline grace period of 6 services is over"_s);
    EXPECT_EQ(told.body, u"a, b, c, d, and 2 more"_s);
}

} // namespace license::text
