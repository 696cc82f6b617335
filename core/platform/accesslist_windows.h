// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <aclapi.h>
#include <windows.h>

namespace license::platform::windows {

/// Access rights to a file or folder, and how to set them.

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

/// The information of this process's token for `what`, as its structure. The SID lies in the same bytes: share them,
/// never detach. Empty if unknown.
QByteArray ofToken(TOKEN_INFORMATION_CLASS what);
/// The user of this process.
QByteArray currentUser();
/// From the result of ofToken() for TokenUser or TokenOwner.
PSID sidOf(const QByteArray &told);

/// True for the user, the system and administrators, who could take a file anyway.
bool isTrusted(PSID sid, PSID user);
/// True if the access list lets a user read or change the object who is neither trusted nor its owner. A missing list
/// admits everybody.
bool isOpenToOthers(PACL list, PSID user, PSID owner);
/// The same for a path; false if its list cannot be read.
bool isClosed(const QString &path);
/// Grants all rights to the user, the system and administrators, and inherits nothing; new entries of a folder are
/// equally private. 0 or the reason.
unsigned long restrictTo(const QString &path, bool folder);

} // namespace license::platform::windows
