// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <aclapi.h>
#include <windows.h>

namespace license::platform::windows {

/// Who may do what with a file or a folder, and how that is set.

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

/// What this process's token says, as the structure that belongs to `what`; its SID lies in the same bytes: share them,
/// never detach. Empty where it is not known.
QByteArray ofToken(TOKEN_INFORMATION_CLASS what);
/// The user whom this process runs for.
QByteArray currentUser();
/// Of what ofToken() has returned for TokenUser or TokenOwner.
PSID sidOf(const QByteArray &told);

/// True for the user, the system and administrators, who could take a file anyway.
bool isTrusted(PSID sid, PSID user);
/// True where the access list lets somebody read or change what it guards who is neither trusted nor its owner. No list
/// at all admits everybody.
bool isOpenToOthers(PACL list, PSID user, PSID owner);
/// The same for what lies at a path; false where its list cannot be read.
bool isClosed(const QString &path);
/// Grants everything to the user, the system and administrators, and inherits nothing; what is made in a folder is as
/// private. 0 or the reason.
unsigned long restrictTo(const QString &path, bool folder);

} // namespace license::platform::windows
