// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/machineidentity.h"
#include "core/domain/storageproblem.h"
#include "core/platform/accesslist_windows.h"
#include "core/platform/computerid.h"
#include "core/platform/files_windows.h"
#include "core/platform/platform.h"

#include <QFileInfo>

#include <sddl.h>

#include <ratio>

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

using Ticks = std::chrono::duration<qint64, std::ratio<1, 10'000'000>>; ///< FILETIME's unit of 100 ns

Instant wallClock()
{
    constexpr Ticks from1601To1970 = std::chrono::days{134'774};
    FILETIME time;
    GetSystemTimePreciseAsFileTime(&time);
    const Ticks since1601{(static_cast<qint64>(time.dwHighDateTime) << 32) | time.dwLowDateTime};
    return Instant{std::chrono::floor<milliseconds>(since1601 - from1601To1970)};
}

using QueryTime = void(WINAPI *)(PULONGLONG);

/// QueryInterruptTime by name: the import library requires a system library that only recent versions have.
QueryTime interruptTime()
{
    const HMODULE library = GetModuleHandleW(L"kernelbase.dll");
    const FARPROC found = library ? GetProcAddress(library, "QueryInterruptTime") : nullptr;
    return reinterpret_cast<QueryTime>(reinterpret_cast<void *>(found));
}

/// Without QueryInterruptTime the tick count serves: it counts sleep too, if coarsely.
milliseconds bootClock()
{
    static const QueryTime query = interruptTime();
    if (!query) {
        return milliseconds{static_cast<qint64>(GetTickCount64())};
    }
    ULONGLONG time = 0;
    query(&time);
    return std::chrono::floor<milliseconds>(Ticks{static_cast<qint64>(time)});
}

/// The number that Windows increments at each boot. A computer without it has no boot id: its boot clock alone
/// distinguishes boots.
QString readBootId()
{
    DWORD id = 0;
    DWORD size = sizeof id;
    const LSTATUS status =
        RegGetValueW(HKEY_LOCAL_MACHINE,
                     L"SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management\\PrefetchParameters",
                     L"BootId", RRF_RT_REG_DWORD, nullptr, &id, &size);
    return status == ERROR_SUCCESS ? QString::number(id) : QString();
}

/// The id that Windows assigned to this computer at installation; empty if there is none.
QByteArray readMachineGuid()
{
    wchar_t guid[64] = {};
    DWORD size = sizeof guid;
    const LSTATUS status = RegGetValueW(HKEY_LOCAL_MACHINE, L"SOFTWARE\\Microsoft\\Cryptography", L"MachineGuid",
                                        RRF_RT_REG_SZ | RRF_SUBKEY_WOW6464KEY, nullptr, guid, &size);
    return status == ERROR_SUCCESS ? QString::fromWCharArray(guid).toLatin1() : QByteArray();
}

class SystemClock final : public Clock
{
public:
    Reading now() const override { return {wallClock(), bootClock(), m_bootId}; }

private:
    /// A process does not outlive its boot.
    const QString m_bootId = bootIdOf(readBootId(), computerIdFrom(readMachineGuid()));
};

} // namespace

std::unique_ptr<Clock> systemClock()
{
    return std::make_unique<SystemClock>();
}

Result<Done> makePrivateFile(const QString &path)
{
    const DWORD attributes = GetFileAttributesW(windows::native(path).c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES) {
        return windows::failure(path, GetLastError());
    }
    if ((attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0) { // a link of either kind
        return storageError(StorageProblem::Link, path);
    }
    if ((attributes & FILE_ATTRIBUTE_DIRECTORY) != 0) {
        return storageError(StorageProblem::NotPlain, path);
    }
    const DWORD reason = windows::restrictTo(path, false);
    return reason == ERROR_SUCCESS ? Result<Done>(Done{}) : windows::failure(path, reason);
}

void keepMemoryPrivate()
{
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX); // a crash ends without report and dump
}

void growMemoryInLargeSteps()
{
    // Windows gives a heap room to grow by itself.
}

void keepTimeZone()
{
    // Windows reads no file for it, and tells its processes of a change.
}

bool isOwnerOnly(const QString &path)
{
    return QFileInfo(path).isFile() && windows::isClosed(path);
}

QLatin1StringView ownerOnlyCommand()
{
    return "icacls FILE /inheritance:r /grant:r \"%USERNAME%:F\""_L1;
}

} // namespace license::platform
