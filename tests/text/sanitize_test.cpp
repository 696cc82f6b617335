// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sanitize.h"

#include <QString>

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;

struct PlainCase
{
    const char *name;
    QString foreign;
    QString shown;
};

class PlainText : public ::testing::TestWithParam<PlainCase>
{};

TEST_P(PlainText, G06_IsSafeToShow)
{
    EXPECT_EQ(plain(GetParam().foreign), GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(
    Strings, PlainText,
    ::testing::Values(PlainCase{"ordinary", u"Zażółć 漢 🙂 <b>&amp; %1"_s, u"Zażółć 漢 🙂 <b>&amp; %1"_s},
                      PlainCase{"empty", u""_s, u""_s},
                      PlainCase{"control", u"a\u0001\u001b[31mb\u007f"_s, u"a\u2401\u241b[31mb\u2421"_s},
                      PlainCase{"nul", u"a"_s + QChar(0) + u"b"_s, u"a\u2400b"_s},
                      PlainCase{"c1", u"a\u009bb"_s, u"a\ufffdb"_s},
                      PlainCase{"override", u"gpj\u202e.exe\u202c"_s, u"gpj.exe"_s},
                      PlainCase{"isolates", u"\u2066a\u2069 \u2067b\u2068"_s, u"a b"_s},
                      PlainCase{"marks", u"a\u200eb\u200fc\u061cd"_s, u"abcd"_s},
                      PlainCase{"zeroWidth", u"a\u200bb\u200cc\u200dd\ufeffe\u2060f\u00adg"_s, u"abcdefg"_s},
                      PlainCase{"fillers", u"a\u3164b\u115fc\u034fd"_s, u"abcd"_s},
                      PlainCase{"tags", u"a"_s + QString::fromUcs4(U"\U000E0041\U000E007F", 2) + u"b"_s, u"ab"_s},
                      PlainCase{"loneSurrogate", u"a"_s + QChar(0xD800) + u"b"_s + QChar(0xDC00), u"a\ufffdb\ufffd"_s},
                      PlainCase{"nonCharacter", u"a"_s + QChar(0xFFFE) + QChar(0xFDD0), u"a\ufffd\ufffd"_s}),
    [](const auto &row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    G08_LineEnds, PlainText,
    ::testing::Values(PlainCase{"lf", u"a\nb"_s, u"a b"_s}, PlainCase{"crlf", u"a\r\nb"_s, u"a b"_s},
                      PlainCase{"cr", u"a\rb"_s, u"a b"_s}, PlainCase{"two", u"a\n\nb"_s, u"a  b"_s},
                      PlainCase{"tab", u"a\tb"_s, u"a b"_s}, PlainCase{"nel", u"a\u0085b"_s, u"a b"_s},
                      PlainCase{"separators", u"a\u2028b\u2029c"_s, u"a b c"_s}),
    [](const auto &row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(RightToLeft, PlainText,
                         ::testing::Values(PlainCase{"hebrew", u"שלום"_s, u"\u2068שלום\u2069"_s},
                                           PlainCase{"arabic", u"a عربي"_s, u"\u2068a عربي\u2069"_s},
                                           PlainCase{"breakOut", u"\u2069ש\u2069"_s, u"\u2068ש\u2069"_s}),
                         [](const auto &row) { return row.param.name; });

TEST(PlainTextLimits, G07_ALongStringIsDoneInOneGo)
{
    const QString marks = u"e"_s + QString(10'000, QChar(0x0301));
    EXPECT_EQ(plain(marks), marks);
    EXPECT_EQ(plain(QString(1'000'000, QChar(0x202E))), QString());
}

} // namespace license::text
