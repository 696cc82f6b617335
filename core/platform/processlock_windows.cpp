// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/processlock.h"

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace license::platform {

namespace {

HANDLE handleOf(qintptr value)
{
    return reinterpret_cast<HANDLE>(value);
}

} // namespace

// "Local" names belong to one session.
ProcessLock::ProcessLock(const QString & /*folder*/, const QString &name)
    : m_name(QStringLiteral("Local\\") + name), m_handle(0)
{}

ProcessLock::~ProcessLock()
{
    if (m_handle != 0) {
        CloseHandle(handleOf(m_handle));
    }
}

ProcessLock::State ProcessLock::tryLock()
{
    if (m_handle != 0) {
        return State::Ours;
    }
    // The mutex's existence is the lock: Windows removes it with the last process that has it open.
    const HANDLE mutex = CreateMutexW(nullptr, FALSE, reinterpret_cast<const wchar_t *>(m_name.utf16()));
    if (!mutex) {
        return State::Impossible; // another user's; our names should never collide with it
    }
    if (GetLastError() == ERROR_ALREADY_EXISTS) {
        CloseHandle(mutex);
        return State::Others;
    }
    m_handle = reinterpret_cast<qintptr>(mutex);
    return State::Ours;
}

std::optional<qint64> ProcessLock::holder() const
{
    return std::nullopt;
}

} // namespace license::platform
