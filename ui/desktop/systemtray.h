// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/notifier.h"
#include "ui/desktop/tray.h"
#include "ui/desktop/traywatch.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <memory>
#include <optional>

class QAction;

namespace license::ui {

/// The application's icon with a sign of the worst severity on it.
QIcon trayIcon(Severity worst);

/// The tray of this desktop, by QSystemTrayIcon. The icon appears once it has something to say and the desktop has a
/// tray, however late that comes.
class SystemTray final : public Tray
{
    Q_OBJECT
public:
    explicit SystemTray(QObject *parent = nullptr);

    bool isAvailable() const override;
    void present(const TrayState &state) override;
    void retranslate() override;
    const QMenu &menu() const { return m_menu; }
    /// Nothing before there may be one.
    const QSystemTrayIcon *icon() const { return m_icon.get(); }
    /// False where the tray shows no such bubbles.
    bool showMessage(const Notice &notice);

signals:
    void messageClicked();

private:
    void makeIcon();
    void show();

    TrayWatch m_watch;
    std::optional<TrayState> m_state;
    std::optional<Severity> m_pictured; ///< of the icon that is shown
    QMenu m_menu;                       // outlives the icon that shows it
    QAction *m_open;
    QAction *m_refresh;
    QAction *m_quit;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< once there may be one
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
