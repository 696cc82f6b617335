// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/fileidentity.h"

#include <QDir>

#include <string>

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace license::platform {

namespace {

constexpr quint64 joined(DWORD high, DWORD low)
{
    return (static_cast<quint64>(high) << 32) | low;
}

} // namespace

std::variant<FileTrace, NoTrace> traceOf(const QString &path)
{
    // No access rights except for querying, which works even while another program has the file open.
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    const HANDLE file =
        CreateFileW(name.c_str(), FILE_READ_ATTRIBUTES, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                    OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        const DWORD reason = GetLastError();
        return reason == ERROR_FILE_NOT_FOUND || reason == ERROR_PATH_NOT_FOUND ? NoTrace::Missing : NoTrace::Unknown;
    }
    BY_HANDLE_FILE_INFORMATION information = {};
    const bool known = GetFileInformationByHandle(file, &information);
    CloseHandle(file);
    if (!known) {
        return NoTrace::Unknown;
    }
    return FileTrace{.identity = {.device = information.dwVolumeSerialNumber,
                                  .file = joined(information.nFileIndexHigh, information.nFileIndexLow)},
                     .size = static_cast<qint64>(joined(information.nFileSizeHigh, information.nFileSizeLow)),
                     .changed = static_cast<qint64>(joined(information.ftLastWriteTime.dwHighDateTime,
                                                           information.ftLastWriteTime.dwLowDateTime))};
}

} // namespace license::platform
