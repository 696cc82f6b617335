// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/filemodes_linux.h"
#include "tests/ui/kit/fileexportfixture.h"
#include "tests/ui/uitools.h"

#include <QFileDialog>

namespace license::ui {

TEST_F(FileExportTest, K34_AFullDiskLeavesTheFileAsItWas)
{
    exporter.start(path, writing("before"));
    ASSERT_TRUE(waitForResults(1));
    {
        const platform::NoRoom full(4'096);
        exporter.start(path, writing(QByteArray(5'000, 'x')));
        ASSERT_TRUE(waitForResults(2));
    }
    ASSERT_FALSE(results.last().ok());
    EXPECT_EQ(contentOf(path), "before");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

TEST_F(FileExportTest, K75_ANewFileIsItsOwnersAlone)
{
    exporter.start(path, writing("x"));
    ASSERT_TRUE(waitForResults(1));
    EXPECT_EQ(platform::modeOf(path), 0600U);
}

TEST_F(FileExportTest, K82_APipeIsRefusedAndStaysOne)
{
    ASSERT_EQ(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    exporter.start(path, writing("x"));
    ASSERT_TRUE(waitForResults(1));
    EXPECT_FALSE(results.first().ok());
    EXPECT_TRUE(S_ISFIFO(platform::statusOf(path).st_mode));
}

TEST_F(FileExportTest, K55_BeginsInTheHomeWhereThereAreNoDocuments)
{
    const QByteArray home = qgetenv("HOME");
    const QByteArray config = qgetenv("XDG_CONFIG_HOME");
    qputenv("HOME", QFile::encodeName(folder.path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder.path()));
    QWidget window;
    FileExport asking(&window);
    asking.ask(u"a.csv"_s, text::ExportFormat::Csv, writing("x"));
    auto *dialog = widget<QFileDialog>(window, "exportDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->directory().absolutePath(), folder.path());
    qputenv("HOME", home);
    config.isNull() ? (void)qunsetenv("XDG_CONFIG_HOME") : (void)qputenv("XDG_CONFIG_HOME", config);
}

} // namespace license::ui
