// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/accesslist_windows.h"
#include "core/platform/peer.h"

#include <sddl.h>

namespace license::platform {

using namespace windows;

namespace {

HANDLE handleOf(qintptr descriptor)
{
    return reinterpret_cast<HANDLE>(descriptor);
}

} // namespace

QByteArray userAndSession()
{
    DWORD session = 0;
    ProcessIdToSessionId(GetCurrentProcessId(), &session);
    const QByteArray user = currentUser();
    Local<LPSTR> words;
    const bool known = !user.isEmpty() && ConvertSidToStringSidA(sidOf(user), words.out());
    return QByteArray(known ? words.get() : "") + '/' + QByteArray::number(qulonglong(session));
}

bool isOwnPeer(qintptr descriptor)
{
    PSID owner = nullptr;
    Local<PSECURITY_DESCRIPTOR> described;
    if (GetSecurityInfo(handleOf(descriptor), SE_KERNEL_OBJECT, OWNER_SECURITY_INFORMATION, &owner, nullptr, nullptr,
                        nullptr, described.out()) != ERROR_SUCCESS) {
        return false;
    }
    bool own = false;
    // Objects created by an elevated program belong to the administrators, and so do ours.
    for (const auto what : {TokenUser, TokenOwner}) {
        const QByteArray ours = ofToken(what);
        own = own || (!ours.isEmpty() && owner && EqualSid(owner, sidOf(ours)));
    }
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
