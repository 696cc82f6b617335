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

/// The application's icon with a sign of the worst state on it.
QIcon trayIcon(text::Tone worst);

/// The tray of this desktop, by QSystemTrayIcon. The icon appears once it has content and the desktop has a tray,
/// however late that starts.
class SystemTray final : public Tray
{
    Q_OBJECT
public:
    explicit SystemTray(QObject *parent = nullptr);

    /// Finds the desktop's tray; until then there is none.
    void follow();
    bool isAvailable() const override;
    void present(const TrayState &state) override;
    void retranslate() override;
    const QMenu &menu() const { return m_menu; }
    /// Null before a tray may exist.
    const QSystemTrayIcon *icon() const { return m_icon.get(); }
    /// False if the tray has no message bubbles.
    bool showMessage(const Notice &notice);

signals:
    void messageClicked();

private:
    void makeIcon();
    void show();
    void showLines();

    TrayWatch m_watch;
    std::optional<TrayState> m_state;
    std::optional<text::Tone> m_pictured; ///< of the visible icon
    QMenu m_menu;                         // outlives the icon
    QVector<QAction *> m_lines;
    QAction *m_open;
    QAction *m_refresh;
    QAction *m_quit;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< once a tray may exist
};

/// Notifications through the tray's own bubbles, if there is no better way. They cannot be replaced.
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
