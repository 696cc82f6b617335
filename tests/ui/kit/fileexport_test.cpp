// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/filemodes_linux.h"
#include "tests/support/waitfor.h"
#include "tests/ui/uitools.h"
#include "ui/kit/fileexport.h"

#include <QFile>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <semaphore>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

FileExport::Write writing(const QByteArray &bytes)
{
    return [bytes](QIODevice &device, const std::atomic_bool &) -> Result<Done> {
        device.write(bytes);
        return Done{};
    };
}

class FileExportTest : public testing::Test
{
protected:
    FileExportTest()
    {
        QObject::connect(&exporter, &FileExport::finished, &exporter,
                         [this](const QString &file, const Result<Done> &result) {
                             finishedPath = file;
                             results.append(result);
                         });
    }
    bool waitForResults(qsizetype count)
    {
        return waitFor([this, count] { return results.size() >= count; });
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"out.csv"_s);
    FileExport exporter{nullptr};
    QString finishedPath;
    QVector<Result<Done>> results;
};

} // namespace

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
