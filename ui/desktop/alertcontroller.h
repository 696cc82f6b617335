// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alertmemory.h"
#include "core/sync/fleet.h"
#include "ui/desktop/notifier.h"
#include "ui/preferences/alertlist.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace license::ui {

/// Tells the desktop what is the matter with the services, each thing once, also across restarts. Outlives the window.
class AlertController final : public QObject
{
    Q_OBJECT
public:
    AlertController(Fleet &fleet, const SyncContext &context, Notifier &notifier, QObject *parent = nullptr);

    /// From now on alerts are raised, by these wishes.
    void start(const AlertPreferences &wishes);
    void setWishes(const AlertPreferences &wishes);
    /// Says in each title that this is a demo.
    void setDemo(bool demo) { m_demo = demo; }
    void sendTest();
    /// What would be told at this moment if nothing had been told yet, the worst first.
    QVector<AlertLine> pending() const;
    /// Looks at every service now.
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

    /// Services of which a kind has been told lately: from the fourth on they are told of together.
    struct Recent
    {
        ServiceId service;
        QString name;
        milliseconds at;
    };

    Fleet &m_fleet;
    const SyncContext m_context;
    Notifier &m_notifier;
    AlertPreferences m_wishes;
    AlertMemories m_memories;
    QHash<AlertKind, QVector<Recent>> m_recent;
    QTimer m_minutes; ///< deadlines pass by themselves
    bool m_started = false;
    bool m_demo = false;
};

} // namespace license::ui
