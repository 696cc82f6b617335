// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/notifier.h"
#include "ui/desktop/tray.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <optional>

class QAction;

namespace license::ui {

/// The application's icon with a sign of the worst severity on it.
QIcon trayIcon(Severity worst);

/// The tray of this desktop, by QSystemTrayIcon. The icon appears once it has something to say and the desktop has a
/// tray.
class SystemTray final : public Tray
{
    Q_OBJECT
public:
    explicit SystemTray(QObject *parent = nullptr);

    bool isAvailable() const override;
    void present(const TrayState &state) override;
    void retranslate() override;
    QSystemTrayIcon &icon() { return m_icon; }
    const QMenu &menu() const { return m_menu; }

private:
    std::optional<TrayState> m_state;
    QMenu m_menu; // outlives the icon that shows it
    QAction *m_open;
    QAction *m_refresh;
    QAction *m_quit;
    QSystemTrayIcon m_icon;
};

/// Notifications by the tray's own bubbles, where there is no better way. They cannot be replaced.
class TrayNotifier final : public Notifier
{
    Q_OBJECT
public:
    explicit TrayNotifier(SystemTray &tray, QObject *parent = nullptr);

    void notify(const Notice &notice) override;

private:
    SystemTray &m_tray;
    std::optional<ServiceId> m_latest;
};

} // namespace license::ui
