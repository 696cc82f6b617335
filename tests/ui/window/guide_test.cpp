// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/guide.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

struct Layout
{
    const char *what;
    QString guide;   ///< below the folder that the programs lie in or beside
    QString program; ///< the folder of the programs
    bool found;
};

class GuideTest : public testing::TestWithParam<Layout>
{};

/// An empty page of the guide.
void put(const QString &folder, const QString &name)
{
    ASSERT_TRUE(QDir().mkpath(folder));
    QFile page(folder + u'/' + name);
    ASSERT_TRUE(page.open(QIODevice::WriteOnly));
}

TEST_P(GuideTest, IsFoundWhereItIsInstalled)
{
    const QTemporaryDir folder;
    const QString guide = folder.filePath(GetParam().guide);
    put(guide, u"index.html"_s);
    const QString expected = GetParam().found ? QDir::cleanPath(guide + u"/index.html"_s) : QString();
    EXPECT_EQ(installedGuide(QDir::cleanPath(folder.filePath(GetParam().program)), QLocale::c()), expected);
}

INSTANTIATE_TEST_SUITE_P(Of, GuideTest,
                         testing::Values(Layout{"Windows", u"guide"_s, u"."_s, true},
                                         Layout{"Debian", u"usr/share/license-console/guide"_s, u"usr/bin"_s, true},
                                         Layout{"build", u"resources/guide"_s, u"build/dev/bin"_s, false}),
                         [](const auto &each) { return std::string(each.param.what); });

TEST(GuideInTheLanguageOfTheWindow, FallsBackToEnglish)
{
    const QTemporaryDir folder;
    const QString guide = folder.filePath(u"guide"_s);
    put(guide, u"index.html"_s);
    put(guide, u"pl.html"_s);
    const struct
    {
        QLocale locale;
        QString page;
    } rows[] = {
        {QLocale(QLocale::Polish, QLocale::Poland), u"pl.html"_s},
        {QLocale(QLocale::English, QLocale::UnitedStates), u"index.html"_s},
        {QLocale(QLocale::German, QLocale::Austria), u"index.html"_s}, // not translated
        {QLocale::c(), u"index.html"_s},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(installedGuide(folder.path(), row.locale), guide + u'/' + row.page)
            << row.locale.name().toStdString();
    }
}

} // namespace

} // namespace license::ui
