// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/repositories.h"

#include <gtest/gtest.h>

using namespace license;
using namespace Qt::StringLiterals;
using Kind = ManagementAttention::Kind;

namespace {

constexpr Instant start{seconds{1'795'442'709}};

Organization organization(const QString &name, std::optional<qint64> unlicensed, qint64 protectedCount = 10,
                          qint64 total = 10, qint64 errors = 0)
{
    return {.id = name,
            .name = name,
            .protectedRepositories = protectedCount,
            .totalRepositories = total,
            .unlicensedRepositories = unlicensed,
            .plans = {{.id = u"p"_s, .name = u"Daily"_s, .errors = errors}}};
}

LicenseDocument documentWith(qint64 used)
{
    LicenseDocument document;
    document.licenses = {{.type = u"endpoint"_s, .label = {}, .total = 9, .used = 9, .validUntil = {}},
                         {.type = u"git_repository"_s, .label = {}, .total = 100, .used = used, .validUntil = {}}};
    return document;
}

ManagementReport reportOf(const QVector<Organization> &organizations)
{
    return {.reportedAt = start, .origin = u"https://xms.example"_s, .organizations = organizations};
}

QStringList namesOf(const QVector<Organization> &organizations)
{
    QStringList names;
    for (const Organization &each : organizations) {
        names.append(each.name);
    }
    return names;
}

} // namespace

TEST(Repositories, TheWorstOrganizationComesFirst)
{
    const QVector<Organization> given{
        organization(u"fine b"_s, 0),
        organization(u"failed"_s, 0, 10, 10, 4),
        organization(u"fine a"_s, std::nullopt),
        organization(u"unprotected"_s, 0, 3, 10),
        organization(u"two"_s, 2),
        organization(u"three, unprotected"_s, 3, 1, 10),
        organization(u"three"_s, 3),
    };
    const QStringList expected{
        u"three, unprotected"_s, u"three"_s, u"two"_s, u"unprotected"_s, u"failed"_s, u"fine a"_s, u"fine b"_s};
    EXPECT_EQ(namesOf(worstFirst(given)), expected);
    QVector<Organization> reversed(given.rbegin(), given.rend());
    EXPECT_EQ(namesOf(worstFirst(reversed)), expected);
}

TEST(Repositories, TotalsCountOnlyWhatIsReported)
{
    EXPECT_EQ(totalsOf({}), RepositoryTotals{});
    EXPECT_EQ(totalsOf({Organization{}}), RepositoryTotals{});
    Organization removed = organization(u"a"_s, 3, 20, 25);
    removed.removedRepositories = 7;
    const RepositoryTotals expected{.protectedCount = 30, .total = 35, .unlicensed = 3, .removed = 7};
    EXPECT_EQ(totalsOf({removed, organization(u"b"_s, std::nullopt), Organization{}}), expected);
}

TEST(Repositories, OnlyACompleteReportDisagreesWithTheLicense)
{
    const struct
    {
        const char *name;
        QVector<Organization> organizations;
        LicenseDocument document;
        std::optional<RepositoryDisagreement> expected;
    } rows[] = {
        {"the same", {organization(u"a"_s, 0, 4), organization(u"b"_s, 0, 6)}, documentWith(10), std::nullopt},
        {"more reported", {organization(u"a"_s, 0, 43)}, documentWith(40), RepositoryDisagreement{43, 40}},
        {"fewer reported", {organization(u"a"_s, 0, 1)}, documentWith(40), RepositoryDisagreement{1, 40}},
        {"no organization", {}, documentWith(40), RepositoryDisagreement{0, 40}},
        {"one does not say", {organization(u"a"_s, 0, 1), Organization{}}, documentWith(40), std::nullopt},
        {"no such license", {organization(u"a"_s, 0, 1)}, LicenseDocument{}, std::nullopt},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(disagreementOf(reportOf(row.organizations), row.document), row.expected) << row.name;
    }
}

TEST(Repositories, ATokenWarnsFiveDaysBeforeItsEnd)
{
    const ManagementSignIn signIn{.address = {}, .email = {}, .signedInAt = start, .tokenUntil = start + tokenLifetime};
    const struct
    {
        milliseconds after;
        TokenAge::State expected;
    } rows[] = {
        {seconds{0}, TokenAge::State::Fresh},
        {std::chrono::days{25} - milliseconds{1}, TokenAge::State::Fresh},
        {std::chrono::days{25}, TokenAge::State::ExpiresSoon},
        {std::chrono::days{30} - milliseconds{1}, TokenAge::State::ExpiresSoon},
        {std::chrono::days{30}, TokenAge::State::Expired},
        {std::chrono::days{300}, TokenAge::State::Expired},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(tokenState(signIn, start + row.after), row.expected) << row.after.count();
    }
}

TEST(Repositories, WhatNeedsAttentionIsListedWorstFirst)
{
    ManagementState state;
    EXPECT_TRUE(managementAttention(state, documentWith(1), start).isEmpty());
    state.signIn =
        ManagementSignIn{.address = {}, .email = {}, .signedInAt = start, .tokenUntil = start + tokenLifetime};
    state.report =
        reportOf({organization(u"fine"_s, 0, 4), organization(u"two"_s, 2, 4), organization(u"nine"_s, 9, 4)});
    const ManagementAttention nine{.kind = Kind::Unlicensed, .organization = u"nine"_s, .repositories = 9};
    const ManagementAttention two{.kind = Kind::Unlicensed, .organization = u"two"_s, .repositories = 2};
    const ManagementAttention differs{.kind = Kind::Disagreement, .disagreement = {12, 11}};
    const Instant end = start + tokenLifetime;
    using List = QVector<ManagementAttention>;
    EXPECT_EQ(managementAttention(state, documentWith(12), start), (List{nine, two}));
    EXPECT_EQ(managementAttention(state, documentWith(11), start), (List{nine, two, differs}));
    const ManagementAttention expiring{.kind = Kind::TokenExpiring, .tokenUntil = end};
    const ManagementAttention expired{.kind = Kind::TokenExpired, .tokenUntil = end};
    EXPECT_EQ(managementAttention(state, std::nullopt, end - seconds{1}), (List{nine, two, expiring}));
    EXPECT_EQ(managementAttention(state, std::nullopt, end), (List{expired, nine, two}));
}
