// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytewriter.h"
#include "core/text/controls.h"
#include "core/text/htmlpage.h"
#include "core/text/jsonwriter.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

/// Every control character once, between letters.
QString everyControl()
{
    QString text;
    for (char16_t c = 1; c <= 0x9F; ++c) {
        text += isControl(c) ? u"a"_s + QChar(c) : QString();
    }
    return text + u'z';
}

bool holdsControl(const QString &text, QStringView kept = {})
{
    return std::any_of(text.cbegin(), text.cend(),
                       [kept](QChar c) { return isControl(c.unicode()) && !kept.contains(c); });
}

} // namespace

TEST(Controls, K72_AreSymbolsForPeople)
{
    EXPECT_EQ(visibleControls(u"a\u001b[31m\u0007\r\n\u007f\u009bz"_s),
              u"a\u241b[31m\u2407\u240d\u240a\u2421\ufffdz"_s);
    EXPECT_EQ(visibleControls(u"a\nb\tc"_s, u"\n"), u"a\nb\u2409c"_s);
    EXPECT_FALSE(holdsControl(visibleControls(everyControl())));
    EXPECT_EQ(visibleControls(u"Łódź 漢 \U0001F600"_s), u"Łódź 漢 \U0001F600"_s);
}

TEST(Controls, K72_DoNotReachATerminalButForLineEnds)
{
    const std::pair<QByteArray, QByteArray> table[] = {
        {"a,b\r\nc\n", "a,b\r\nc\n"},
        {"a\rb", "a\u240db"},
        {"\x1b]0;x\x07", "\u241b]0;x\u2407"},
        {"c1\xC2\x9B"
         "31m",
         "c1\ufffd31m"},
        {"\xC2\xA0\xC3\x9B\xE2\x82\xAC", "\xC2\xA0\xC3\x9B\xE2\x82\xAC"}, // letters that hold the same bytes
        {"\t", "\u2409"},
        {"\xC2", "\xC2"},
    };
    for (const auto &[bytes, shown] : table) {
        EXPECT_EQ(visibleControls(bytes), shown) << bytes.toStdString();
    }
    EXPECT_FALSE(holdsControl(QString::fromUtf8(visibleControls(everyControl().toUtf8())), u"\n"));
}

TEST(Controls, K72_AreEscapedInJsonWhichStaysTheSame)
{
    QBuffer buffer;
    ASSERT_TRUE(buffer.open(QIODevice::WriteOnly));
    ByteWriter out(buffer);
    JsonWriter json(out, 0);
    const QString text = everyControl() + u"\\\"Û \u00A0"_s;
    json.beginObject();
    json.member("text", text);
    json.endObject();
    ASSERT_TRUE(out.finish().ok());
    EXPECT_FALSE(holdsControl(QString::fromUtf8(buffer.data()), u"\n")) << buffer.data().toStdString();
    EXPECT_TRUE(buffer.data().contains("\\u009b"));
    EXPECT_EQ(QJsonDocument::fromJson(buffer.data()).object()[u"text"_s], text);
    EXPECT_EQ(jsonControls("{\"a\":\"\xC2\x80\x7F\xC3\x80\"}"), "{\"a\":\"\\u0080\\u007f\xC3\x80\"}");
}

TEST(Controls, K72_AreSpelledWhereAFormatKnowsNoEscape)
{
    EXPECT_EQ(spelledControls(u"a\u001b[31m\tb\u009b"_s), u"a\\u001b[31m\\u0009b\\u009b"_s);
    EXPECT_EQ(spelledControls(u"plain"_s), u"plain"_s);
}

TEST(Controls, K72_AreNotInAPage)
{
    QBuffer buffer;
    ASSERT_TRUE(buffer.open(QIODevice::WriteOnly));
    ByteWriter out(buffer);
    HtmlPage page(out, {{everyControl()}});
    page.begin(everyControl(), everyControl(), Instant{});
    page.row({everyControl()});
    page.end();
    ASSERT_TRUE(out.finish().ok());
    EXPECT_FALSE(holdsControl(QString::fromUtf8(buffer.data()), u"\n"));
}

} // namespace license::text
