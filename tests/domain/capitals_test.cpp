// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/capitals.h"
#include "core/domain/casefold.h"

#include <QString>

#include <gtest/gtest.h>

#include <random>

namespace license {

using namespace Qt::StringLiterals;

namespace {

struct CapitalsCase
{
    const char *name;
    const char *text;
    bool told;
};

void PrintTo(const CapitalsCase &c, std::ostream *out)
{
    *out << c.name;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Whether the capitals tell the text; checks that they give it back, and that nothing stays otherwise.
bool isTold(const QByteArray &text)
{
    QByteArray folded;
    appendFolded(folded, viewOf(text));
    QByteArray bits("before");
    const bool told = appendCapitals(bits, viewOf(folded), viewOf(text));
    EXPECT_TRUE(bits.startsWith("before"));
    EXPECT_EQ(bits.size(), told ? 6 + qsizetype(capitalBytes(std::size_t(folded.size()))) : 6);
    std::string room;
    EXPECT_TRUE(!told || withCapitals(viewOf(folded), bits.constData() + 6, room) == viewOf(text))
        << text.toStdString();
    return told;
}

} // namespace

class Capitals : public testing::TestWithParam<CapitalsCase>
{};

TEST_P(Capitals, GiveTheTextBackOrAreNotKept)
{
    EXPECT_EQ(isTold(GetParam().text), GetParam().told);
}

INSTANTIATE_TEST_SUITE_P(
    All, Capitals,
    testing::Values(CapitalsCase{"Empty", "", true}, CapitalsCase{"Small", "anna kowalska", true},
                    CapitalsCase{"Ascii", "Anna KOWALSKA <Anna.K@Acme.example>", true},
                    CapitalsCase{"EighthByte", "abcdefgH", true}, CapitalsCase{"NinthByte", "abcdefghI", true},
                    CapitalsCase{"Latin", "Łukasz MÜLLER-Żak", true}, CapitalsCase{"LatinOfAnotherLead", "Ÿ", true},
                    CapitalsCase{"CaseBitInASecondByte", "ÀÉ", true}, CapitalsCase{"Cyrillic", "Иван Петров", true},
                    CapitalsCase{"Greek", "Γιώργος ΝΙΚΟΣ", false}, CapitalsCase{"FinalSigmaAlone", "ς", false},
                    CapitalsCase{"Micro", "µ", false}, CapitalsCase{"TitleCase", "ǅ", false},
                    CapitalsCase{"Kelvin", "\u212A", false}, CapitalsCase{"LongS", "ſ", false},
                    CapitalsCase{"ThreeBytes", "Ｔeam", false}, CapitalsCase{"FourBytes", "𐐀", false},
                    CapitalsCase{"ThreeBytesAndAscii", "日本 Team", true}),
    [](const auto &made) { return std::string(made.param.name); });

TEST(Capitals, OfEveryLetterGiveItBack)
{
    for (char32_t c = 1; c <= 0x10'FFFF; ++c) {
        if (c < 0xD800 || c > 0xDFFF) {
            isTold(QString::fromUcs4(&c, 1).toUtf8());
        }
    }
}

TEST(Capitals, OfRandomTextsGiveThemBack)
{
    std::mt19937 random(7);
    const QStringList pieces{u"a"_s, u"B"_s, u"Ż"_s, u"ż"_s, u"É"_s, u"日"_s, u"ς"_s, u" "_s, u"Ω"_s, u"Ⱥ"_s, u"Z"_s};
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (auto count = random() % 20; count > 0; --count) {
            text += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
        }
        isTold(text.toUtf8());
    }
}

} // namespace license
