// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sleepwatch.h"

#include <QStringList>

#include <gtest/gtest.h>

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

/// The window of this process; others have their own.
HWND watchWindow()
{
    HWND window = nullptr;
    while ((window = FindWindowExW(HWND_MESSAGE, window, L"License Console sleep watch", nullptr))) {
        DWORD owner = 0;
        GetWindowThreadProcessId(window, &owner);
        if (owner == GetCurrentProcessId()) {
            break;
        }
    }
    return window;
}

/// Runs the thread's event loop for the pending messages.
void handleMessages()
{
    MSG message;
    while (PeekMessageW(&message, nullptr, 0, 0, PM_REMOVE)) {
        DispatchMessageW(&message);
    }
}

/// A watch and its reports.
struct Watched
{
    Watched()
    {
        QObject::connect(&watch, &SleepWatch::aboutToSleep, &watch, [this] { told << u"sleep"_s; });
        QObject::connect(&watch, &SleepWatch::awake, &watch, [this] { told << u"awake"_s; });
    }

    QStringList told;
    SleepWatch watch;
};

TEST(SleepWatchOnWindows, C11_TellsOfTheSleepWhileTheSystemWaitsAndOfTheReturnOnce)
{
    Watched computer;
    const HWND window = watchWindow();
    ASSERT_NE(window, nullptr);
    EXPECT_TRUE(SendMessageW(window, WM_POWERBROADCAST, PBT_APMSUSPEND, 0));
    EXPECT_EQ(computer.told, QStringList{u"sleep"_s});
    // A computer woken by a person reports both.
    ASSERT_TRUE(PostMessageW(window, WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC, 0));
    ASSERT_TRUE(PostMessageW(window, WM_POWERBROADCAST, PBT_APMRESUMESUSPEND, 0));
    handleMessages();
    EXPECT_EQ(computer.told, (QStringList{u"sleep"_s, u"awake"_s}));
}

TEST(SleepWatchOnWindows, OtherNewsOfThePowerIsNoSleep)
{
    Watched computer;
    for (const WPARAM what : {WPARAM{PBT_APMPOWERSTATUSCHANGE}, WPARAM{PBT_POWERSETTINGCHANGE}}) {
        SendMessageW(watchWindow(), WM_POWERBROADCAST, what, 0);
    }
    EXPECT_TRUE(computer.told.isEmpty());
}

TEST(SleepWatchOnWindows, NothingIsLeftOfOneThatIsGone)
{
    for (int i = 0; i < 3; ++i) {
        const SleepWatch watch;
        EXPECT_NE(watchWindow(), nullptr);
    }
    EXPECT_EQ(watchWindow(), nullptr);
}

} // namespace

} // namespace license::platform
