// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/accesslist_windows.h"
#include "core/platform/files_windows.h"
#include "core/platform/folder.h"
#include "core/platform/newfile_windows.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace license::platform {

using namespace Qt::StringLiterals;
using namespace windows;

/// Identified by its path; the open handle keeps others from renaming or removing it.
struct Folder::Private
{
    QString path;
    HANDLE handle = INVALID_HANDLE_VALUE;

    ~Private()
    {
        if (handle != INVALID_HANDLE_VALUE) {
            CloseHandle(handle);
        }
    }
    QString pathOf(const QString &name) const { return name.isEmpty() ? path : path + u'/' + name; }
};

namespace {

enum class Kind { Nothing, File, Folder, Link };

Kind kindOf(const QString &path)
{
    const DWORD attributes = GetFileAttributesW(native(path).c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES) {
        return Kind::Nothing;
    }
    if ((attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0) { // links of either kind
        return Kind::Link;
    }
    return (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? Kind::Folder : Kind::File;
}

bool isMissing(DWORD reason)
{
    return reason == ERROR_FILE_NOT_FOUND || reason == ERROR_PATH_NOT_FOUND;
}

/// Why a folder could not be made: Windows' own reason for the first one on the path that is missing.
Error whyNotMade(const QString &path)
{
    QString at = QDir::cleanPath(path);
    for (QString above = QFileInfo(at).path(); above != at && kindOf(above) == Kind::Nothing;
         above = QFileInfo(at).path()) {
        at = above;
    }
    return failure(at, CreateDirectoryW(native(at).c_str(), nullptr) ? ERROR_PATH_NOT_FOUND : GetLastError());
}

} // namespace

Folder::Folder(std::shared_ptr<const Private> dd) : d(std::move(dd)) {}

Result<Folder> Folder::open(const QString &path)
{
    const Kind kind = path.isEmpty() ? Kind::Nothing : kindOf(path);
    if (kind == Kind::Link) {
        return storageError(StorageProblem::Link, path);
    }
    if (kind != Kind::Folder) {
        return kind == Kind::File ? storageError(StorageProblem::NotFolder, path) : failure(path, ERROR_PATH_NOT_FOUND);
    }
    auto opened = std::make_shared<Private>();
    opened->path = path;
    opened->handle = CreateFileW(native(path).c_str(), FILE_LIST_DIRECTORY, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                 OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
    if (opened->handle == INVALID_HANDLE_VALUE) {
        return failure(path, GetLastError());
    }
    return Folder(opened);
}

Result<Folder> Folder::claim(const QString &path, const QStringList &marks)
{
    const bool there = !path.isEmpty() && QFileInfo::exists(path);
    if (path.isEmpty()) {
        return failure(path, ERROR_PATH_NOT_FOUND);
    }
    if (!there && !QDir().mkpath(path)) {
        return whyNotMade(path);
    }
    auto folder = open(path);
    if (!folder || (there && windows::isClosed(path))) {
        return folder;
    }
    const bool ours = !marks.isEmpty() && std::all_of(marks.cbegin(), marks.cend(), [&](const QString &mark) {
        return kindOf(path + u'/' + mark) == Kind::File;
    });
    if (there && !ours) {
        return storageError(StorageProblem::OpenFolder, path + u": its access list"_s);
    }
    if (const DWORD reason = restrictTo(path, true)) {
        return failure(path, reason);
    }
    return folder;
}

QString Folder::path(const QString &name) const
{
    return d->pathOf(name);
}

bool Folder::isClosed() const
{
    return windows::isClosed(path());
}

Result<Folder> Folder::subfolder(const QString &name) const
{
    if (!CreateDirectoryW(native(path(name)).c_str(), nullptr) && GetLastError() != ERROR_ALREADY_EXISTS) {
        return failure(path(name), GetLastError());
    }
    auto folder = open(path(name));
    if (folder) {
        if (const DWORD reason = restrictTo(path(name), true)) {
            return failure(path(name), reason);
        }
    }
    return folder;
}

Result<std::optional<Folder>> Folder::existing(const QString &name) const
{
    if (kindOf(path(name)) == Kind::Nothing) {
        const DWORD reason = GetLastError();
        return isMissing(reason) ? Result<std::optional<Folder>>(std::nullopt) : failure(path(name), reason);
    }
    auto folder = open(path(name));
    return folder ? Result<std::optional<Folder>>(std::optional(folder.take())) : folder.error();
}

Result<bool> Folder::has(const QString &name) const
{
    switch (kindOf(path(name))) {
    case Kind::Nothing: {
        const DWORD reason = GetLastError();
        return isMissing(reason) ? Result<bool>(false) : failure(path(name), reason);
    }
    case Kind::File:
        return true;
    case Kind::Link:
        return storageError(StorageProblem::Link, path(name));
    case Kind::Folder:
        break;
    }
    return storageError(StorageProblem::NotPlain, path(name));
}

Result<Done> Folder::readable(const QString &name) const
{
    const auto there = has(name);
    if (!there || !*there) {
        return there ? Result<Done>(Done{}) : there.error();
    }
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly)
               ? Result<Done>(Done{})
               : storageError(StorageProblem::None, path(name) + u": "_s + file.errorString());
}

Result<std::unique_ptr<QIODevice>> Folder::reader(const QString &name) const
{
    const auto there = has(name);
    if (!there || !*there) {
        return there ? Result<std::unique_ptr<QIODevice>>(nullptr) : there.error();
    }
    auto file = std::make_unique<QFile>(path(name));
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return storageError(StorageProblem::None, path(name) + u": "_s + file->errorString());
    }
    return Result<std::unique_ptr<QIODevice>>(std::move(file));
}

Result<std::optional<QByteArray>> Folder::read(const QString &name, qint64 limit) const
{
    const auto file = reader(name);
    if (!file || !*file) {
        return file ? Result<std::optional<QByteArray>>(std::nullopt) : file.error();
    }
    // No more than is there: a buffer of the limit would be zeroed for each of many small files.
    return std::optional((*file)->read(std::min(limit, (*file)->size() + 1)));
}

Result<Done> Folder::write(const QString &name, const QByteArray &bytes) const
{
    auto file = newFile(name);
    if (!file) {
        return file.error();
    }
    file.value().device().write(bytes); // commit() reports a failure
    return file.value().commit();
}

Result<NewFile> Folder::newFile(const QString &name) const
{
    const auto there = has(name);
    return there ? beside(path(name), false) : there.error();
}

Result<Done> Folder::touch(const QString &name) const
{
    const auto there = has(name);
    if (!there || *there) {
        return there ? Result<Done>(Done{}) : there.error();
    }
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        return storageError(StorageProblem::None, path(name) + u": "_s + file.errorString());
    }
    return Done{};
}

Result<Done> Folder::close(const QString &name) const
{
    const auto there = has(name);
    if (!there || !*there) {
        return there ? Result<Done>(Done{}) : there.error();
    }
    const DWORD reason = restrictTo(path(name), false);
    return reason == ERROR_SUCCESS ? Result<Done>(Done{}) : failure(path(name), reason);
}

Result<Done> Folder::remove(const QString &name) const
{
    if (!DeleteFileW(native(path(name)).c_str()) && !isMissing(GetLastError())) {
        return failure(path(name), GetLastError());
    }
    return Done{};
}

Result<Done> Folder::rename(const QString &from, const QString &to) const
{
    if (!MoveFileExW(native(path(from)).c_str(), native(path(to)).c_str(),
                     MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)) {
        return failure(path(to), GetLastError());
    }
    return Done{};
}

Result<Done> Folder::copy(const QString &from, const QString &to) const
{
    for (const QString &name : {from, to}) {
        if (const auto there = has(name); !there) {
            return there.error();
        }
    }
    if (!CopyFileW(native(path(from)).c_str(), native(path(to)).c_str(), FALSE)) {
        return failure(path(from), GetLastError());
    }
    return Done{};
}

void Folder::removeUnfinished(const QString &name, Instant before) const
{
    static const QRegularExpression unfinished(u"^(.+)\\.[A-Za-z]{6}$"_s); // named by windows::beside()
    const QStringList all = files();
    for (const QString &file : all) {
        const auto match = unfinished.match(file);
        if (match.hasMatch() && (name.isEmpty() || match.captured(1) == name) &&
            QFileInfo(path(file)).lastModified().toMSecsSinceEpoch() < before.time_since_epoch().count()) {
            static_cast<void>(remove(file).ok()); // best effort, repeated at the next opening
        }
    }
}

QStringList Folder::files() const
{
    return QDir(path()).entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name);
}

Result<Done> Folder::plain(const QRegularExpression &names) const
{
    const QStringList all =
        QDir(path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : all) {
        switch (kindOf(path(name))) {
        case Kind::Link:
            return storageError(StorageProblem::Link, path(name));
        case Kind::Folder:
            if (names.match(name).hasMatch()) {
                return storageError(StorageProblem::NotPlain, path(name));
            }
            break;
        case Kind::Nothing:
        case Kind::File:
            break;
        }
    }
    return Done{};
}

struct FolderRights::Private
{};

FolderRights::FolderRights(const Folder &) {}
FolderRights::~FolderRights() = default;

bool FolderRights::areOthers() const
{
    return false;
}

} // namespace license::platform
