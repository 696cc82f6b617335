// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/changewords.h"
#include "tests/text/textfixture.h"

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;
using Kind = Change::Kind;

class ChangeWording : public TextTest
{};

Change licenseChange(Kind kind, ChangeValue from, ChangeValue to)
{
    return {kind, u"endpoint"_s, u"Endpoint"_s, std::move(from), std::move(to)};
}

TEST_F(ChangeWording, SaysWhatRoseAndWhatFell)
{
    EXPECT_EQ(change(licenseChange(Kind::LicenseTotal, qint64{10}, qint64{25})), u"+15 Endpoint (10 → 25)"_s);
    EXPECT_EQ(change(licenseChange(Kind::LicenseTotal, qint64{10}, qint64{5})), u"\u22125 Endpoint (10 → 5)"_s);
    EXPECT_EQ(change(licenseChange(Kind::LicenseTotal, qint64{0}, qint64{2'147'483'647})),
              u"+2,147,483,647 Endpoint (0 → 2,147,483,647)"_s);
}

TEST_F(ChangeWording, NamesNewAndRemovedTypes)
{
    EXPECT_EQ(change(licenseChange(Kind::LicenseAdded, {}, qint64{25})), u"New license type: Endpoint (25)"_s);
    EXPECT_EQ(change(licenseChange(Kind::LicenseRemoved, qint64{3}, {})), u"License type removed: Endpoint (3)"_s);
}

TEST_F(ChangeWording, SpeaksOfStorageInSizes)
{
    const auto storage = [](ChangeValue from, ChangeValue to) {
        return change({Kind::StorageCapacity, {}, {}, std::move(from), std::move(to)});
    };
    EXPECT_EQ(storage(qint64{2'000'000'000'000}, qint64{5'000'000'000'000}), u"Storage capacity 2 TB → 5 TB"_s);
    EXPECT_EQ(storage({}, qint64{5'000'000'000'000}), u"New storage capacity: 5 TB"_s);
    EXPECT_EQ(storage(qint64{5'000'000'000'000}, {}), u"Storage capacity removed: 5 TB"_s);
    EXPECT_EQ(storage(qint64{5'000'000'000'000}, qint64{5'000'000'000'001}),
              u"Storage capacity 5,000,000,000,000 B → 5,000,000,000,001 B"_s);
}

TEST_F(ChangeWording, SpeaksOfEndsInDates)
{
    if (!hasSummerTime()) {
        GTEST_SKIP() << "the C library of this system knows no European summer time";
    }
    const ServerTime march = serverTime(utc(2027, 3, 31, 12));
    const ServerTime later = serverTime(utc(2028, 3, 31, 12));
    const auto end = [](ChangeValue from, ChangeValue to) {
        return change({Kind::PackageValidUntil, {}, {}, std::move(from), std::move(to)});
    };
    EXPECT_EQ(end(march, later), u"Valid until 31 March 2027 → 31 March 2028"_s);
    EXPECT_EQ(end(march, {}), u"Valid until 31 March 2027 → unlimited"_s);
    EXPECT_EQ(end(march, march + std::chrono::seconds{1}),
              u"Valid until 31 March 2027, 12:00:00 UTC → 31 March 2027, 12:00:01 UTC"_s);
    EXPECT_EQ(change(licenseChange(Kind::LicenseValidUntil, {}, later)),
              u"Endpoint valid until unlimited → 31 March 2028"_s);
}

TEST_F(ChangeWording, NamesPackageAndStatus)
{
    EXPECT_EQ(change({Kind::PackageName, {}, {}, u"Standard"_s, u"Pro %1"_s}), u"Package Standard → Pro %1"_s);
    EXPECT_EQ(change({Kind::PackageStatus, {}, {}, u"active"_s, u"suspended"_s}),
              u"License status Active → Suspended"_s);
}

TEST_F(ChangeWording, G05_G06_ALabelOfTheServerIsPlainText)
{
    Change odd = licenseChange(Kind::LicenseTotal, qint64{1}, qint64{2});
    odd.licenseLabel = u"%2 <b>\u202eX\n%1"_s;
    EXPECT_EQ(change(odd), u"+1 %2 <b>X %1 (1 → 2)"_s);
}

} // namespace license::text
