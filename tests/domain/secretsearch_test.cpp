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
        {"hex in both cases",
         spelled(secret, [&count](char c) { return ++count % 2 ? hexOf(c) : hexOf(c).toUpper(); })},
        {"hex on lines", wrapped(secret.toHex(), "\r\n\t", 9)},
        {"hex with colons", secret.toHex(':')},
        {"HEX WITH DASHES", secret.toHex('-').toUpper()},
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
        {"base64url without its end", secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)},
        {"base64url without its end, on lines",
         wrapped(secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals), "\n", 8)},
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
        {"escaped on lines", wrapped(spelled(secret, [](char c) { return "\\u00" + hexOf(c); }), "\n", 18)},
        {"escaped as in newer scripts", spelled(secret, [](char c) { return "\\u{" + hexOf(c) + '}'; })},
        {"escaped as in C++", spelled(secret, [](char c) { return "\\U000000" + hexOf(c); })},
        {"escaped twice", spelled(secret, [](char c) { return "\\\\u00" + hexOf(c); })},
        {"as entities", spelled(secret, [](char c) { return "&#" + QByteArray::number(c) + ';'; })},
        {"as entities with leading zeros",
         spelled(secret, [](char c) { return "&#0" + QByteArray::number(c).rightJustified(6, '0') + ';'; })},
        {"as entities without their ends", spelled(secret, [](char c) { return "&#" + QByteArray::number(c) + ' '; })},
        {"AS HEX ENTITIES", spelled(secret, [](char c) { return "&#X00" + hexOf(c).toUpper() + ';'; })},
        {"as hex entities", spelled(secret, [](char c) { return "&#x" + hexOf(c) + ';'; })},
        {"slashes escaped", QByteArray(secret).replace('/', "\\/")},
        {"on lines", wrapped(secret, "\n", 7)},
        {"with blanks", wrapped(secret, " ", 1)},
        {"with zero-width blanks", wrapped(secret, "\xE2\x80\x8B", 2)},
        {"with NUL, as UTF-16", QByteArray(little.encode(text))},
        {"with NUL, as UTF-32", QByteArray(wide.encode(text))},
    };
}

QByteArray base32(const QByteArray &bytes, const char *alphabet)
{
    QByteArray text;
    unsigned gathered = 0;
    int have = 0;
    for (const char c : bytes) {
        gathered = (gathered << 8 | static_cast<unsigned char>(c)) & 0xFFFFU;
        for (have += 8; have >= 5; have -= 5) {
            text += alphabet[gathered >> (have - 5) & 31U];
        }
    }
    return have > 0 ? text + alphabet[gathered << (5 - have) & 31U] : text;
}

QByteArray rotated(QByteArray text, char first, char last)
{
    const int count = last - first + 1;
    for (char &c : text) {
        c = c >= first && c <= last ? char(first + (c - first + count / 2) % count) : c;
    }
    return text;
}

QByteArray turned(QByteArray text)
{
    std::reverse(text.begin(), text.end());
    return text;
}

/// Spellings that need more than a look at each byte.
QList<std::pair<const char *, QByteArray>> rareSpellings(const QByteArray &secret)
{
    const char *const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const char *const hex = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
    const auto utf16 = [](const QByteArray &text) {
        QStringEncoder little(QStringConverter::Utf16LE);
        return QByteArray(little.encode(QString::fromUtf8(text)));
    };
    const auto bits = [](char c) { return QByteArray::number(uint(c), 2).rightJustified(8, '0'); };
    return {
        {"base32", base32(secret, upper)},
        {"base32 in lower case, padded", base32(secret, upper).toLower() + "==="},
        {"base32 behind two bytes", base32("ab" + secret, upper)},
        {"base32hex", base32(secret, hex)},
        {"base32 on lines", wrapped(base32(secret, upper), "\r\n", 8)},
        {"rot13", rotated(rotated(secret, 'a', 'z'), 'A', 'Z')},
        {"rot47", rotated(secret, '!', '~')},
        {"base64 twice", secret.toBase64().toBase64()},
        {"base64url twice", secret.toBase64(QByteArray::Base64UrlEncoding).toBase64(QByteArray::Base64UrlEncoding)},
        {"base64 twice, without padding",
         secret.toBase64(QByteArray::OmitTrailingEquals).toBase64(QByteArray::OmitTrailingEquals)},
        {"base64 twice of the field", ("Bearer " + secret).toBase64().toBase64()},
        {"base64 three times", secret.toBase64().toBase64().toBase64()},
        {"base64 of hex", secret.toHex().toBase64()},
        {"hex of base64", secret.toBase64().toHex()},
        {"base32 of base64", base32(secret.toBase64(), upper)},
        {"base64 of rot13", rotated(rotated(secret, 'a', 'z'), 'A', 'Z').toBase64()},
        {"base64 of percent-coded", secret.toPercentEncoding().toBase64()},
        {"base64 of UTF-16", utf16(secret).toBase64()},
        {"base64 of what is backwards", turned(secret).toBase64()},
        {"base64 backwards", turned(secret.toBase64())},
        {"hex backwards", turned(secret.toHex())},
        {"base64 twice, percent-coded twice", secret.toBase64().toBase64().toPercentEncoding().toPercentEncoding()},
        {"percent-coded three times", secret.toPercentEncoding().toPercentEncoding().toPercentEncoding()},
        {"numbers", spelled(secret, [](char c) { return QByteArray::number(uint(c)) + ", "; }).chopped(2)},
        {"numbers in octal", spelled(secret, [](char c) { return QByteArray::number(uint(c), 8) + ' '; }).chopped(1)},
        {"bits", spelled(secret, bits)},
        {"bits of each byte", spelled(secret, [bits](char c) { return bits(c) + ' '; })},
        {"letters of a list", spelled(secret, [](char c) { return QByteArray(1, c) + "\",\""; }).chopped(3)},
        {"letters with dashes", spelled(secret, [](char c) { return QByteArray(1, c) + '-'; }).chopped(1)},
        {"letters with commas and blanks", spelled(secret, [](char c) { return QByteArray(1, c) + ", "; }).chopped(2)},
        {"entities with names", QByteArray(secret)
                                    .replace('_', "&lowbar;")
                                    .replace('.', "&period;")
                                    .replace('/', "&sol;")
                                    .replace('+', "&plus;")},
        {"entities twice", spelled(secret, [](char c) { return "&amp;#" + QByteArray::number(uint(c)) + ';'; })},
        {"full width", spelled(secret, [](char c) { return QString(QChar(0xFF01 + (c - '!'))).toUtf8(); })},
        {"quoted-printable on lines", wrapped(secret, "=\r\n", 9)},
        {"with soft hyphens", wrapped(secret, "\xC2\xAD", 3)},
        {"with marks above", spelled(secret, [](char c) { return QByteArray(1, c) + "\xCC\xB6"; })},
        {"with variation selectors", wrapped(secret, "\xEF\xB8\x8F", 1)},
        {"with wide blanks", wrapped(secret, "\xE3\x80\x80", 2)},
        {"with tags", wrapped(secret, "\xF3\xA0\x81\xA1", 2)},
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

TEST(SecretSearch, K57_TakesASecretOutInRareSpellings)
{
    SecretSearch search;
    search.add(token);
    for (const auto &[name, spelling] : rareSpellings(token)) {
        const QByteArray text = "before <" + spelling + "> after";
        const QByteArray clean = search.removedFrom(text);
        EXPECT_TRUE(clean.startsWith("before <")) << name << ": " << clean.toStdString();
        EXPECT_TRUE(clean.endsWith("> after")) << name << ": " << clean.toStdString();
        EXPECT_TRUE(clean.contains("[removed]")) << name << ": " << clean.toStdString();
        EXPECT_LE(clean.size(), QByteArray("before <[removed]> after").size() + 24)
            << name << ": " << clean.toStdString();
        EXPECT_TRUE(search.isIn(text)) << name;
    }
}

TEST(SecretSearch, K57_TakesOutWhatIsSplitOverNeighbours)
{
    SecretSearch search;
    search.add("pass-word-42");
    QString type = u"urn:x"_s;
    QString title = u"it is pass-w"_s;
    QString detail = u"ord-42, which is wrong"_s;
    search.removeFrom({&type, &title, &detail});
    EXPECT_EQ(type, u"urn:x"_s);
    EXPECT_EQ(title, u"it is [removed]"_s);
    EXPECT_EQ(detail, u"[removed], which is wrong"_s);
}

TEST(SecretSearch, K57_FindsASecretThatIsSplitOverTwoMembers)
{
    SecretSearch search;
    search.add(token);
    const auto document = [](const QByteArray &name, const QByteArray &reason) {
        return "{\"name\":\"" + name + "\",\"status\":\"active\",\"reason\":\"" + reason + "\"}";
    };
    EXPECT_TRUE(search.isIn(document(token.left(14), token.mid(14))));
    EXPECT_TRUE(search.isIn(document(token.mid(14), token.left(14))));
    EXPECT_TRUE(search.isIn(document(token.toHex().left(30), token.toHex().mid(30))));
    EXPECT_FALSE(search.isIn(document(token.left(14), token.left(14)))) << "a half of it twice is no whole";
    EXPECT_FALSE(search.isIn(document(token.left(14), token.mid(16))));

    SecretSearch repeated;
    repeated.add("test-test-test-test");
    EXPECT_FALSE(repeated.isIn(document("test-test", "a test"))) << "a piece of it says nothing";
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
                            QString(5'000, u'%'),
                            QString(5'000, u'A'),
                            QString(5'000, u'1'),
                            QString(u"0,"_s).repeated(2'500),
                            QString(u"-a"_s).repeated(2'500)};
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
