// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/filelock.h"
#include "core/platform/files_windows.h"

#include <QByteArray>

#include <string>
#include <utility>

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace license::platform {

struct FileLock::Handle
{
    explicit Handle(HANDLE openFile) : file(openFile) {}
    ~Handle()
    {
        write({});
        CloseHandle(file); // frees the lock
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;

    /// The file's new content. The lock does not depend on it.
    void write(const QByteArray &content)
    {
        DWORD written = 0;
        SetFilePointer(file, 0, nullptr, FILE_BEGIN);
        SetEndOfFile(file);
        WriteFile(file, content.constData(), static_cast<DWORD>(content.size()), &written, nullptr);
    }

    const HANDLE file;
};

FileLock::FileLock(std::optional<Folder> folder, QString name) : m_folder(std::move(folder)), m_name(std::move(name)) {}

FileLock::~FileLock() = default;

FileLock::State FileLock::tryTake()
{
    if (m_handle) {
        return State::Held;
    }
    if (!m_folder) {
        return State::Unavailable;
    }
    // Shared with everybody: a virus scanner that briefly opens the file must not look like a holder. Nobody can remove
    // or replace it while it is open. The folder is private already, and its files inherit that.
    const std::wstring name = windows::native(m_folder->path(m_name));
    const HANDLE file =
        CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                    OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        return GetLastError() == ERROR_SHARING_VIOLATION ? State::Taken : State::Unavailable;
    }
    auto handle = std::make_unique<Handle>(file);
    OVERLAPPED where = {};
    where.OffsetHigh = 0x40000000; // far behind the content, which stays readable for others
    if (LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &where)) {
        handle->write(QByteArray::number(static_cast<qint64>(GetCurrentProcessId())) + '\n'); // for people
        m_handle = std::move(handle);
        return State::Held;
    }
    const DWORD reason = GetLastError();
    return reason == ERROR_LOCK_VIOLATION || reason == ERROR_IO_PENDING ? State::Taken : State::Unavailable;
}

} // namespace license::platform
