// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/traywatch.h"

#include <QSystemTrayIcon>

namespace license::ui {

// The tray of Windows is part of its shell: Qt adds the icon again when the shell starts or restarts.
struct TrayWatch::Private
{};

TrayWatch::TrayWatch(QObject *parent) : QObject(parent) {}

TrayWatch::~TrayWatch() = default;

bool TrayWatch::isThere() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

bool TrayWatch::hasToBeAwaited() const
{
    return false;
}

void TrayWatch::follow() {}
void TrayWatch::look() {}

} // namespace license::ui
