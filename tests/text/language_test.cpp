// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;

TEST(LanguageChoice, FollowsTheSystemWhereItsLanguageIsSpoken)
{
    const std::pair<QLocale, Language> rows[] = {
        {QLocale(QLocale::Polish, QLocale::Poland), Language::Polish},
        {QLocale(QLocale::German, QLocale::Austria), Language::German},
        {QLocale(QLocale::English, QLocale::India), Language::English},
        {QLocale(QLocale::French, QLocale::France), Language::English},
        {QLocale(QLocale::Arabic, QLocale::Egypt), Language::English},
        {QLocale::c(), Language::English},
    };
    for (const auto &[system, spoken] : rows) {
        EXPECT_EQ(spokenLanguage(Language::System, system), spoken) << system.name().toStdString();
        EXPECT_EQ(spokenLanguage(Language::Polish, system), Language::Polish) << system.name().toStdString();
    }
}

TEST(LanguageChoice, DatesAndNumbersGoWithTheWords)
{
    const QLocale vienna(QLocale::German, QLocale::Austria);
    const QLocale paris(QLocale::French, QLocale::France);
    EXPECT_EQ(localeOf(Language::System, vienna), vienna);
    EXPECT_EQ(localeOf(Language::German, vienna), vienna) << "its own way of writing dates stays";
    EXPECT_EQ(localeOf(Language::Polish, vienna), QLocale(QLocale::Polish, QLocale::Poland));
    EXPECT_EQ(localeOf(Language::System, paris).language(), QLocale::English) << "no French month in English words";
    EXPECT_EQ(localeOf(Language::System, QLocale::c()), QLocale::c());
    EXPECT_EQ(localeOf(Language::English, QLocale::c()).language(), QLocale::English);
}

} // namespace license::text
