// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/interrupts.h"

#include <QMetaObject>
#include <QMutex>
#include <qt_windows.h>

#include <atomic>

namespace license::platform {

namespace {

QMutex listenerMutex;
Interrupts *listener = nullptr;
std::atomic<bool> endWanted{false};

/// Notifies the listener once; true if there was one.
bool tellListener()
{
    const QMutexLocker lock(&listenerMutex);
    if (!listener) {
        return false;
    }
    endWanted = true;
    QMetaObject::invokeMethod(listener, &Interrupts::interrupted, Qt::QueuedConnection);
    listener = nullptr;
    return true;
}

/// Runs in a thread created by the system. For events other than key presses the program ends as soon as this returns,
/// or after five seconds; main() ends it sooner, and in order.
BOOL WINAPI onControl(DWORD event)
{
    const bool told = tellListener();
    if (told && event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT) {
        Sleep(INFINITE);
    }
    return told;
}

} // namespace

struct Interrupts::Private
{};

Interrupts::Interrupts() : d(new Private)
{
    const QMutexLocker lock(&listenerMutex);
    listener = this;
    // Registered once and never removed: removal would wait for a running handler, which waits for the program's end.
    static const BOOL handles = SetConsoleCtrlHandler(onControl, TRUE);
    Q_UNUSED(handles)
}

Interrupts::~Interrupts()
{
    const QMutexLocker lock(&listenerMutex);
    listener = nullptr;
}

bool Interrupts::wanted()
{
    return endWanted;
}

int Interrupts::descriptor()
{
    return -1;
}

} // namespace license::platform
