// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/desktopnotifier.h"

#ifdef LICENSE_DBUS
#include "ui/desktop/busnotifier.h"

#include <QDBusConnection>
#include <QDeadlineTimer>

#include <chrono>
#include <memory>
#endif

namespace license::ui {

#ifdef LICENSE_DBUS

namespace {

/// How late the notification server of a new session may start.
constexpr std::chrono::seconds lateness{60};

class DesktopNotifier final : public Notifier
{
public:
    explicit DesktopNotifier(SystemTray &tray) : m_tray(tray)
    {
        connect(&m_tray, &Notifier::refused, this, &Notifier::refused);
        connect(&m_tray, &Notifier::shown, this, &Notifier::shown);
        connect(&m_tray, &Notifier::activated, this, &Notifier::activated);
    }

    void notify(const Notice &notice) override { bus().notify(notice); }

private:
    /// The bus waits for its server at each first question: a start has none.
    BusNotifier &bus()
    {
        if (!m_bus) {
            const std::chrono::milliseconds left{m_late.remainingTime()};
            m_bus = std::make_unique<BusNotifier>(QDBusConnection::sessionBus(), left);
            connect(m_bus.get(), &Notifier::refused, &m_tray, &Notifier::notify);
            connect(m_bus.get(), &Notifier::shown, this, &Notifier::shown);
            connect(m_bus.get(), &Notifier::activated, this, &Notifier::activated);
        }
        return *m_bus;
    }

    const QDeadlineTimer m_late{lateness};
    std::unique_ptr<BusNotifier> m_bus; ///< from the first notice on
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
