// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"
#include "core/text/managementwords.h"
#include "tests/text/textfixture.h"

#include <QSet>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

const Instant now = utc(2026, 11, 23, 14, 5, 9);

Organization organization(const QString &name, qint64 unlicensed)
{
    return {.id = name, .name = name, .protectedRepositories = 1, .unlicensedRepositories = unlicensed};
}

ManagementState stateWith(const QVector<Organization> &organizations)
{
    return {.signIn = ManagementSignIn{.address = u"https://xms.example"_s,
                                       .email = u"admin@example.com"_s,
                                       .signedInAt = now,
                                       .tokenUntil = now + tokenLifetime},
            .report = ManagementReport{
                .reportedAt = now, .origin = u"https://xms.example"_s, .organizations = organizations}};
}

} // namespace

class ManagementWords : public TextTest
{};

TEST_F(ManagementWords, EachProblemHasACauseAndANextStepOfItsOwn)
{
    QSet<QString> causes;
    const int first = static_cast<int>(ManagementProblem::NeedsKeychain);
    const int last = static_cast<int>(ManagementProblem::NotThere);
    for (int i = first; i <= last; ++i) {
        const Error error{.code = ErrorCode::CredentialsRejected, .management = static_cast<ManagementProblem>(i)};
        causes.insert(cause(error));
        EXPECT_TRUE(cause(error).endsWith(u'.')) << i;
        EXPECT_TRUE(nextStep(error).endsWith(u'.')) << i;
    }
    EXPECT_EQ(causes.size(), last - first + 1);
}

TEST_F(ManagementWords, NoFailureOfAManagementServiceIsBlamedOnALicenseServer)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::InvalidInput); ++code) {
        for (int tls = 0; tls <= static_cast<int>(TlsProblem::Other); ++tls) {
            for (int proxy = 0; proxy <= static_cast<int>(ProxyProblem::Other); ++proxy) {
                const Error error{.code = static_cast<ErrorCode>(code),
                                  .httpStatus = 418,
                                  .tls = static_cast<TlsProblem>(tls),
                                  .proxy = static_cast<ProxyProblem>(proxy),
                                  .management = ManagementProblem::Other};
                const bool possible =
                    error.code != ErrorCode::UnknownKey && error.code != ErrorCode::BadSignature &&
                    error.code != ErrorCode::UnsupportedVersion && error.code != ErrorCode::WrongAudience &&
                    error.code != ErrorCode::WrongInstallation && error.code != ErrorCode::ReplayedReply &&
                    error.code != ErrorCode::RolledBack && error.code != ErrorCode::CredentialsRejected;
                if (possible) {
                    EXPECT_FALSE(cause(error).contains(u"license server"_s)) << cause(error).toStdString();
                    EXPECT_FALSE(message(error).contains(u'%')) << message(error).toStdString();
                }
            }
        }
    }
}

TEST_F(ManagementWords, WhatIsReportedIsSaidToBeReported)
{
    const ManagementState state = stateWith({});
    EXPECT_EQ(reportedLine(*state.report, now + seconds{60}),
              u"Reported by https://xms.example, today at 15:05; not verified."_s);
    EXPECT_EQ(signInLine(*state.signIn, now),
              u"Signed in as admin@example.com at https://xms.example until Wednesday, 23 December, 15:05."_s);
    EXPECT_EQ(
        signInLine(*state.signIn, now + tokenLifetime),
        u"The sign-in of admin@example.com at https://xms.example ended on Wednesday, 23 December, 15:05. Sign in "
        "again."_s);
}

TEST_F(ManagementWords, OrganizationsWithoutLicensesAreNamedAndTheRestCounted)
{
    const auto lines = managementAttentionLines(stateWith({organization(u"One"_s, 1), organization(u"Fine"_s, 0),
                                                           organization(u"OrgName"_s, 58), organization(u""_s, 3)}),
                                                std::nullopt, now, 2);
    EXPECT_EQ(lines, (QStringList{u"OrgName: 58 repositories have no license"_s,
                                  u"An organization without a name: 3 repositories have no license"_s,
                                  u"1 more organization has repositories without a license"_s}));
}

TEST_F(ManagementWords, ADisagreementNamesBothNumbers)
{
    LicenseDocument document;
    document.licenses = {{.type = u"git_repository"_s, .label = {}, .total = 100, .used = 1'040, .validUntil = {}}};
    EXPECT_EQ(
        managementAttentionLines(stateWith({organization(u"a"_s, 0)}), document, now, 5),
        QStringList{u"The Management Service reports 1 protected repositories; the verified license counts 1,040 Git "
                    "repositories in use"_s});
}

TEST_F(ManagementWords, TheAgeOfAReportIsSaidWithItsOrigin)
{
    const ManagementReport report = *stateWith({}).report;
    EXPECT_EQ(reportedAge(report, now + seconds{59}), u"Reported by the Management Service just now; not verified."_s);
    EXPECT_EQ(reportedAge(report, now + std::chrono::minutes{5} + seconds{20}),
              u"Reported by the Management Service 5 min ago; not verified."_s);
    EXPECT_EQ(reportedAge(report, now - seconds{20}), u"Reported by the Management Service just now; not verified."_s)
        << "a clock that was set back";
}

TEST_F(ManagementWords, TheEndOfASignInIsCountedInDays)
{
    using Kind = ManagementAttention::Kind;
    const auto line = [](milliseconds left) {
        return managementAttentionLine({.kind = Kind::TokenExpiring, .tokenUntil = now + left}, now);
    };
    EXPECT_EQ(line(std::chrono::days{3} + seconds{1}), u"The sign-in at the Management Service ends in 3 days"_s);
    EXPECT_EQ(line(std::chrono::days{1}), u"The sign-in at the Management Service ends in 1 day"_s);
    EXPECT_EQ(line(std::chrono::hours{5}), u"The sign-in at the Management Service ends in 5 h"_s);
    const ManagementAttention ended{.kind = Kind::TokenExpired, .tokenUntil = now};
    EXPECT_EQ(managementAttentionLine(ended, now), u"The sign-in at the Management Service has ended"_s);
}

TEST_F(ManagementWords, PlansAreToldByTheirWorstRuns)
{
    const auto plan = [](qint64 successes, qint64 warnings, qint64 errors) {
        return BackupPlan{.id = u"p"_s, .name = {}, .successes = successes, .warnings = warnings, .errors = errors};
    };
    const struct
    {
        QVector<BackupPlan> plans;
        QString words;
    } rows[] = {
        {{}, u"No plan"_s},
        {{{}}, u"1 plan: no status reported"_s},
        {{plan(40, 0, 0)}, u"1 plan: 40 succeeded"_s},
        {{plan(40, 0, 0), plan(1, 2, 0)}, u"2 plans: 2 with warnings"_s},
        {{plan(40, 0, 1), plan(1, 0, 3)}, u"2 plans: 4 failed"_s},
        {{plan(40, 2, 1), {}}, u"2 plans: 1 failed, 2 with warnings"_s},
    };
    for (const auto &row : rows) {
        const Organization planned{.id = {}, .name = {}, .plans = row.plans};
        EXPECT_EQ(plansBriefly(planned), row.words);
    }
}

TEST_F(ManagementWords, CoverageNamesWhatIsNotReported)
{
    Organization organization{.id = {}, .name = {}};
    EXPECT_EQ(coverage(organization), u"unknown"_s);
    organization.totalRepositories = 58;
    EXPECT_EQ(coverage(organization), u"unknown of 58"_s);
    organization.protectedRepositories = 43;
    EXPECT_EQ(coverage(organization), u"43 of 58"_s);
}

TEST_F(ManagementWords, AServersNamesAreShownAsText)
{
    const ManagementAttention odd{
        .kind = ManagementAttention::Kind::Unlicensed, .organization = u"a\u202eb"_s, .repositories = 2};
    EXPECT_FALSE(managementAttentionLine(odd, now).contains(u'\u202e'));
    EXPECT_EQ(organizationName({.id = u"id-7"_s, .name = {}}), u"id-7"_s);
    EXPECT_EQ(planLine({.id = u"p"_s, .name = u"Daily"_s, .successes = 4, .errors = 0}),
              u"Daily: 4 succeeded, unknown with warnings, 0 failed"_s);
    EXPECT_EQ(planLine({.id = u"p"_s, .name = {}}), u"p: no status reported"_s);
}

TEST_F(ManagementWords, AmongVerifiedLinesTheReportedOnesAreMarked)
{
    ManagementState state = stateWith({organization(u"OrgName"_s, 58), organization(u"B"_s, 4), organization(u"C"_s, 3),
                                       organization(u"D"_s, 2), organization(u"E"_s, 1)});
    state.signIn->tokenUntil = now + std::chrono::days{3};
    QStringList lines;
    for (const ManagementNotice &notice : managementNotices(state, std::nullopt, now, mostOrganizationsNamed)) {
        lines += markedLine(notice);
    }
    EXPECT_EQ(lines, (QStringList{u"Reported: OrgName: 58 repositories have no license"_s,
                                  u"Reported: B: 4 repositories have no license"_s,
                                  u"Reported: C: 3 repositories have no license"_s,
                                  u"Reported: 2 more organizations have repositories without a license"_s,
                                  u"The sign-in at the Management Service ends in 3 days"_s}));
}

} // namespace license::text
