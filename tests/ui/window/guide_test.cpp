// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/guide.h"

#include <QDir>
#include <QFile>
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

TEST_P(GuideTest, IsFoundWhereItIsInstalled)
{
    const QTemporaryDir folder;
    const QString guide = folder.filePath(GetParam().guide);
    ASSERT_TRUE(QDir().mkpath(guide));
    QFile page(guide + u"/index.html"_s);
    ASSERT_TRUE(page.open(QIODevice::WriteOnly));
    const QString expected = GetParam().found ? QDir::cleanPath(page.fileName()) : QString();
    EXPECT_EQ(installedGuide(QDir::cleanPath(folder.filePath(GetParam().program))), expected);
}

INSTANTIATE_TEST_SUITE_P(Of, GuideTest,
                         testing::Values(Layout{"Windows", u"guide"_s, u"."_s, true},
                                         Layout{"Debian", u"usr/share/license-console/guide"_s, u"usr/bin"_s, true},
                                         Layout{"build", u"resources/guide"_s, u"build/dev/bin"_s, false}),
                         [](const auto &each) { return std::string(each.param.what); });

} // namespace

} // namespace license::ui
