// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/peer.h"

#include <cstddef>

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <aclapi.h>
#include <sddl.h>
#include <windows.h>

namespace license::platform {

namespace {

HANDLE handleOf(qintptr descriptor)
{
    return reinterpret_cast<HANDLE>(descriptor);
}

/// The information of this process's token for `what`, as its structure; the SID lies in the same bytes.
QByteArray ofToken(TOKEN_INFORMATION_CLASS what)
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

/// Both structures start with a pointer to a SID.
PSID sidOf(const QByteArray &told)
{
    static_assert(offsetof(TOKEN_USER, User.Sid) == 0 && offsetof(TOKEN_OWNER, Owner) == 0);
    return *reinterpret_cast<const PSID *>(told.constData());
}

} // namespace

QByteArray userAndSession()
{
    DWORD session = 0;
    ProcessIdToSessionId(GetCurrentProcessId(), &session);
    const QByteArray user = ofToken(TokenUser);
    LPSTR words = nullptr;
    QByteArray sid;
    if (!user.isEmpty() && ConvertSidToStringSidA(sidOf(user), &words)) {
        sid = words;
        LocalFree(words);
    }
    return sid + '/' + QByteArray::number(qulonglong(session));
}

bool isOwnPeer(qintptr descriptor)
{
    PSID owner = nullptr;
    PSECURITY_DESCRIPTOR described = nullptr;
    if (GetSecurityInfo(handleOf(descriptor), SE_KERNEL_OBJECT, OWNER_SECURITY_INFORMATION, &owner, nullptr, nullptr,
                        nullptr, &described) != ERROR_SUCCESS) {
        return false;
    }
    bool own = false;
    // Objects created by an elevated program belong to the administrators, and so do ours.
    for (const auto what : {TokenUser, TokenOwner}) {
        const QByteArray ours = ofToken(what);
        own = own || (!ours.isEmpty() && owner && EqualSid(owner, sidOf(ours)));
    }
    LocalFree(described);
    return own;
}

std::optional<qint64> peerProcess(qintptr descriptor)
{
    ULONG process = 0;
    return GetNamedPipeServerProcessId(handleOf(descriptor), &process) && process > 0 ? std::optional<qint64>(process)
                                                                                      : std::nullopt;
}

void letComeForward(qint64 process)
{
    AllowSetForegroundWindow(static_cast<DWORD>(process));
}

} // namespace license::platform
