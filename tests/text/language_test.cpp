// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"

#include <QDate>

#include <gtest/gtest.h>

#include <map>
#include <string>

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

#ifdef Q_OS_UNIX

namespace {

/// Sets the environment's language, and restores it.
class Environment
{
public:
    explicit Environment(const std::map<QByteArray, QByteArray> &wanted)
    {
        for (const char *name : {"LC_ALL", "LC_TIME", "LC_NUMERIC", "LC_MESSAGES", "LANG", "LANGUAGE"}) {
            m_before[name] = qgetenv(name);
            const auto found = wanted.find(name);
            found == wanted.end() ? qunsetenv(name) : qputenv(name, found->second);
        }
        QLocale::system().name(); // reads it
    }
    ~Environment()
    {
        for (const auto &[name, value] : m_before) {
            value.isNull() ? qunsetenv(name.constData()) : qputenv(name.constData(), value);
        }
    }

private:
    std::map<QByteArray, QByteArray> m_before;
};

} // namespace

TEST(LanguageChoice, K17_NamesOfDaysAndMonthsAreInTheSpokenLanguage)
{
    const struct
    {
        std::map<QByteArray, QByteArray> environment;
        Language spoken;
        QString day;
    } table[] = {
        {{{"LANG", "en_US.UTF-8"}, {"LC_TIME", "de_DE.UTF-8"}}, Language::English, u"Saturday"_s},
        {{{"LANG", "en_US.UTF-8"}, {"LC_TIME", "en_GB.UTF-8"}}, Language::English, u"Saturday"_s},
        {{{"LANG", "en_US.UTF-8"}, {"LC_TIME", "C.UTF-8"}}, Language::English, u"Saturday"_s},
        {{{"LANG", "de_DE.UTF-8"}, {"LC_TIME", "C.UTF-8"}}, Language::German, u"Samstag"_s},
        {{{"LANG", "de_DE.UTF-8"}, {"LC_TIME", "pl_PL.UTF-8"}}, Language::German, u"Samstag"_s},
        {{{"LANG", "pl_PL.UTF-8"}, {"LC_TIME", "en_DK.UTF-8"}}, Language::Polish, u"sobota"_s},
        {{{"LC_MESSAGES", "de_DE.UTF-8"}}, Language::German, u"Samstag"_s},
        {{{"LC_MESSAGES", "pl_PL.UTF-8"}, {"LANG", "C.UTF-8"}}, Language::Polish, u"sobota"_s},
        {{{"LANG", "en_US.UTF-8"}, {"LC_MESSAGES", "de_DE.UTF-8"}}, Language::German, u"Samstag"_s},
        {{{"LANG", "fr_FR.UTF-8"}}, Language::English, u"Saturday"_s},
        {{{"LANG", "fr_FR.UTF-8"}, {"LC_TIME", "de_DE.UTF-8"}}, Language::English, u"Saturday"_s},
        {{{"LC_TIME", "de_DE.UTF-8"}}, Language::English, u"Saturday"_s},
        {{}, Language::English, u"Saturday"_s},
        // The last ones: Qt keeps LANGUAGE for the life of the process.
        {{{"LANG", "en_US.UTF-8"}, {"LANGUAGE", "pl:en"}}, Language::Polish, u"sobota"_s},
        {{{"LANG", "C.UTF-8"}, {"LANGUAGE", "pl:en"}}, Language::Polish, u"sobota"_s},
        {{{"LC_ALL", "C"}, {"LANG", "pl_PL.UTF-8"}, {"LANGUAGE", "pl:en"}}, Language::English, u"Saturday"_s},
        {{{"LC_ALL", "POSIX"}, {"LANGUAGE", "pl:en"}}, Language::English, u"Saturday"_s},
        {{{"LC_MESSAGES", "C"}, {"LANG", "pl_PL.UTF-8"}, {"LANGUAGE", "pl:en"}}, Language::English, u"Saturday"_s},
        {{{"LANG", "C"}, {"LANGUAGE", "pl:en"}}, Language::English, u"Saturday"_s},
        {{{"LANGUAGE", "pl:en"}}, Language::English, u"Saturday"_s},
    };
    for (const auto &row : table) {
        const Environment environment(row.environment);
        std::string shown;
        for (const auto &[name, value] : row.environment) {
            shown += (name + '=' + value + ' ').toStdString();
        }
        EXPECT_EQ(spokenLanguage(Language::System, QLocale::system()), row.spoken) << shown;
        const QLocale locale = localeOf(Language::System, QLocale::system());
        EXPECT_EQ(locale.dayName(Qt::Saturday), row.day) << shown;
        EXPECT_EQ(locale.toString(QDate(2026, 11, 28), u"dddd"_s), row.day) << shown;
        for (const Language wanted : {Language::English, Language::Polish, Language::German}) {
            EXPECT_EQ(localeOf(wanted, QLocale::system()).dayName(Qt::Monday), wanted == Language::English ? u"Monday"_s
                                                                               : wanted == Language::Polish
                                                                                   ? u"poniedziałek"_s
                                                                                   : u"Montag"_s)
                << shown;
        }
    }
}

#endif

} // namespace license::text
