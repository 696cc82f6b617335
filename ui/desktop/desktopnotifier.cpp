// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/desktopnotifier.h"

#ifdef LICENSE_DBUS
#include "ui/desktop/busnotifier.h"
#endif

namespace license::ui {

#ifdef LICENSE_DBUS

namespace {

/// How late the notification server of a new session may start.
constexpr std::chrono::seconds lateness{60};

class DesktopNotifier final : public Notifier
{
public:
    explicit DesktopNotifier(SystemTray &tray) : m_bus(QDBusConnection::sessionBus(), lateness), m_tray(tray)
    {
        connect(&m_bus, &Notifier::refused, &m_tray, &Notifier::notify);
        connect(&m_bus, &Notifier::shown, this, &Notifier::shown);
        connect(&m_bus, &Notifier::activated, this, &Notifier::activated);
        connect(&m_tray, &Notifier::refused, this, &Notifier::refused);
        connect(&m_tray, &Notifier::shown, this, &Notifier::shown);
        connect(&m_tray, &Notifier::activated, this, &Notifier::activated);
    }

    void notify(const Notice &notice) override { m_bus.notify(notice); }

private:
    BusNotifier m_bus;
    TrayNotifier m_tray;
};

} // namespace

std::unique_ptr<Notifier> desktopNotifier(SystemTray &tray)
{
    return std::make_unique<DesktopNotifier>(tray);
}

#else

std::unique_ptr<Notifier> desktopNotifier(SystemTray &tray)
{
    return std::make_unique<TrayNotifier>(tray);
}

#endif

} // namespace license::ui
