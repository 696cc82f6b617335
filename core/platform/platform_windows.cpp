// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/computer.h"
#include "core/platform/accesslist_windows.h"
#include "core/platform/computerid.h"
#include "core/platform/platform.h"

#include <QDir>
#include <QFileInfo>

#include <sddl.h>

#include <ratio>
#include <string>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

using Ticks = std::chrono::duration<qint64, std::ratio<1, 10'000'000>>; ///< the 100 ns of FILETIME

Instant wallClock()
{
    constexpr Ticks from1601To1970 = std::chrono::days{134'774};
    FILETIME time;
    GetSystemTimePreciseAsFileTime(&time);
    const Ticks since1601{(static_cast<qint64>(time.dwHighDateTime) << 32) | time.dwLowDateTime};
    return Instant{std::chrono::floor<milliseconds>(since1601 - from1601To1970)};
}

using QueryTime = void(WINAPI *)(PULONGLONG);

/// QueryInterruptTime, by name: the import library asks for a system library that only recent versions have.
QueryTime interruptTime()
{
    const HMODULE library = GetModuleHandleW(L"kernelbase.dll");
    const FARPROC found = library ? GetProcAddress(library, "QueryInterruptTime") : nullptr;
    return reinterpret_cast<QueryTime>(reinterpret_cast<void *>(found));
}

/// Without QueryInterruptTime the tick count does: it counts sleep too, if coarsely.
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

/// The number that Windows counts up at each boot. A computer without it has no boot id: its boot clock alone tells
/// boots apart.
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

/// What Windows called this computer when it was installed; empty where there is none.
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

Error failure(const QString &path, DWORD reason)
{
    Error error;
    error.code = ErrorCode::StorageFailed;
    error.detail = u"%1: %2"_s.arg(path, qt_error_string(static_cast<int>(reason)));
    return error;
}

std::wstring native(const QString &path)
{
    return QDir::toNativeSeparators(QDir::cleanPath(path)).toStdWString();
}

/// Grants everything to the user, the system and administrators, who could take it anyway, and inherits nothing.
/// `flags` are those of an entry in SDDL: "OICI" for a folder, so that what is made in it is as private.
DWORD restrictTo(const std::wstring &path, const wchar_t *flags)
{
    const QByteArray user = currentUser();
    Local<LPWSTR> sid;
    if (user.isEmpty() || !ConvertSidToStringSidW(sidOf(user), sid.out())) {
        return GetLastError();
    }
    std::wstring list = L"D:P";
    for (const wchar_t *who : {static_cast<const wchar_t *>(sid.get()), L"SY", L"BA"}) {
        list += std::wstring(L"(A;") + flags + L";FA;;;" + who + L")";
    }
    Local<PSECURITY_DESCRIPTOR> descriptor;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(list.c_str(), SDDL_REVISION_1, descriptor.out(),
                                                              nullptr)) {
        return GetLastError();
    }
    const bool set = SetFileSecurityW(path.c_str(), DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION,
                                      descriptor.get());
    return set ? ERROR_SUCCESS : GetLastError();
}

/// `directory` or not: anything else, and a link of either kind, is refused.
DWORD checkKind(const std::wstring &path, bool directory)
{
    const DWORD attributes = GetFileAttributesW(path.c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES) {
        return GetLastError();
    }
    const bool link = (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0;
    const bool isDirectory = (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    return link || isDirectory != directory ? ERROR_DIRECTORY : ERROR_SUCCESS;
}

Result<Done> makePrivate(const QString &path, bool directory)
{
    const std::wstring name = native(path);
    DWORD reason = checkKind(name, directory);
    if (reason == ERROR_SUCCESS) {
        reason = restrictTo(name, directory ? L"OICI" : L"");
    }
    if (reason != ERROR_SUCCESS) {
        return failure(path, reason);
    }
    return Done{};
}

} // namespace

std::unique_ptr<Clock> systemClock()
{
    return std::make_unique<SystemClock>();
}

Result<Done> makePrivateFolder(const QString &path)
{
    if (path.isEmpty() || (!QFileInfo::exists(path) && !QDir().mkpath(path))) {
        return failure(path, ERROR_PATH_NOT_FOUND);
    }
    return makePrivate(path, true);
}

Result<Done> makePrivateFile(const QString &path)
{
    return makePrivate(path, false);
}

void keepMemoryPrivate()
{
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX); // a crash ends without a report and its dump
}

bool isOwnerOnly(const QString &path)
{
    const QByteArray user = currentUser();
    std::wstring name = native(path);
    PSID owner = nullptr;
    PACL list = nullptr;
    Local<PSECURITY_DESCRIPTOR> descriptor;
    const bool known =
        !user.isEmpty() && QFileInfo(path).isFile() &&
        GetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION,
                              &owner, nullptr, &list, nullptr, descriptor.out()) == ERROR_SUCCESS;
    return known && !isOpenToOthers(list, sidOf(user), owner);
}

QLatin1StringView ownerOnlyCommand()
{
    return "icacls FILE /inheritance:r /grant:r \"%USERNAME%:F\""_L1;
}

} // namespace license::platform
