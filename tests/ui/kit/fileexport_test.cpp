// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/fileexportfixture.h"
#include "tests/ui/uitools.h"

#include <QFileDialog>
#include <QSignalSpy>

#include <semaphore>
#include <thread>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

TEST_F(FileExportTest, WritesTheFileAndSaysSoOnce)
{
    exporter.start(path, writing("a,b\r\n"));
    EXPECT_TRUE(exporter.isRunning());
    ASSERT_TRUE(waitForResults(1));
    EXPECT_FALSE(exporter.isRunning());
    EXPECT_TRUE(results.first().ok());
    EXPECT_EQ(finishedPath, path);
    EXPECT_EQ(contentOf(path), "a,b\r\n");
    exporter.start(path, writing("c"));
    ASSERT_TRUE(waitForResults(2));
    EXPECT_EQ(contentOf(path), "c");
}

// D04
TEST_F(FileExportTest, LeavesTheFileAsItWasWhereWritingFails)
{
    exporter.start(path, writing("before"));
    ASSERT_TRUE(waitForResults(1));
    exporter.start(path, [](QIODevice &device, const std::atomic_bool &) -> Result<Done> {
        device.write("half of it");
        Error error;
        error.code = ErrorCode::StorageFailed;
        return error;
    });
    ASSERT_TRUE(waitForResults(2));
    ASSERT_FALSE(results.last().ok());
    EXPECT_EQ(results.last().error().code, ErrorCode::StorageFailed);
    EXPECT_EQ(contentOf(path), "before");
}

TEST_F(FileExportTest, ReportsAPlaceThatCannotBeWritten)
{
    exporter.start(folder.filePath(u"no/such/folder/out.csv"_s), writing("a"));
    ASSERT_TRUE(waitForResults(1));
    ASSERT_FALSE(results.first().ok());
    EXPECT_EQ(results.first().error().code, ErrorCode::StorageFailed);
    EXPECT_FALSE(results.first().error().detail.isEmpty());
}

TEST_F(FileExportTest, RunsOneAtATimeAndCanBeCancelled)
{
    auto running = std::make_shared<std::binary_semaphore>(0);
    exporter.start(path, [running](QIODevice &, const std::atomic_bool &cancelled) -> Result<Done> {
        running->release();
        while (!cancelled) {
            std::this_thread::yield();
        }
        Error error;
        error.code = ErrorCode::Cancelled;
        return error;
    });
    running->acquire();
    exporter.start(path, writing("not while one runs"));
    exporter.cancel();
    ASSERT_TRUE(waitForResults(1));
    EXPECT_EQ(results.first().error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(QFile::exists(path));
    EXPECT_EQ(results.size(), 1);
}

TEST_F(FileExportTest, AsksWithoutBlockingAndWritesWhereAPersonSays)
{
    QWidget window;
    FileExport asking(&window);
    QSignalSpy started(&asking, &FileExport::started);
    QVector<bool> done;
    QObject::connect(&asking, &FileExport::finished, &window,
                     [&done](const QString &, const Result<Done> &result) { done.append(result.ok()); });
    asking.ask(u"Acme - objects.csv"_s, text::ExportFormat::Csv, writing("x"));
    auto *dialog = widget<QFileDialog>(window, "exportDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->defaultSuffix(), u"csv"_s);
    emit dialog->fileSelected(path);
    ASSERT_TRUE(waitFor([&done] { return !done.isEmpty(); }));
    EXPECT_EQ(done, QVector<bool>{true});
    EXPECT_EQ(started.count(), 1);
    EXPECT_EQ(contentOf(path), "x");
}

TEST_F(FileExportTest, SaysWhatIsSaved)
{
    QWidget window;
    FileExport asking(&window);
    asking.askFor({u"Save the support report"_s, u"report.zip"_s, u"zip"_s}, writing("x"));
    auto *dialog = widget<QFileDialog>(window, "exportDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->windowTitle(), u"Save the support report"_s);
    EXPECT_EQ(dialog->defaultSuffix(), u"zip"_s);
}

// G13
TEST(ExportFileName, IsOneThatEveryFileSystemTakes)
{
    const std::pair<QString, QString> table[] = {
        {u"Acme HQ"_s, u"Acme HQ – objects – 2026-11-23.csv"_s},
        {u"../../etc/passwd"_s, u"etc passwd – objects – 2026-11-23.csv"_s},
        {u"CON"_s, u"CON – objects – 2026-11-23.csv"_s},
        {u"a:b*c?\"<>|\n"_s, u"a b c – objects – 2026-11-23.csv"_s},
        {u"Söhne & Töchter"_s, u"Söhne Töchter – objects – 2026-11-23.csv"_s},
        {u"..."_s, u"objects – 2026-11-23.csv"_s},
        {QString(), u"objects – 2026-11-23.csv"_s},
        {QString(500, u'x'), QString(64, u'x') + u" – objects – 2026-11-23.csv"_s},
    };
    constexpr Instant noon{seconds{1'795'435'200}}; // 23 November 2026, 12:00 UTC: the same day in nearly every zone
    for (const auto &[service, name] : table) {
        EXPECT_EQ(FileExport::exportFileName(service, u"objects"_s, text::ExportFormat::Csv, noon), name);
    }
}

} // namespace license::ui
