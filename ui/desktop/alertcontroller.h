// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alertmemory.h"
#include "core/sync/fleet.h"
#include "ui/desktop/notifier.h"
#include "ui/kit/alertline.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace license {
class Clock;
class StoreWorker;
} // namespace license

namespace license::ui {

/// Alerts the desktop about problems of the services, once each, also across restarts. Outlives the window.
class AlertController final : public QObject
{
    Q_OBJECT
public:
    AlertController(Fleet &fleet, const Clock &clock, StoreWorker &storage, Notifier &notifier,
                    QObject *parent = nullptr);

    /// Starts to alert, with these preferences.
    void start(const AlertPreferences &wishes);
    void setWishes(const AlertPreferences &wishes);
    /// Marks each title as a demo.
    void setDemo(bool demo) { m_demo = demo; }
    void sendTest();
    /// The alerts that would show now if none had been shown yet, worst first.
    QVector<AlertLine> pending() const;
    /// Checks every service now.
    void lookAtAll();

signals:
    /// pending() may have changed.
    void pendingChanged();

private:
    void look(const ServiceMonitor *monitor);
    AlertResult judged(const ServiceMonitor &monitor, const AlertMemory &told) const;
    void tell(const ServiceMonitor &monitor, const Alert &alert);
    void tellOfMany(AlertKind kind, Severity severity);
    void keep();

    /// Services that recently alerted of one kind: from the fourth on they alert together.
    struct Recent
    {
        ServiceId service;
        QString name;
        milliseconds at;
    };

    Fleet &m_fleet;
    const Clock &m_clock;
    StoreWorker &m_storage;
    Notifier &m_notifier;
    AlertPreferences m_wishes;
    AlertMemories m_memories;
    QHash<AlertKind, QVector<Recent>> m_recent;
    QTimer m_minutes; ///< deadlines pass without events
    bool m_started = false;
    bool m_demo = false;
};

} // namespace license::ui
