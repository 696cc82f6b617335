// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/processlock.h"

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace license::platform {

struct ProcessLock::Private
{
    QString name;
    HANDLE mutex = nullptr;
};

// "Local" names belong to one session.
ProcessLock::ProcessLock(const QString & /*folder*/, const QString &name)
    : d(std::make_unique<Private>(Private{.name = QStringLiteral("Local\\") + name}))
{}

ProcessLock::~ProcessLock()
{
    if (d->mutex) {
        CloseHandle(d->mutex);
    }
}

ProcessLock::State ProcessLock::tryTake()
{
    if (d->mutex) {
        return State::Held;
    }
    // The mutex's existence is the lock: Windows removes it with the last process that has it open.
    const HANDLE mutex = CreateMutexW(nullptr, FALSE, reinterpret_cast<const wchar_t *>(d->name.utf16()));
    if (!mutex) {
        return State::Unavailable; // another user's; our names should never collide with it
    }
    if (GetLastError() == ERROR_ALREADY_EXISTS) {
        CloseHandle(mutex);
        return State::Taken;
    }
    d->mutex = mutex;
    return State::Held;
}

std::optional<qint64> ProcessLock::holder() const
{
    return std::nullopt;
}

} // namespace license::platform
