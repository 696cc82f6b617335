// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/shutdownsignals.h"

#include <QMutex>
#include <qt_windows.h>

#include <array>
#include <thread>
#include <utility>

namespace license::server {

namespace {

QMutex watcherMutex;
ShutdownSignals *watcher = nullptr;

/// From any thread; true if somebody is told.
bool tellWatcher(void (ShutdownSignals::*request)())
{
    const QMutexLocker lock(&watcherMutex);
    return watcher != nullptr && QMetaObject::invokeMethod(watcher, request, Qt::QueuedConnection);
}

} // namespace

ShutdownSignals::ShutdownSignals()
{
    const QMutexLocker lock(&watcherMutex);
    watcher = this;
}

ShutdownSignals::~ShutdownSignals()
{
    const QMutexLocker lock(&watcherMutex);
    watcher = nullptr;
}

bool ShutdownSignals::watchSignals()
{
    // The handler runs in a thread created by the system. Except for key presses the program ends as soon as it
    // returns, or after five seconds; main() ends it sooner, and in order.
    return SetConsoleCtrlHandler(
               [](DWORD event) -> BOOL {
                   const bool told = tellWatcher(&ShutdownSignals::request);
                   if (told && event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
                       Sleep(INFINITE);
                   return told;
               },
               TRUE) != 0;
}

void ShutdownSignals::watchStandardInput()
{
    // A pipe has no event that Qt could watch. The thread ends with the process.
    std::thread([] {
        std::array<char, 256> ignored{};
        DWORD size = 0;
        while (ReadFile(GetStdHandle(STD_INPUT_HANDLE), ignored.data(), DWORD(ignored.size()), &size, nullptr) &&
               size > 0) {
        }
        tellWatcher(&ShutdownSignals::request);
    }).detach();
}

void ShutdownSignals::request()
{
    if (std::exchange(m_requested, true))
        return;
    emit requested();
}

} // namespace license::server
