// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/secretsearch.h"
#include "tests/support/heapcanary.h"

#include <QList>
#include <QStringConverter>

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QByteArray token = "lic_CANARY-7Qm2.xYvB/w+9~kD83";

/// Each byte as spelled by `write`.
template <typename Write>
QByteArray spelled(const QByteArray &secret, Write write)
{
    QByteArray text;
    for (const char c : secret) {
        text += write(c);
    }
    return text;
}

QByteArray hexOf(char c)
{
    return QByteArray(1, c).toHex();
}

QByteArray wrapped(const QByteArray &text, const QByteArray &between, qsizetype each)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size(); at += each) {
        result += (at > 0 ? between : QByteArray()) + text.mid(at, each);
    }
    return result;
}

/// The spellings in which a server may repeat received data.
QList<std::pair<const char *, QByteArray>> spellings(const QByteArray &secret)
{
    QByteArray backwards = secret;
    std::reverse(backwards.begin(), backwards.end());
    int count = 0;
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder wide(QStringConverter::Utf32BE);
    const QString text = QString::fromUtf8(secret);
    return {
        {"plain", secret},
        {"lower case", secret.toLower()},
        {"upper case", secret.toUpper()},
        {"backwards", backwards},
        {"hex", secret.toHex()},
        {"HEX", secret.toHex().toUpper()},
        {"hex with colons", secret.toHex(':')},
        {"hex with commas", secret.toHex(',')},
        {"hex as in C", spelled(secret, [](char c) { return "0x" + hexOf(c) + ", "; }).chopped(2)},
        {"HEX AS IN C", spelled(secret, [](char c) { return "0X" + hexOf(c).toUpper() + ','; }).chopped(1)},
        {"octal escapes",
         spelled(secret, [](char c) { return '\\' + QByteArray::number(c, 8).rightJustified(3, '0'); })},
        {"quoted-printable", spelled(secret, [](char c) { return '=' + hexOf(c).toUpper(); })},
        {"quoted-printable in part",
         spelled(secret, [&count](char c) { return ++count % 4 ? QByteArray(1, c) : '=' + hexOf(c).toUpper(); })},
        {"percent-coded as scripts do", spelled(secret, [](char c) { return "%u00" + hexOf(c); })},
        {"hex escapes", spelled(secret, [](char c) { return "\\x" + hexOf(c); })},
        {"base64", secret.toBase64()},
        {"base64url", secret.toBase64(QByteArray::Base64UrlEncoding)},
        {"base64 behind one byte", (":" + secret + ":").toBase64()},
        {"base64 behind two bytes", ("a:" + secret).toBase64(QByteArray::Base64UrlEncoding)},
        {"base64 of the field", ("Bearer " + secret).toBase64()},
        {"base64 on lines", wrapped(secret.toBase64(), "\r\n ", 11)},
        {"base64, percent-coded", secret.toBase64().toPercentEncoding()},
        {"percent-coded", secret.toPercentEncoding()},
        {"percent-coded as a whole", spelled(secret, [](char c) { return '%' + hexOf(c); })},
        {"PERCENT-CODED", spelled(secret, [](char c) { return '%' + hexOf(c).toUpper(); })},
        {"percent-coded in part",
         spelled(secret, [&count](char c) { return ++count % 3 ? QByteArray(1, c) : '%' + hexOf(c); })},
        {"percent-coded twice", spelled(secret, [](char c) { return "%25" + hexOf(c); })},
        {"escaped", spelled(secret, [](char c) { return "\\u00" + hexOf(c); })},
        {"escaped in part",
         spelled(secret, [&count](char c) { return ++count % 2 ? QByteArray(1, c) : "\\u00" + hexOf(c).toUpper(); })},
        {"escaped twice", spelled(secret, [](char c) { return "\\\\u00" + hexOf(c); })},
        {"as entities", spelled(secret, [](char c) { return "&#" + QByteArray::number(c) + ';'; })},
        {"as hex entities", spelled(secret, [](char c) { return "&#x" + hexOf(c) + ';'; })},
        {"slashes escaped", QByteArray(secret).replace('/', "\\/")},
        {"on lines", wrapped(secret, "\n", 7)},
        {"with blanks", wrapped(secret, " ", 1)},
        {"with zero-width blanks", wrapped(secret, "\xE2\x80\x8B", 2)},
        {"with NUL, as UTF-16", QByteArray(little.encode(text))},
        {"with NUL, as UTF-32", QByteArray(wide.encode(text))},
    };
}

} // namespace

TEST(SecretSearch, K57_TakesASecretOutInEverySpelling)
{
    SecretSearch search;
    search.add(token);
    for (const auto &[name, spelling] : spellings(token)) {
        const QByteArray clean = search.removedFrom("before <" + spelling + "> after");
        EXPECT_TRUE(clean.startsWith("before <")) << name << ": " << clean.toStdString();
        EXPECT_TRUE(clean.endsWith("> after")) << name << ": " << clean.toStdString();
        EXPECT_TRUE(clean.contains("[removed]")) << name << ": " << clean.toStdString();
        EXPECT_LE(clean.size(), QByteArray("before <[removed]> after").size() + 10)
            << name << ": " << clean.toStdString();
        EXPECT_TRUE(search.isIn("before <" + spelling + "> after")) << name;
    }
}

TEST(SecretSearch, K57_TakesPiecesOutThatACutHasLeft)
{
    SecretSearch search;
    search.add(token);
    for (const auto &coded : {token, token.toHex(), token.toBase64()}) {
        const qsizetype piece = coded == token ? 8 : coded.size() > 50 ? 16 : 10;
        for (const QByteArray &part :
             {coded.left(piece), coded.mid(1, piece), coded.mid(2, piece), coded.chopped(2).right(piece)}) {
            EXPECT_EQ(search.removedFrom("ends in <" + part), "ends in <[removed]") << part.toStdString();
        }
    }
    EXPECT_EQ(search.removedFrom("ends in <" + token.left(7)), "ends in <" + token.left(7)) << "what says little stays";
    EXPECT_FALSE(search.isIn(token.left(20))) << "what is signed is refused for the whole alone";
}

TEST(SecretSearch, K57_SecretsWithEveryCharacterAreFound)
{
    for (const QByteArray &secret :
         {QByteArray("100%41\\u0041&#65; of it"), QByteArray("h\xC3\xBCnter-zw\xC3\xB6lf"),
          QByteArray("\\\\\\\\\\\\\\\\\\\\\\\\"), QByteArray(2'000, 'a'), QByteArray("pass")}) {
        SecretSearch search;
        search.add(secret);
        EXPECT_EQ(search.removedFrom("<" + secret + ">"), "<[removed]>") << secret.toStdString();
        EXPECT_EQ(search.removedFrom("<" + secret.toHex() + ">"), "<[removed]>") << secret.toStdString();
    }
}

TEST(SecretSearch, LeavesWhatIsNoSecret)
{
    SecretSearch search;
    EXPECT_TRUE(search.isEmpty());
    EXPECT_EQ(search.removedFrom(u"the text"_s), u"the text"_s);
    search.add("the");
    search.add({});
    EXPECT_TRUE(search.isEmpty()) << "three bytes would blot out half of a text";
    search.add(token);
    search.add("secret word");
    const QString rows[] = {u"The token has expired: ask for a new one."_s,
                            u"100 % of 25\\n & more; 50%"_s,
                            u"&#; &#x; \\u \\ %"_s,
                            u"Zażółć gęślą jaźń \u202e"_s,
                            u""_s,
                            QString(5'000, u'%')};
    for (const QString &row : rows) {
        EXPECT_EQ(search.removedFrom(row), row);
        EXPECT_FALSE(search.isIn(row.toUtf8()));
    }
    EXPECT_EQ(search.removedFrom(u"a secret word"_s), u"a [removed]"_s);
    EXPECT_FALSE(search.isIn("a secret word")) << "so few bytes may stand in a document by chance";
}

TEST(SecretSearch, FindsWhatStandsPlainlyInManyBytes)
{
    SecretSearch search;
    search.add(token);
    const QByteArray much(3'000'000, 'x');
    EXPECT_FALSE(search.isPlainlyIn(much));
    for (const QByteArray &form : {token, token.toHex(), token.toHex().toUpper(), token.toBase64(),
                                   ("a" + token).toBase64(QByteArray::Base64UrlEncoding), ("ab" + token).toBase64()}) {
        EXPECT_TRUE(search.isPlainlyIn(much + form + much)) << form.toStdString();
    }
}

#ifdef LICENSE_HEAP_CANARY

// H10
TEST(SecretSearch, H10_LeavesNothingInMemory)
{
    const QByteArray canary = test::veiledCanary();
    ASSERT_EQ(test::findInHeap(canary), 0);
    {
        SecretSearch search;
        {
            QByteArray secret = test::unveiled(canary);
            search.add(secret);
            secret.fill('\0');
        }
        EXPECT_EQ(test::findInHeap(canary), 1) << "its own copy alone";
    }
    EXPECT_EQ(test::findInHeap(canary), 0);
}

#endif

} // namespace license
