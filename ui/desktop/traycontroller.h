// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/fleet.h"
#include "ui/desktop/notifier.h"
#include "ui/desktop/tray.h"

#include <QObject>
#include <QTimer>

namespace license::ui {

class MainWindow;
class PreferencesController;

/// Shows all services in the tray, and lets the window live on there when it is closed. Outlives the window.
class TrayController final : public QObject
{
    Q_OBJECT
public:
    TrayController(Tray &tray, Notifier &notifier, Fleet &fleet, const SyncContext &context,
                   PreferencesController &preferences, QObject *parent = nullptr);

    /// From now on this window may hide in the tray.
    void bind(MainWindow *window);
    /// Leaves the window in the tray; where none comes soon, which a session that is starting may take a while for,
    /// minimized.
    void startHidden();
    /// What is known now, in the language of now.
    void update();

private:
    bool hides() const;
    bool mayClose();
    void minimize();
    void follow();
    void explainOnce();
    void showWhereThereIsNoTray();
    TrayState state() const;

    Tray &m_tray;
    Notifier &m_notifier;
    Fleet &m_fleet;
    const SyncContext m_context;
    PreferencesController &m_preferences;
    MainWindow *m_window = nullptr;
    bool m_livesInTray = false; ///< it was started for the tray, or has been in one
    bool m_minimized = false;   ///< the window, for want of a tray
    QTimer m_soon;              ///< gathers the changes of one turn of the event loop
    QTimer m_minutes;           ///< deadlines pass by themselves, and trays come and go
};

} // namespace license::ui
