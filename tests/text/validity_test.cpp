// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/changewords.h"
#include "core/text/validity.h"
#include "tests/text/textfixture.h"

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ValidityWording : public TextTest
{};

TEST_F(ValidityWording, ValidityNamesTheDayAndWhatIsLeft)
{
    const ServerTime end = serverTime(utc(2027, 3, 31, 12));
    EXPECT_EQ(validity(end, 24h * 127 + 5h), u"Valid until 31 March 2027 · 127 days left"_s);
    EXPECT_EQ(validity(end, 24h - 1ms), u"Valid until 31 March 2027 · 23 h 59 min left"_s);
    EXPECT_EQ(validity(end, 0ms), u"Ended on 31 March 2027"_s);
    EXPECT_EQ(validity(end, -1h), u"Ended on 31 March 2027"_s);
    EXPECT_EQ(validity({}, {}), u"Valid without an end"_s);
}

TEST_F(ValidityWording, K05_AnEndIsTheLastValidDayTheSameInEveryZone)
{
    const std::pair<Instant, QString> table[] = {
        {utc(2027, 3, 31, 23, 59, 59), u"31 March 2027"_s}, {utc(2027, 4, 1), u"31 March 2027"_s},
        {utc(2027, 4, 1, 0, 0, 30), u"31 March 2027"_s},    {utc(2027, 4, 1, 0, 1), u"1 April 2027"_s},
        {utc(2027, 4, 1, 14), u"1 April 2027"_s},           {utc(2028, 1, 1), u"31 December 2027"_s},
    };
    for (const char *zone : {"UTC", "America/New_York", "Europe/Warsaw", "Asia/Kathmandu", "Pacific/Kiritimati"}) {
        useZone(zone);
        for (const auto &[end, words] : table) {
            const ServerTime at = serverTime(end);
            EXPECT_EQ(validUntil(at), words) << zone;
            EXPECT_EQ(validity(at, 24h * 5), u"Valid until "_s + words + u" · 5 days left"_s) << zone;
            EXPECT_EQ(validity(at, -1s), u"Ended on "_s + words) << zone;
            EXPECT_TRUE(words.startsWith(validUntilBriefly(at).section(u' ', 0, 1))) << zone;
            const LicenseStanding ended{{.validUntil = at}, LicenseState::Ended};
            EXPECT_EQ(licenseEnd(ended), u"Ended on "_s + words) << zone;
        }
        EXPECT_EQ(validFrom(serverTime(utc(2026, 4, 1))), u"1 April 2026"_s) << zone;
        const ServerTime half = serverTime(utc(2027, 4, 1, 0, 0, 30));
        EXPECT_EQ(validUntilExactly(half), u"1 April 2027, 00:00:30 UTC"_s) << zone;
        EXPECT_EQ(change({Change::Kind::PackageValidUntil, {}, {}, ChangeValue{half}, ChangeValue{half + 365 * 24h}}),
                  u"Valid until 31 March 2027 → 30 March 2028"_s)
            << zone;
    }
}

} // namespace license::text
