// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attention.h"
#include "tests/domain/licensestatusfixture.h"

namespace license {

namespace {

using Kind = AttentionKind;
using Action = AttentionAction;

class AttentionOfAService : public LicenseStatusOfAService
{
protected:
    AttentionOfAService() { input.document->licenses[0].used = 5; }

    License &endpoint() { return input.document->licenses[0]; }
    QVector<Attention> attention(std::optional<TokenAge> token = {}, std::optional<qint64> unlicensed = {}) const
    {
        const LicenseStatus now = status();
        return attentionOf({now, input.document, token, unlicensed});
    }
    QVector<Kind> kinds() const
    {
        QVector<Kind> all;
        for (const Attention &each : attention()) {
            all += each.kind;
        }
        return all;
    }
};

} // namespace

TEST_F(AttentionOfAService, NothingIsListedWhereAllIsWell)
{
    EXPECT_TRUE(attention().isEmpty());
    EXPECT_TRUE(attention(TokenAge{}, 0).isEmpty());
}

TEST_F(AttentionOfAService, EachNumberOfALicenseTypeHasItsKindAndItsActions)
{
    struct Row
    {
        qint64 total;
        qint64 used;
        std::optional<milliseconds> validFor;
        QVector<Kind> kinds;
    };
    const Row table[] = {
        {10, 8, {}, {}},
        {10, 9, {}, {Kind::FewFree}},
        {10, 10, {}, {Kind::FewFree}},
        {10, 12, {}, {Kind::LicenseOverused}},
        {0, 0, {}, {}},
        {10, 5, 24h * 12, {Kind::LicenseExpiring}},
        {10, 9, 24h * 12, {Kind::LicenseExpiring, Kind::FewFree}},
        {10, 10, -1h, {Kind::LicenseEnded}},
    };
    for (const Row &row : table) {
        SCOPED_TRACE(testing::Message() << row.used << " of " << row.total);
        endpoint().total = row.total;
        endpoint().used = row.used;
        endpoint().validUntil.reset();
        if (row.validFor) {
            endpoint().validUntil = input.document->issuedAt + std::chrono::floor<seconds>(*row.validFor);
        }
        EXPECT_EQ(kinds(), row.kinds);
        for (const Attention &each : attention()) {
            EXPECT_EQ(each.licenseType, u"endpoint"_s);
            EXPECT_EQ(each.actions.first(), Action::ShowLicense);
        }
    }
}

TEST_F(AttentionOfAService, MoreIsRequestedWhereItIsSold)
{
    endpoint().used = 12;
    EXPECT_EQ(attention().first().actions, (QVector<Action>{Action::ShowLicense, Action::RequestMore}));
    package().channel = Channel::Marketplace;
    EXPECT_EQ(attention().first().actions, QVector<Action>{Action::ShowLicense});
}

TEST_F(AttentionOfAService, WhatEndsIsRenewedWhereItIsSold)
{
    const auto actionsOf = [this](Kind kind) {
        QVector<Action> found;
        for (const Attention &each : attention()) {
            found += each.kind == kind ? each.actions : QVector<Action>();
        }
        return found;
    };
    for (const auto left : {24s * 3'600 * 12, -3'600s}) {
        SCOPED_TRACE(left.count());
        const bool past = left < 0s;
        package().channel = Channel::Direct;
        package().validUntil = input.document->issuedAt + left;
        endpoint().validUntil = package().validUntil;
        const Kind packageKind = past ? Kind::PackageExpired : Kind::PackageExpiring;
        const Kind licenseKind = past ? Kind::LicenseEnded : Kind::LicenseExpiring;
        EXPECT_EQ(actionsOf(packageKind), QVector<Action>{Action::Renew});
        EXPECT_EQ(actionsOf(licenseKind), (QVector<Action>{Action::ShowLicense, Action::Renew}));
        package().channel = Channel::Marketplace;
        EXPECT_EQ(actionsOf(packageKind), QVector<Action>{});
        EXPECT_EQ(actionsOf(licenseKind), QVector<Action>{Action::ShowLicense});
    }
}

TEST_F(AttentionOfAService, PackageStorageTokenAndObjectsAreListedWorstFirst)
{
    package().validUntil = input.document->issuedAt - 1s;
    package().storage = Storage{10, 12};
    endpoint().used = 9;
    const TokenAge soon{.state = TokenAge::State::ExpiresSoon, .left = 24h * 3};
    const auto all = attention(soon, 12);
    QVector<Kind> found;
    for (const Attention &each : all) {
        found += each.kind;
    }
    EXPECT_EQ(found, (QVector<Kind>{Kind::PackageExpired, Kind::StorageOverused, Kind::FewFree, Kind::TokenExpiring,
                                    Kind::Unlicensed}));
    EXPECT_EQ(all.first().severity, Severity::Critical);
    EXPECT_EQ(all.last().count, 12);
    EXPECT_EQ(all.last().actions, QVector<Action>{Action::ShowUnlicensed});
    EXPECT_TRUE(isLowOnLicenses(all));

    const TokenAge late{.state = TokenAge::State::Expired};
    EXPECT_EQ(attention(late).at(2).kind, Kind::TokenExpired);
    EXPECT_EQ(attention(late).at(2).actions, QVector<Action>{Action::ReplaceToken});
}

TEST_F(AttentionOfAService, APackageThatBeginsLaterIsListedAndChangesNoSeverity)
{
    package().validFrom = input.document->issuedAt;
    EXPECT_EQ(kinds(), QVector<Kind>{});
    package().validFrom = input.document->issuedAt + 24h * 3;
    EXPECT_EQ(kinds(), QVector<Kind>{Kind::PackageNotBegun});
    EXPECT_FALSE(isInBanner(Kind::PackageNotBegun));
    EXPECT_EQ(attention().first().severity, Severity::Warning);
}

TEST_F(AttentionOfAService, TheReasonsOfTheBannerAreThereAndMarkedAsSuch)
{
    fail();
    EXPECT_EQ(kinds(), QVector<Kind>{Kind::Grace});
    package().status = PackageStatus::Suspended;
    EXPECT_EQ(kinds(), (QVector<Kind>{Kind::PackageSuspended, Kind::Grace}));
    for (const Attention &each : attention()) {
        EXPECT_TRUE(isInBanner(each.kind));
        EXPECT_TRUE(each.actions.isEmpty()) << "the banner has the buttons";
    }
    EXPECT_FALSE(isInBanner(Kind::FewFree));
    EXPECT_FALSE(isLowOnLicenses(attention()));
}

} // namespace license
