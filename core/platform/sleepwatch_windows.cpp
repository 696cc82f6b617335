// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sleepwatch.h"

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace license::platform {

namespace {

/// Tests find the window by this class.
constexpr wchar_t windowClass[] = L"License Console sleep watch";

} // namespace

/// An invisible window that receives no broadcasts: its subscription reports once, also when the computer sleeps
/// connected and broadcasts nothing. The report comes in the thread of the watch while the system waits, so immediate
/// work finishes before the sleep.
struct SleepWatch::Private
{
    static LRESULT CALLBACK onMessage(HWND window, UINT message, WPARAM what, LPARAM more)
    {
        if (message != WM_POWERBROADCAST) {
            return DefWindowProcW(window, message, what, more);
        }
        auto *watch = reinterpret_cast<SleepWatch *>(GetWindowLongPtrW(window, GWLP_USERDATA));
        if (watch && (what == PBT_APMSUSPEND || what == PBT_APMRESUMEAUTOMATIC)) {
            watch->prepareForSleep(what == PBT_APMSUSPEND);
        }
        return TRUE;
    }

    HWND window = nullptr;
    HPOWERNOTIFY subscription = nullptr;
};

SleepWatch::SleepWatch(QObject *parent) : QObject(parent), d(new Private)
{
    const HINSTANCE program = GetModuleHandleW(nullptr);
    WNDCLASSEXW description{};
    description.cbSize = sizeof description;
    description.lpfnWndProc = Private::onMessage;
    description.hInstance = program;
    description.lpszClassName = windowClass;
    RegisterClassExW(&description); // fails if an earlier watch has registered the same class
    d->window = CreateWindowExW(0, windowClass, L"", 0, 0, 0, 0, 0, HWND_MESSAGE, nullptr, program, nullptr);
    if (d->window) {
        SetWindowLongPtrW(d->window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(this));
        d->subscription = RegisterSuspendResumeNotification(d->window, DEVICE_NOTIFY_WINDOW_HANDLE);
    }
}

SleepWatch::~SleepWatch()
{
    if (d->subscription) {
        UnregisterSuspendResumeNotification(d->subscription);
    }
    if (d->window) {
        DestroyWindow(d->window);
    }
}

void SleepWatch::prepareForSleep(bool begins)
{
    if (begins) {
        emit aboutToSleep();
    } else {
        emit awake();
    }
}

} // namespace license::platform
