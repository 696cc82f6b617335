// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sleepwatch.h"

#include <QDBusConnection>

namespace license::platform {

using namespace Qt::StringLiterals;

struct SleepWatch::Private
{};

SleepWatch::SleepWatch(QObject *parent) : QObject(parent)
{
    // Without a system bus, or without logind on it, this does nothing.
    QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                         u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
                                         SLOT(prepareForSleep(bool)));
}

SleepWatch::~SleepWatch() = default;

void SleepWatch::prepareForSleep(bool begins)
{
    if (begins) {
        emit aboutToSleep();
    } else {
        emit awake();
    }
}

} // namespace license::platform
