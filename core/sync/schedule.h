// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/sync/refreshslots.h"
#include "core/sync/retrypolicy.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVector>

#include <deque>
#include <functional>
#include <optional>

namespace license {

/// The automatic refreshes. While all slots are taken they wait in order, those whose last attempt failed last. One is
/// dropped if a person or another process has made an attempt meanwhile.
class RefreshQueue final : public QObject
{
    Q_OBJECT
public:
    /// `refreshSlots` outlive it.
    RefreshQueue(milliseconds deadline, RefreshSlots &refreshSlots, QObject *parent = nullptr);

    /// A service that waits or is being refreshed is not added again.
    void add(ServiceMonitor *monitor, Trigger trigger);
    /// From now on services go to `receiver` instead: somebody else refreshes them.
    void divert(std::function<void(ServiceMonitor *)> receiver) { m_diverted = std::move(receiver); }

private:
    struct Entry
    {
        QPointer<ServiceMonitor> monitor;
        Trigger trigger;
        std::optional<Reading> lastAttempt; ///< at the time of the request
        bool failed;                        ///< that attempt
    };

    void startNext();

    std::deque<Entry> m_waiting;
    const milliseconds m_deadline;
    RefreshSlots &m_slots;
    std::function<void(ServiceMonitor *)> m_diverted;
};

/// The services still to be verified after a return of the network or the computer.
class ResumeRefresh final : public QObject
{
    Q_OBJECT
public:
    using Random = std::function<double()>; ///< in [0, 1)

    ResumeRefresh(const Clock &clock, RefreshQueue &queue, Random random, QObject *parent = nullptr);

    /// False if too many returns came before. A pending one keeps its moment.
    bool begin(const QVector<ServiceMonitor *> &monitors, Trigger trigger);
    /// True from the return until an attempt after it has ended.
    bool isAwaited(const ServiceMonitor &monitor) const;

private:
    struct Pending
    {
        QPointer<ServiceMonitor> monitor;
        Reading returned;
        Trigger trigger;
        double random;
    };

    void look();
    AfterReturn nextFor(const Pending &pending) const;

    const Clock &m_clock;
    RefreshQueue &m_queue;
    Random m_random;
    ReturnLimit m_limit;
    QHash<ServiceId, Pending> m_pending;
    QTimer m_look;
};

/// Events after which a verification may succeed.
enum class Return { Network, Computer };

/// The automatic refreshes of all services: a check for due refreshes each minute, a heartbeat of the grace clocks
/// every five minutes, and a verification within a minute after a return or a cure.
class Schedule final : public QObject
{
    Q_OBJECT
public:
    using Monitors = std::function<QVector<ServiceMonitor *>()>;

    /// `monitors` returns the current ones at each call. `refreshSlots` outlive it.
    Schedule(const Clock &clock, RefreshSlots &refreshSlots, Monitors monitors, QObject *parent = nullptr);

    void start();
    void stop();
    /// A team's database says what is due: only what is worth another attempt, after a return or a cure, goes to
    /// `receiver`. With none, this computer says it again.
    void divert(std::function<void(ServiceMonitor *)> receiver);
    /// Starts what is due at this moment.
    void refreshDue(Trigger trigger);
    /// Starts due refreshes, and treats a long pause as sleep.
    void tick();
    /// Starts what is due although its pause has not ended: the cause of its failure has changed.
    void refreshCured();
    /// A refresh has failed: from now on its cure is looked for.
    void watchForCures();
    /// Each service is verified within a minute.
    void comeBack(Return what);
    /// True from a return until the first attempt after it has ended.
    bool isAwaited(const ServiceMonitor &monitor) const { return m_resume.isAwaited(monitor); }

signals:
    /// A return that counts.
    void cameBack(license::Return what);
    /// Time to advance and save the grace clocks.
    void heartbeat();

private:
    const Clock &m_clock;
    const Monitors m_monitors;
    RefreshQueue m_queue;
    ResumeRefresh m_resume;
    std::optional<Reading> m_lastTick;
    QTimer m_tick;
    QTimer m_heartbeat;
    QTimer m_cures; ///< runs only while a service has failed
    bool m_diverted = false;
};

} // namespace license
