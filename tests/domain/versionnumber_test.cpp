// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/version.h"
#include "core/domain/versionnumber.h"

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;

TEST(VersionNumber, IsThreePlainNumbers)
{
    const struct
    {
        QString text;
        bool valid;
    } rows[] = {
        {u"0.1.0"_s, true},    {u"1.2.3"_s, true},       {u"99999.0.10"_s, true},
        {u""_s, false},        {u"1.2"_s, false},        {u"1.2.3.4"_s, false},
        {u"1.2."_s, false},    {u".1.2"_s, false},       {u"1..2"_s, false},
        {u"01.2.3"_s, false},  {u"1.2.00"_s, false},     {u"100000.0.0"_s, false},
        {u"v1.2.3"_s, false},  {u"1.2.3-rc1"_s, false},  {u" 1.2.3"_s, false},
        {u"1.2.3\n"_s, false}, {u"-1.2.3"_s, false},     {u"+1.2.3"_s, false},
        {u"1.2.0x3"_s, false}, {u"\u0661.2.3"_s, false}, {u"1,2,3"_s, false},
        {u"1.2.3+b"_s, false}, {u"1.2.\u00b2"_s, false}, {u"1.2.3\u202e"_s, false},
        {u"..."_s, false},     {u"1.2.99999"_s, true},   {u"1.2.999999999999999999999"_s, false},
    };
    for (const auto &row : rows) {
        const auto number = versionNumber(row.text);
        EXPECT_EQ(number.has_value(), row.valid) << row.text.toStdString();
        if (number) {
            EXPECT_EQ(textOf(*number), row.text);
        }
    }
    EXPECT_TRUE(versionNumber(version())) << "the program's own";
}

TEST(VersionNumber, IsComparedByItsNumbersAndNotByItsText)
{
    const QString rising[] = {u"0.0.0"_s, u"0.0.9"_s, u"0.0.10"_s, u"0.9.0"_s, u"0.10.0"_s, u"9.99.99"_s, u"10.0.0"_s};
    for (std::size_t i = 0; i < std::size(rising); ++i) {
        for (std::size_t k = 0; k < std::size(rising); ++k) {
            EXPECT_EQ(*versionNumber(rising[i]) < *versionNumber(rising[k]), i < k);
            EXPECT_EQ(*versionNumber(rising[i]) == *versionNumber(rising[k]), i == k);
        }
    }
}

} // namespace license
