// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <aclapi.h>
#include <windows.h>

namespace license::platform {

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
QByteArray currentUser();
PSID sidOf(const QByteArray &user);

/// True for the user, the system and administrators, who could take a file anyway.
bool isTrusted(PSID sid, PSID user);
/// True if a file's access list lets a user read or change it who is neither trusted nor its owner. A missing list
/// admits everybody.
bool isOpenToOthers(PACL list, PSID user, PSID owner);

} // namespace license::platform
