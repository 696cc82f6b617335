// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ziparchive.h"
#include "tests/support/fakeclock.h"

#include <gtest/gtest.h>
#include <zip.h>

namespace license::report {

using namespace Qt::StringLiterals;

namespace {

/// The archive's content as another reader of the format sees it.
QVector<ReportFile> unpacked(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    EXPECT_NE(archive, nullptr) << zip_error_strerror(&error);
    QVector<ReportFile> files;
    for (zip_int64_t i = 0; archive && i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        QByteArray text(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
        zip_file_t *file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        EXPECT_EQ(zip_fread(file, text.data(), stat.size), text.size());
        zip_fclose(file);
        files.append({QString::fromUtf8(stat.name), text});
    }
    zip_discard(archive);
    return files;
}

} // namespace

TEST(ZipArchive, HoldsExactlyTheTextsThatWentIn)
{
    const QVector<ReportFile> files{{u"versions.txt"_s, "Qt: 6.4.2\n"},
                                    {u"naïve 漢.txt"_s, QByteArray("a\0b", 3)},
                                    {u"log.txt"_s, QByteArray(300'000, 'x')},
                                    {u"empty.txt"_s, {}}};
    const auto archive = zipArchive(files, test::FakeClock().now().wall);
    ASSERT_TRUE(archive.ok()) << archive.error().detail.toStdString();
    EXPECT_TRUE(archive->startsWith("PK"));
    EXPECT_LT(archive->size(), 10'000) << "deflated";
    EXPECT_EQ(unpacked(*archive), files);
}

TEST(ZipArchive, TwoFilesOfOneNameAreRefused)
{
    EXPECT_FALSE(zipArchive({{u"a"_s, QByteArray("1")}, {u"a"_s, QByteArray("2")}}, test::FakeClock().now().wall).ok());
}

} // namespace license::report
