// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytecells.h"
#include "core/text/bytewriter.h"
#include "core/text/controls.h"
#include "core/text/csv.h"
#include "core/text/jsonwriter.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"

#include <QBuffer>

#include <gtest/gtest.h>

#include <random>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

template <typename Write>
QByteArray written(Write write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ByteWriter out(buffer);
    write(out);
    EXPECT_TRUE(out.finish().ok());
    return buffer.data();
}

QByteArray cellOf(const QString &text, char separator)
{
    return written([&](ByteWriter &out) { putCsvCell(out, text.toStdString(), separator); });
}

/// Each character alone, before an operator, and after a letter.
template <typename Visit>
void forEachShortText(Visit visit)
{
    for (char32_t c = 1; c < 0x2'0000; c += c < 0x3100 || (c >= 0xFE00 && c < 0x1'0100) ? 1 : 97) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            continue; // halves of surrogate pairs
        }
        const QString letter = QString::fromUcs4(&c, 1);
        for (const QString &text : {letter, letter + u'=', u'a' + letter + u'=', u'-' + letter}) {
            visit(text);
        }
    }
}

/// One byte at a time, by the rule itself.
QByteArray jsonOf(const QString &text)
{
    QByteArray json = "\"";
    for (const char32_t c : text.toUcs4()) {
        if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) {
            json += u"\\u%1"_s.arg(uint(c), 4, 16, QChar(u'0')).toLatin1();
            continue;
        }
        if (c == '"' || c == '\\') {
            json += '\\';
        }
        json += QString::fromUcs4(&c, 1).toUtf8();
    }
    return json + '"';
}

} // namespace

TEST(ByteCells, AgreeWithCsvCellOnEveryCharacter)
{
    forEachShortText(
        [](const QString &text) { ASSERT_EQ(cellOf(text, ','), csvCell(text, ',').toUtf8()) << text.toStdString(); });
}

TEST(ByteCells, AgreeWithCsvCellOnRandomTexts)
{
    std::mt19937 random(3);
    const QStringList pieces{u"a"_s, u"Ł"_s,  u"="_s,      u"@"_s,      u"-"_s,      u" "_s,
                             u","_s, u";"_s,  u"\t"_s,     u"|"_s,      u"'"_s,      u"\u200B"_s,
                             u"<"_s, u"漢"_s, u"\uFF1D"_s, u"\u2028"_s, u"\uFEFF"_s, u"\""_s};
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (auto count = random() % 5; count > 0; --count) {
            text += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
        }
        for (const char separator : {',', ';', '\t', ':'}) {
            ASSERT_EQ(cellOf(text, separator), csvCell(text, separator).toUtf8()) << text.toStdString();
        }
    }
}

TEST(ByteCells, AgreeWithThePlainRulesOfPages)
{
    forEachShortText([](const QString &text) {
        const std::string utf8 = text.toStdString();
        ASSERT_EQ(written([&](ByteWriter &out) { putHtmlText(out, utf8); }),
                  visibleControls(plain(text)).toHtmlEscaped().toUtf8())
            << utf8;
        ASSERT_EQ(written([&](ByteWriter &out) { putHtmlWords(out, utf8); }),
                  visibleControls(text).toHtmlEscaped().toUtf8())
            << utf8;
    });
    EXPECT_EQ(written([](ByteWriter &out) { putHtmlText(out, "Anna <\"a&b\">"); }), "Anna &lt;&quot;a&amp;b&quot;&gt;");
}

TEST(ByteWriter, WritesTheSameBytesInPiecesOfAnySize)
{
    for (const int size : {0, 1, 65'535, 65'536, 65'537, 200'000}) {
        const QByteArray piece(size, 'x');
        EXPECT_EQ(written([&](ByteWriter &out) {
                      out.put('a');
                      out.put(piece);
                      out.put("b");
                      out.put(piece);
                      out.put('c');
                  }),
                  'a' + piece + 'b' + piece + 'c')
            << size;
    }
}

TEST(ByteCells, AgreeWithRfc3339)
{
    std::mt19937_64 random(4);
    std::vector<qint64> times{0, 1, 59, 86'399, 86'400, 951'782'400, 4'102'444'800, 253'402'300'799};
    for (int i = 0; i < 20'000; ++i) {
        times.push_back(static_cast<qint64>(random() % 253'402'300'800));
    }
    for (const qint64 time : times) {
        const ServerTime when{seconds(time)};
        ASSERT_EQ(written([&](ByteWriter &out) { putRfc3339(out, when); }), rfc3339(when).toUtf8()) << time;
    }
    EXPECT_EQ(written([](ByteWriter &out) { putRfc3339(out, std::nullopt); }), QByteArray());
}

TEST(JsonWriter, WritesEveryCharacterByTheRule)
{
    forEachShortText([](const QString &text) {
        const std::string utf8 = text.toStdString();
        ASSERT_EQ(written([&](ByteWriter &out) { JsonWriter(out, 0).value(std::string_view(utf8)); }), jsonOf(text));
    });
}

} // namespace license::text
