// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/changes.h"

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr ServerTime march{std::chrono::sys_days{std::chrono::March / 31 / 2027}};
constexpr ServerTime june{std::chrono::sys_days{std::chrono::June / 30 / 2027}};

License license(const QString &type, const QString &label, qint64 total)
{
    License license;
    license.type = type;
    license.label = label;
    license.total = total;
    return license;
}

LicenseDocument document()
{
    LicenseDocument document;
    document.seq = 7;
    document.package.name = u"Business"_s;
    document.package.validUntil = march;
    document.package.storage = Storage{2'000'000'000'000, 5};
    document.licenses = {license(u"endpoint"_s, u"Endpoint"_s, 10), license(u"server"_s, u"Server"_s, 3)};
    return document;
}

TEST(Changes, EqualDocumentsHaveNone)
{
    EXPECT_TRUE(changesBetween(document(), document()).isEmpty());
    EXPECT_TRUE(changesBetween({}, {}).isEmpty());
}

TEST(Changes, UseLabelsAndEverythingThatHasNoPathAreNone)
{
    LicenseDocument after = document();
    after.seq = 8;
    after.issuedAt += 24h;
    after.check = 3'600s;
    after.grace = 0s;
    after.objects = ObjectListReference{"00", 1, 1};
    after.package.reason = u"words"_s;
    after.package.channel = Channel::Marketplace;
    after.package.validFrom += 24h;
    after.package.renews = true;
    after.package.storage->used = 99;
    after.licenses[0].used = 9;
    after.licenses[0].label = u"Endpoints"_s;
    after.licenses[0].assignedTo = AssignedTo::Object;
    std::swap(after.licenses[0], after.licenses[1]);
    EXPECT_TRUE(changesBetween(document(), after).isEmpty());
}

TEST(Changes, PackageMembersInOrder)
{
    LicenseDocument after = document();
    after.package.name = u"Enterprise"_s;
    after.package.status = PackageStatus::Suspended;
    after.package.validUntil = june;
    after.package.storage->capacity = 5'000'000'000'000;
    using Kind = Change::Kind;
    const QVector<Change> expected{
        {Kind::PackageName, {}, {}, u"Business"_s, u"Enterprise"_s},
        {Kind::PackageStatus, {}, {}, u"active"_s, u"suspended"_s},
        {Kind::PackageValidUntil, {}, {}, march, june},
        {Kind::StorageCapacity, {}, {}, qint64{2'000'000'000'000}, qint64{5'000'000'000'000}},
    };
    EXPECT_EQ(changesBetween(document(), after), expected);
}

TEST(Changes, OptionalMembersComeFromAndGoToNothing)
{
    LicenseDocument without = document();
    without.package.validUntil.reset();
    without.package.storage.reset();
    LicenseDocument with = document();
    with.licenses[0].validUntil = june;
    using Kind = Change::Kind;
    const QVector<Change> appeared{
        {Kind::PackageValidUntil, {}, {}, {}, march},
        {Kind::StorageCapacity, {}, {}, {}, qint64{2'000'000'000'000}},
        {Kind::LicenseValidUntil, u"endpoint"_s, u"Endpoint"_s, {}, june},
    };
    const QVector<Change> vanished{
        {Kind::PackageValidUntil, {}, {}, march, {}},
        {Kind::StorageCapacity, {}, {}, qint64{2'000'000'000'000}, {}},
        {Kind::LicenseValidUntil, u"endpoint"_s, u"Endpoint"_s, june, {}},
    };
    EXPECT_EQ(changesBetween(without, with), appeared);
    EXPECT_EQ(changesBetween(with, without), vanished);
}

TEST(Changes, LicensesInTheNewerOrderAndRemovedOnesLast)
{
    const License old = license(u"cloud_worker"_s, u"Cloud worker"_s, 4);
    LicenseDocument before = document();
    before.licenses.prepend(old);
    LicenseDocument after = document();
    after.licenses = {license(u"microsoft365_user"_s, u"Microsoft 365 user"_s, 50),
                      license(u"server"_s, u"Servers"_s, 3), license(u"endpoint"_s, u"Endpoints"_s, 25)};
    after.licenses[0].validUntil = june;
    after.licenses[1].validUntil = june;
    after.licenses[2].validUntil = june;
    using Kind = Change::Kind;
    const QVector<Change> expected{
        {Kind::LicenseAdded, u"microsoft365_user"_s, u"Microsoft 365 user"_s, {}, qint64{50}},
        {Kind::LicenseValidUntil, u"server"_s, u"Servers"_s, {}, june},
        {Kind::LicenseTotal, u"endpoint"_s, u"Endpoints"_s, qint64{10}, qint64{25}},
        {Kind::LicenseValidUntil, u"endpoint"_s, u"Endpoints"_s, {}, june},
        {Kind::LicenseRemoved, u"cloud_worker"_s, u"Cloud worker"_s, qint64{4}, {}},
    };
    EXPECT_EQ(changesBetween(before, after), expected);
}

TEST(Changes, ATypeWithoutLicensesIsAddedAndRemovedAllTheSame)
{
    LicenseDocument after = document();
    after.licenses.append(license(u"git_repository"_s, u"Git repository"_s, 0));
    using Kind = Change::Kind;
    const QVector<Change> added{{Kind::LicenseAdded, u"git_repository"_s, u"Git repository"_s, {}, qint64{0}}};
    const QVector<Change> removed{{Kind::LicenseRemoved, u"git_repository"_s, u"Git repository"_s, qint64{0}, {}}};
    EXPECT_EQ(changesBetween(document(), after), added);
    EXPECT_EQ(changesBetween(after, document()), removed);
}

TEST(Changes, PathsAreThoseOfTheCommandLine)
{
    using Kind = Change::Kind;
    struct Row
    {
        Kind kind;
        QString path;
    };
    const Row rows[] = {
        {Kind::PackageName, u"package.name"_s},
        {Kind::PackageStatus, u"package.status"_s},
        {Kind::PackageValidUntil, u"package.valid_until"_s},
        {Kind::StorageCapacity, u"package.storage.capacity"_s},
        {Kind::LicenseTotal, u"licenses.endpoint.total"_s},
        {Kind::LicenseValidUntil, u"licenses.endpoint.valid_until"_s},
        {Kind::LicenseAdded, u"licenses.endpoint"_s},
        {Kind::LicenseRemoved, u"licenses.endpoint"_s},
    };
    for (const Row &row : rows) {
        EXPECT_EQ((Change{row.kind, u"endpoint"_s, {}, {}, {}}).path(), row.path);
    }
}

} // namespace

} // namespace license
