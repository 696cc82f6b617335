// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/collationbytes.h"
#include "core/domain/objecttable.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QLocale polish(QLocale::Polish, QLocale::Poland);
const QLocale german(QLocale::German, QLocale::Germany);
const QLocale english(QLocale::English, QLocale::UnitedKingdom);

QStringList sorted(QStringList texts, const QLocale &language)
{
    const Collation collation(language);
    std::reverse(texts.begin(), texts.end());
    std::stable_sort(texts.begin(), texts.end(),
                     [&collation](const QString &a, const QString &b) { return collation.compare(a, b) < 0; });
    return texts;
}

int signOf(int number)
{
    return number < 0 ? -1 : number > 0 ? 1 : 0;
}

/// The names of a table, sorted by it.
QStringList namesBy(const QStringList &names, const QString &language, bool descending = false)
{
    ObjectTable::Builder builder;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const std::string id = "id-" + std::to_string(1'000 + i);
        builder.add(id, names[i].toStdString(), "k", std::nullopt, std::nullopt, std::nullopt);
    }
    const auto table = std::move(builder).build();
    QStringList found;
    for (const RowIndex row :
         table->select({.sortBy = ObjectColumn::Name, .descending = descending, .language = language})) {
        found += table->name(row);
    }
    return found;
}

/// Names like those of services and objects, some with non-ASCII letters.
QString randomName(std::mt19937 &random)
{
    static const QString letters = u"aabbyzZAłŁóäÖßéß0012349--_ .,/()#+&'"_s;
    QString name;
    const auto length = random() % 7 + 1;
    for (unsigned i = 0; i < length; ++i) {
        name += letters.at(static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size())));
    }
    return name;
}

/// Any letters that have bytes in some language, and pairs that are one letter in others.
QString randomLatinName(std::mt19937 &random)
{
    static const QStringList pairs{u"ch"_s, u"aa"_s, u"ll"_s, u"cs"_s, u"lj"_s, u"d\u017E"_s, u"ij"_s, u"ae"_s};
    QString name;
    const auto length = random() % 6 + 1;
    for (unsigned i = 0; i < length; ++i) {
        switch (random() % 4) {
        case 0:
            name += pairs[static_cast<qsizetype>(random() % static_cast<unsigned>(pairs.size()))];
            break;
        case 1:
            name += QChar(char16_t(0xC0 + random() % 0x190));
            break;
        case 2:
            name += QChar(char16_t(u'a' + random() % 26));
            break;
        default:
            name += u" o01-"_s[static_cast<qsizetype>(random() % 5)];
        }
    }
    return name;
}

/// Whether the keys of the system's collator agree with its comparison of texts; those of Wine do not.
bool keysAgree(const QLocale &language)
{
    QCollator collator(language);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return (collator.compare(u"#"_s, u"1"_s) < 0) == (collator.sortKey(u"#"_s).compare(collator.sortKey(u"1"_s)) < 0);
}

/// Bytes are compared with the keys of the collator.
class CollationBytesOf : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!keysAgree(polish)) {
            GTEST_SKIP() << "the keys of this system's collator are in another order than its texts (Wine)";
        }
    }
};

} // namespace

TEST(Collation, K23_TextsAreInTheOrderOfTheirLanguagesDictionary)
{
    const QStringList inPolish{u"lampa"_s, u"Lwów"_s, u"Łódź"_s, u"mapa"_s, u"Zamość"_s, u"źrebię"_s, u"żaba"_s};
    EXPECT_EQ(sorted(inPolish, polish), inPolish);
    const QStringList inGerman{u"Apfel"_s, u"Ärger"_s, u"Bär"_s, u"Straße"_s, u"Strauß"_s, u"Zug"_s};
    EXPECT_EQ(sorted(inGerman, german), inGerman);
    const QStringList inEnglish{u"acme"_s, u"Bluebird"_s, u"contoso"_s, u"Delta"_s};
    EXPECT_EQ(sorted(inEnglish, english), inEnglish);
    EXPECT_EQ(sorted(inEnglish, QLocale::c()), inEnglish) << "which is nobody's language";
}

TEST(Collation, K23_NumbersGoByTheirValueAlsoBelowZero)
{
    for (const QLocale &language : {polish, german, english}) {
        const QStringList numbers{u"-12"_s, u"\u22123"_s, u"-2.5"_s, u"-2"_s, u"0"_s,
                                  u"2"_s,   u"12"_s,      u"a2"_s,   u"a12"_s};
        EXPECT_EQ(sorted(numbers, language), numbers);
        const QStringList sameSign{u"-2 a"_s, u"\u22122 b"_s, u"_1"_s, u"1"_s, u"-a"_s};
        EXPECT_EQ(sorted(sameSign, language).first(2), sameSign.first(2)) << "below zero is before everything else";
        const QStringList hosts{u"host-2"_s, u"host-12"_s, u"host-100"_s};
        EXPECT_EQ(sorted(hosts, language), hosts) << "a hyphen within a name is no sign";
    }
}

TEST_F(CollationBytesOf, K23_BytesAndKeysCompareAsTheTextsDo)
{
    std::mt19937 random(20'261'128);
    for (const QLocale &language : {polish, german, english}) {
        const Collation collation(language);
        const CollationBytes bytes(collation);
        int inBytes = 0;
        for (int round = 0; round < 20'000; ++round) {
            const QString a = randomName(random);
            const QString b = randomName(random);
            const int expected = signOf(collation.compare(a, b));
            ASSERT_EQ(signOf(Collation::compare(collation.key(a), collation.key(b))), expected)
                << a.toStdString() << " | " << b.toStdString();
            std::string left;
            std::string right;
            if (bytes.append(left, a.toStdString()) && bytes.append(right, b.toStdString())) {
                ++inBytes;
                ASSERT_EQ(signOf(left.compare(right)), expected) << a.toStdString() << " | " << b.toStdString();
                ASSERT_EQ(left.find('\0'), std::string::npos);
            }
        }
#ifdef Q_OS_UNIX
        EXPECT_GT(inBytes, 1'000) << "else nothing was compared";
#endif
    }
}

TEST_F(CollationBytesOf, K23_BytesKeepTheOrderOfEachLanguagesLetters)
{
    std::mt19937 random(46);
    for (const char *name : {"en_GB", "pl_PL", "de_DE", "de_AT", "fr_FR", "fr_CA", "cs_CZ", "sk_SK", "hu_HU", "da_DK",
                             "sv_SE", "es_ES", "tr_TR", "hr_HR", "et_EE", "lt_LT", "vi_VN", "cy_GB"}) {
        const Collation collation{QLocale(QString::fromLatin1(name))};
        const CollationBytes bytes(collation);
        for (int round = 0; round < 10'000; ++round) {
            const QString a = randomLatinName(random);
            const QString b = round % 3 == 0 ? a + randomLatinName(random) : randomLatinName(random);
            std::string left;
            std::string right;
            if (bytes.append(left, a.toStdString()) && bytes.append(right, b.toStdString())) {
                ASSERT_EQ(signOf(left.compare(right)), signOf(collation.compare(a, b)))
                    << name << ": " << a.toStdString() << " | " << b.toStdString();
                ASSERT_EQ(left.find('\0'), std::string::npos);
            }
        }
    }
}

TEST_F(CollationBytesOf, K23_NamesWithAccentsHaveBytesInTheLanguagesOfTheProgram)
{
    for (const QLocale &language : {polish, german, english}) {
        const CollationBytes bytes{Collation(language)};
        for (const char *name :
             {"Zażółć gęślą jaźń", "Jürgen Müller", "Łukasz Żak <user7@acme.example>", "Françoise"}) {
            std::string out;
            EXPECT_TRUE(bytes.append(out, name)) << name;
        }
    }
}

TEST_F(CollationBytesOf, K23_ATableSortsItsTextsByTheLanguageWhateverLettersTheyHave)
{
    std::mt19937 random(7);
    for (const QLocale &language : {polish, german}) {
        const Collation collation(language);
        for (const int size : {0, 1, 2, 50, 2'000}) {
            QStringList names;
            for (int i = 0; i < size; ++i) {
                names += randomName(random);
            }
            QStringList expected = names; // ties by id, which ascends with the position
            std::stable_sort(expected.begin(), expected.end(),
                             [&collation](const QString &a, const QString &b) { return collation.compare(a, b) < 0; });
            EXPECT_EQ(namesBy(names, Collation::nameOf(language)), expected) << size;
            const QStringList back = namesBy(names, Collation::nameOf(language), true);
            for (qsizetype i = 1; i < back.size(); ++i) {
                ASSERT_GE(collation.compare(back[i - 1], back[i]), 0);
            }
        }
    }
}

TEST(Collation, K23_WithoutALanguageATableSortsByFoldedCodePoints)
{
    EXPECT_EQ(namesBy({u"Łódź"_s, u"Zug"_s, u"-2"_s, u"-12"_s}, {}),
              (QStringList{u"-12"_s, u"-2"_s, u"Zug"_s, u"Łódź"_s}));
    EXPECT_EQ(namesBy({u"host-12"_s, u"host-2"_s}, {}), (QStringList{u"host-12"_s, u"host-2"_s}));
}

} // namespace license
