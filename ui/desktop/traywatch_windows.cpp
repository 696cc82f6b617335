// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/traywatch.h"

#include <QSystemTrayIcon>

namespace license::ui {

// The tray of Windows is part of its shell: Qt adds the icon again when the shell starts or restarts.
struct TrayWatch::Private
{
    bool followed = false;
};

TrayWatch::TrayWatch(QObject *parent) : QObject(parent), d(new Private) {}

TrayWatch::~TrayWatch() = default;

bool TrayWatch::isThere() const
{
    return d->followed && QSystemTrayIcon::isSystemTrayAvailable();
}

bool TrayWatch::hasToBeAwaited() const
{
    return false;
}

void TrayWatch::follow()
{
    d->followed = true;
    emit changed();
}

void TrayWatch::look() {}

} // namespace license::ui
