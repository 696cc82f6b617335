// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/fleet.h"
#include "ui/desktop/notifier.h"
#include "ui/desktop/tray.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace license {
class Clock;
class ManagementReports;
class StoreWorker;
} // namespace license

namespace license::ui {

class HeldPreferences;

/// Shows all services in the tray, and keeps a closed window there. Outlives the window.
class TrayController final : public QObject
{
    Q_OBJECT
public:
    TrayController(Tray &tray, Notifier &notifier, Fleet &fleet, ManagementReports &reports, const Clock &clock,
                   StoreWorker &storage, HeldPreferences &preferences, QObject *parent = nullptr);

    /// This window may now hide in the tray. Its owner asks hides() and mayClose() before it closes, and reports when
    /// it has hidden.
    void bind(QWidget *window);
    /// Whether a closed window hides in the tray.
    bool hides() const;
    /// Whether a window that does not hide may close. A console meant to live in the tray does not exit silently
    /// because the tray is absent at the moment: it asks the person. One that never had a tray asks the first time.
    bool mayClose();
    /// The window has hidden: explains once where it is.
    void explainOnce();
    /// Leaves the window in the tray; if none appears soon, minimized: a new session may take a while to start one.
    void startHidden();
    /// The present state, in the present language.
    void update();

signals:
    /// The person wants to exit the console.
    void endRequested();

private:
    void minimize();
    void follow();
    void showWhereThereIsNoTray();
    TrayState state() const;
    QVector<TrayLine> reportedLines(qsizetype most, Instant now) const;

    Tray &m_tray;
    Notifier &m_notifier;
    Fleet &m_fleet;
    ManagementReports &m_reports;
    const Clock &m_clock;
    StoreWorker &m_storage;
    HeldPreferences &m_preferences;
    QPointer<QWidget> m_window;
    bool m_livesInTray = false; ///< it was started for the tray, or has been in one
    bool m_minimized = false;   ///< the window, for lack of a tray
    QTimer m_soon;              ///< coalesces the changes of one turn of the event loop
    QTimer m_minutes;           ///< deadlines pass without events, and trays come and go
};

} // namespace license::ui
