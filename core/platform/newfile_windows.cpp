// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/newfile_windows.h"

#include "core/domain/storageproblem.h"
#include "core/platform/accesslist_windows.h"
#include "core/platform/files_windows.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <io.h>

#include <algorithm>

namespace license::platform {

using namespace Qt::StringLiterals;
using namespace windows;

struct NewFile::Private
{
    QString path;
    /// Closed before the rename: QTemporaryFile keeps its handle until destruction, and Windows renames no open file.
    QFile file;
    bool taken = false; ///< it has replaced its target

    ~Private()
    {
        if (!taken) {
            file.close();
            file.remove();
        }
    }
    /// Under its own name, beside `path`.
    bool open();
    Result<Done> finish();
};

namespace {

/// Windows takes these for devices in every folder, whatever extension, blanks or dots follow.
bool namesDevice(const QString &path)
{
    QString name = QFileInfo(path).fileName().section(u'.', 0, 0).section(u':', 0, 0).trimmed().toUpper();
    for (const QString &stem : {u"COM"_s, u"LPT"_s}) {
        if (name.size() == 4 && name.startsWith(stem) && u"0123456789\u00b9\u00b2\u00b3"_s.contains(name.back())) {
            return true;
        }
    }
    return name == u"CON"_s || name == u"PRN"_s || name == u"AUX"_s || name == u"NUL"_s || name == u"CONIN$"_s ||
           name == u"CONOUT$"_s;
}

} // namespace

bool NewFile::Private::open()
{
    constexpr int attempts = 100;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        QString ending;
        while (ending.size() < 6) {
            ending += QChar(u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[QRandomGenerator::system()->bounded(26)]);
        }
        file.setFileName(path + u'.' + ending);
        if (file.open(QIODevice::ReadWrite | QIODevice::NewOnly)) {
            return true;
        }
        if (!QFileInfo::exists(file.fileName())) {
            break;
        }
    }
    taken = true; // there is no file of ours to remove
    return false;
}

Result<Done> NewFile::Private::finish()
{
    const auto failed = [this] { return failure(path, GetLastError()); };
    // Qt's commit() does not report a failed flush; an earlier write's error stays set.
    if (!file.flush() || file.error() != QFileDevice::NoError) {
        return storageError(StorageProblem::None, path + u": "_s + file.errorString());
    }
    if (!FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle())))) {
        return failed();
    }
    const std::wstring from = native(file.fileName());
    const std::wstring to = native(path);
    file.close();
    // ReplaceFile() keeps the access list of the old file.
    if (GetFileAttributesW(to.c_str()) != INVALID_FILE_ATTRIBUTES &&
        ReplaceFileW(to.c_str(), from.c_str(), nullptr, REPLACEFILE_IGNORE_MERGE_ERRORS, nullptr, nullptr)) {
        taken = true;
        return Done{};
    }
    if (!MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)) {
        return failed();
    }
    taken = true;
    return Done{};
}

NewFile::NewFile(std::unique_ptr<Private> dd) : d(std::move(dd)) {}
NewFile::NewFile(NewFile &&other) noexcept = default;
NewFile &NewFile::operator=(NewFile &&other) noexcept = default;
NewFile::~NewFile() = default;

QIODevice &NewFile::device()
{
    return d->file;
}

Result<Done> NewFile::commit()
{
    return d->finish();
}

Result<Done> NewFile::commitAs(const QString &name)
{
    d->path = QFileInfo(d->path).path() + u'/' + name;
    return commit();
}

Result<NewFile> windows::beside(const QString &path, bool restricted)
{
    auto d = std::make_unique<NewFile::Private>();
    d->path = path;
    if (!d->open()) {
        return storageError(StorageProblem::None, path + u": "_s + d->file.errorString());
    }
    if (restricted) {
        if (const DWORD reason = restrictTo(d->file.fileName(), false)) {
            return failure(path, reason);
        }
    }
    return NewFile(std::move(d));
}

Result<NewFile> NewFile::forPerson(const QString &path, SpecialFile)
{
    // Replace a link's target, not the link.
    const QFileInfo named(path);
    const QString target = named.isSymLink() ? named.symLinkTarget() : path;
    const QFileInfo info(target);
    if (namesDevice(path) || namesDevice(target) || (info.exists() && !info.isFile())) {
        return storageError(StorageProblem::NotPlain, path);
    }
    return beside(target, !info.exists());
}

} // namespace license::platform
