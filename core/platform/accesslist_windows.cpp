// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/accesslist_windows.h"

#include "core/platform/files_windows.h"

#include <sddl.h>

#include <cstddef>
#include <string>

namespace license::platform {

namespace {

/// Bits of a file and of a folder: reading data means listing, writing it means creating a file. Deleting an entry of a
/// folder allows replacing it.
constexpr ACCESS_MASK readsOrChanges = FILE_READ_DATA | FILE_WRITE_DATA | FILE_APPEND_DATA | FILE_DELETE_CHILD |
                                       WRITE_DAC | WRITE_OWNER | GENERIC_READ | GENERIC_WRITE | GENERIC_ALL;

/// An entry that lets other users read or change the file, or may do so: a conditional one, or a kind that is rare on
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
    PSID sid = const_cast<DWORD *>(&allowed->SidStart);
    return (allowed->Mask & readsOrChanges) != 0 && !windows::isTrusted(sid, user) && !EqualSid(sid, owner) &&
           !IsWellKnownSid(sid, WinCreatorOwnerRightsSid);
}

} // namespace

QByteArray windows::ofToken(TOKEN_INFORMATION_CLASS what)
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token)) {
        return {};
    }
    DWORD size = 0;
    GetTokenInformation(token, what, nullptr, 0, &size);
    QByteArray told(static_cast<qsizetype>(size), '\0');
    const bool known = GetTokenInformation(token, what, told.data(), size, &size);
    CloseHandle(token);
    return known ? told : QByteArray();
}

QByteArray windows::currentUser()
{
    return ofToken(TokenUser);
}

PSID windows::sidOf(const QByteArray &told)
{
    // Both structures start with a pointer to a SID.
    static_assert(offsetof(TOKEN_USER, User.Sid) == 0 && offsetof(TOKEN_OWNER, Owner) == 0);
    return *reinterpret_cast<const PSID *>(told.constData());
}

bool windows::isTrusted(PSID sid, PSID user)
{
    return EqualSid(sid, user) || IsWellKnownSid(sid, WinLocalSystemSid) ||
           IsWellKnownSid(sid, WinBuiltinAdministratorsSid);
}

bool windows::isOpenToOthers(PACL list, PSID user, PSID owner)
{
    if (!list) {
        return true;
    }
    for (DWORD i = 0; i < list->AceCount; ++i) {
        void *entry = nullptr;
        if (!GetAce(list, i, &entry) || opensToOthers(static_cast<const ACE_HEADER *>(entry), user, owner)) {
            return true;
        }
    }
    return false;
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
    return known && !isOpenToOthers(list, sidOf(user), owner);
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

} // namespace license::platform
