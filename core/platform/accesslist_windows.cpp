// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/accesslist_windows.h"

namespace license::platform {

namespace {

constexpr ACCESS_MASK readsOrChanges = FILE_READ_DATA | FILE_WRITE_DATA | FILE_APPEND_DATA | WRITE_DAC | WRITE_OWNER |
                                       GENERIC_READ | GENERIC_WRITE | GENERIC_ALL;

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
    return (allowed->Mask & readsOrChanges) != 0 && !isTrusted(sid, user) && !EqualSid(sid, owner) &&
           !IsWellKnownSid(sid, WinCreatorOwnerRightsSid);
}

} // namespace

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

bool isTrusted(PSID sid, PSID user)
{
    return EqualSid(sid, user) || IsWellKnownSid(sid, WinLocalSystemSid) ||
           IsWellKnownSid(sid, WinBuiltinAdministratorsSid);
}

bool isOpenToOthers(PACL list, PSID user, PSID owner)
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

} // namespace license::platform
