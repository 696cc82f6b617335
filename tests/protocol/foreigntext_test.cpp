// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/foreigntext.h"

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;

TEST(ForeignText, CountsCodePoints)
{
    EXPECT_EQ(codePoints(""), 0);
    EXPECT_EQ(codePoints("abc"), 3);
    EXPECT_EQ(codePoints("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"), 3);
    EXPECT_EQ(codePoints("e\xCC\x81"), 2);
}

TEST(ForeignText, KeepsAByteOrderMark)
{
    EXPECT_EQ(fromUtf8Exactly("\xEF\xBB\xBF"), u"\uFEFF"_s);
    EXPECT_EQ(fromUtf8Exactly("\xEF\xBB\xBF\xEF\xBB\xBFx\xEF\xBB\xBF"), u"\uFEFF\uFEFFx\uFEFF"_s);
    EXPECT_NE(fromUtf8Exactly("\xEF\xBB\xBFx"), u"x"_s);
}

TEST(ForeignText, A40_G06_G08_ShowsTheInvisibleAsSymbols)
{
    const struct
    {
        QString foreign, plain;
    } cases[] = {
        {u"plain <b>text</b> & more"_s, u"plain <b>text</b> & more"_s},
        {u"line\r\nend\ttab"_s, u"line␍␊end␉tab"_s},
        {u"\u001b[31mred"_s, u"␛[31mred"_s},
        {QString(QChar(u'\0')), u"␀"_s},
        {u"\u007f"_s, u"␡"_s},
        {u"\u0085\u009b"_s, u"\uFFFD\uFFFD"_s},
        {u"a\u202Eb\u2066c\u2069d\u200Ee\u200Ff\u061Cg"_s, u"a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg"_s},
        {u"a\u200Bb\u2060c\uFEFFd\u00ADe"_s, u"a\uFFFDb\uFFFDc\uFFFDd\uFFFDe"_s},
        {u"a\u2028b\u2029c"_s, u"a\uFFFDb\uFFFDc"_s},
        {QString(QChar(0xD800)) + u'x', u"\uFFFDx"_s},
        {u"نام\u200Cها 👨\u200D👩"_s, u"نام\u200Cها 👨\u200D👩"_s},
    };
    for (const auto &[foreign, plain] : cases) {
        EXPECT_EQ(plainText(foreign, 100), plain) << plain.toStdString();
    }
}

TEST(ForeignText, CutsAtCodePoints)
{
    const QString smile = u"😀"_s;
    EXPECT_EQ(plainText(smile.repeated(301), 300), smile.repeated(300));
    EXPECT_EQ(plainText(u"x"_s + smile.repeated(300), 300), u"x"_s + smile.repeated(299));
    EXPECT_EQ(plainText(u"abc"_s, 3), u"abc"_s);
    EXPECT_EQ(plainText(u"abc"_s, 2), u"ab"_s);
    EXPECT_EQ(plainText(u"abc"_s, 0), QString());
    EXPECT_EQ(plainText(QString(1'000'000, u'x'), 300).size(), 300);
}

TEST(ForeignText, QuotesShortly)
{
    EXPECT_EQ(quoted(u"a\nb"_s), u"\"a␊b\""_s);
    EXPECT_EQ(quoted(QString(64, u'x')), u'"' + QString(64, u'x') + u'"');
    EXPECT_EQ(quoted(QString(65, u'x')), u'"' + QString(64, u'x') + u"…\""_s);
}

} // namespace license
