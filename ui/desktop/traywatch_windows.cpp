// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/traywatch.h"

#include <QSystemTrayIcon>

namespace license::ui {

// The tray of Windows is part of its shell: Qt adds the icon anew when the shell comes or starts again.
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

void TrayWatch::look() {}

} // namespace license::ui
