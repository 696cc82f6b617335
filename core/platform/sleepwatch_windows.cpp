// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sleepwatch.h"

#include <QMetaObject>

#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace license::platform {

namespace {

/// DEVICE_NOTIFY_SUBSCRIBE_PARAMETERS of powrprof.h, which not every kit has.
struct Subscription
{
    ULONG(CALLBACK *callback)(PVOID context, ULONG type, PVOID setting);
    PVOID context;
};

constexpr DWORD callbackFlag = 2; ///< DEVICE_NOTIFY_CALLBACK

using Register = DWORD(WINAPI *)(DWORD flags, HANDLE recipient, PVOID *registration);
using Unregister = DWORD(WINAPI *)(PVOID registration);

/// A function of powrprof.dll by its name: the import library asks for a version of Windows that has it.
template <typename Function>
Function named(HMODULE library, const char *name)
{
    const FARPROC found = library ? GetProcAddress(library, name) : nullptr;
    return reinterpret_cast<Function>(reinterpret_cast<void *>(found));
}

/// Runs in a thread that the system makes.
ULONG CALLBACK told(PVOID context, ULONG type, PVOID)
{
    auto *watch = static_cast<SleepWatch *>(context);
    if (type == PBT_APMSUSPEND || type == PBT_APMRESUMEAUTOMATIC) {
        QMetaObject::invokeMethod(watch, "prepareForSleep", Qt::QueuedConnection, Q_ARG(bool, type == PBT_APMSUSPEND));
    }
    return ERROR_SUCCESS;
}

} // namespace

struct SleepWatch::Private
{
    HMODULE library = LoadLibraryExW(L"powrprof.dll", nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32);
    Subscription subscription{told, nullptr};
    PVOID registration = nullptr;
};

SleepWatch::SleepWatch(QObject *parent) : QObject(parent), d(new Private)
{
    d->subscription.context = this;
    if (const auto subscribe = named<Register>(d->library, "PowerRegisterSuspendResumeNotification")) {
        if (subscribe(callbackFlag, &d->subscription, &d->registration) != ERROR_SUCCESS) {
            d->registration = nullptr;
        }
    }
}

SleepWatch::~SleepWatch()
{
    const auto unsubscribe = named<Unregister>(d->library, "PowerUnregisterSuspendResumeNotification");
    if (d->registration && unsubscribe) {
        unsubscribe(d->registration);
    }
    if (d->library) {
        FreeLibrary(d->library);
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
