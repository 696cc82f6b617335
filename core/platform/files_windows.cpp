// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/files_windows.h"

#include <QByteArray>
#include <QDir>

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <aclapi.h>
#include <sddl.h>
#include <windows.h>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

/// Memory that Windows allocated for us.
template <typename T>
class Local
{
public:
    Local() = default;
    Local(const Local &) = delete;
    Local &operator=(const Local &) = delete;
    ~Local() { LocalFree(m_memory); }

    T *out() { return &m_memory; }
    T get() const { return m_memory; }

private:
    T m_memory = nullptr;
};

/// The user of this process as a TOKEN_USER, whose SID lies in the same bytes: share them, never detach.
QByteArray currentUser()
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token)) {
        return {};
    }
    DWORD size = 0;
    GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    QByteArray user(static_cast<qsizetype>(size), '\0');
    const bool known = GetTokenInformation(token, TokenUser, user.data(), size, &size);
    CloseHandle(token);
    return known ? user : QByteArray();
}

PSID sidOf(const QByteArray &user)
{
    return reinterpret_cast<const TOKEN_USER *>(user.constData())->User.Sid;
}

bool mayKnow(PSID sid, PSID user, PSID owner)
{
    return EqualSid(sid, user) || EqualSid(sid, owner) || IsWellKnownSid(sid, WinLocalSystemSid) ||
           IsWellKnownSid(sid, WinBuiltinAdministratorsSid) || IsWellKnownSid(sid, WinCreatorOwnerRightsSid);
}

/// An entry of an access list that lets other users read, or may do so: a conditional one, or a kind that is rare on
/// files.
bool opensToOthers(const ACE_HEADER *entry, PSID user, PSID owner)
{
    if (entry->AceType == ACCESS_DENIED_ACE_TYPE || (entry->AceFlags & INHERIT_ONLY_ACE) != 0) {
        return false;
    }
    if (entry->AceType != ACCESS_ALLOWED_ACE_TYPE) {
        return true;
    }
    const auto *allowed = reinterpret_cast<const ACCESS_ALLOWED_ACE *>(entry);
    const bool reads = (allowed->Mask & (FILE_READ_DATA | GENERIC_READ | GENERIC_ALL)) != 0;
    return reads && !mayKnow(const_cast<DWORD *>(&allowed->SidStart), user, owner);
}

} // namespace

std::wstring windows::native(const QString &path)
{
    return QDir::toNativeSeparators(QDir::cleanPath(path)).toStdWString();
}

Error windows::failure(const QString &path, unsigned long reason)
{
    return {.code = ErrorCode::StorageFailed,
            .detail = u"%1: %2"_s.arg(path, qt_error_string(static_cast<int>(reason)))};
}

unsigned long windows::restrictTo(const QString &path, bool folder)
{
    const QByteArray user = currentUser();
    Local<LPWSTR> sid;
    if (user.isEmpty() || !ConvertSidToStringSidW(sidOf(user), sid.out())) {
        return GetLastError();
    }
    std::wstring list = L"D:P";
    for (const wchar_t *who : {static_cast<const wchar_t *>(sid.get()), L"SY", L"BA"}) {
        list += std::wstring(L"(A;") + (folder ? L"OICI" : L"") + L";FA;;;" + who + L")";
    }
    Local<PSECURITY_DESCRIPTOR> descriptor;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(list.c_str(), SDDL_REVISION_1, descriptor.out(),
                                                              nullptr)) {
        return GetLastError();
    }
    const bool set = SetFileSecurityW(
        native(path).c_str(), DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, descriptor.get());
    return set ? ERROR_SUCCESS : GetLastError();
}

bool windows::isClosed(const QString &path)
{
    const QByteArray user = currentUser();
    std::wstring name = native(path);
    PSID owner = nullptr;
    PACL list = nullptr;
    Local<PSECURITY_DESCRIPTOR> descriptor;
    const bool known =
        !user.isEmpty() &&
        GetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION,
                              &owner, nullptr, &list, nullptr, descriptor.out()) == ERROR_SUCCESS;
    if (!known || !list) { // a missing list admits everybody
        return false;
    }
    for (DWORD i = 0; i < list->AceCount; ++i) {
        void *entry = nullptr;
        if (!GetAce(list, i, &entry) || opensToOthers(static_cast<const ACE_HEADER *>(entry), sidOf(user), owner)) {
            return false;
        }
    }
    return true;
}

} // namespace license::platform
