// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ziparchive.h"

#include <zip.h>

#include <memory>
#include <utility>

namespace license::report {

namespace {

struct SourceFree
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
struct ArchiveDiscard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, SourceFree>;
using Archive = std::unique_ptr<zip_t, ArchiveDiscard>;

Error failure(const char *what)
{
    return {.code = ErrorCode::StorageFailed, .detail = QString::fromUtf8(what)};
}

/// The library's output in `source`.
Result<QByteArray> contentOf(zip_source_t *source)
{
    if (zip_source_open(source) != 0) {
        return failure("the archive cannot be read back");
    }
    zip_source_seek(source, 0, SEEK_END);
    QByteArray bytes(static_cast<qsizetype>(zip_source_tell(source)), Qt::Uninitialized);
    zip_source_seek(source, 0, SEEK_SET);
    const zip_int64_t read = zip_source_read(source, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(source);
    return read == bytes.size() ? Result<QByteArray>(bytes) : failure("the archive cannot be read back");
}

} // namespace

Result<QByteArray> zipArchive(const QVector<ReportFile> &files, Instant now)
{
    zip_error_t error;
    zip_error_init(&error);
    const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target) {
        return failure(zip_error_strerror(&error));
    }
    zip_source_keep(target.get()); // the archive releases its own reference
    Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(target.get());
        return failure(zip_error_strerror(&error));
    }
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    for (const ReportFile &file : files) {
        Source content(
            zip_source_buffer(archive.get(), file.text.constData(), static_cast<zip_uint64_t>(file.text.size()), 0));
        const zip_int64_t index =
            content ? zip_file_add(archive.get(), file.name.toUtf8().constData(), content.get(), ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            return failure(zip_strerror(archive.get()));
        }
        (void)content.release(); // the archive owns it from here on
        zip_file_set_mtime(archive.get(), static_cast<zip_uint64_t>(index), static_cast<time_t>(seconds), 0);
    }
    if (zip_close(archive.get()) != 0) {
        return failure(zip_strerror(archive.get()));
    }
    (void)archive.release(); // closing has freed it
    return contentOf(target.get());
}

} // namespace license::report
