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

/// The automatic refreshes. What is asked for while all slots are taken waits for its turn, those whose last attempt
/// failed behind the others, and is left out where an attempt has been made meanwhile, by a person or by another
/// process.
class RefreshQueue final : public QObject
{
    Q_OBJECT
public:
    /// `refreshSlots` outlive it.
    RefreshQueue(milliseconds deadline, RefreshSlots &refreshSlots, QObject *parent = nullptr);

    /// One that waits or is being refreshed already is not added again.
    void add(ServiceMonitor *monitor, Trigger trigger);

private:
    struct Entry
    {
        QPointer<ServiceMonitor> monitor;
        Trigger trigger;
        std::optional<Reading> lastAttempt; ///< when it was asked for
        bool failed;                        ///< that attempt
    };

    void startNext();

    std::deque<Entry> m_waiting;
    const milliseconds m_deadline;
    RefreshSlots &m_slots;
};

/// The services that are still to be verified because the network, or the computer from its sleep, has come back.
class ResumeRefresh final : public QObject
{
    Q_OBJECT
public:
    using Random = std::function<double()>; ///< in [0, 1)

    ResumeRefresh(const Clock &clock, RefreshQueue &queue, Random random, QObject *parent = nullptr);

    /// False where so many returns are not heeded. One that is waited for already keeps its moment.
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

/// What has come back, so that a verification may succeed.
enum class Return { Network, Computer };

/// The automatic refreshes of all services: a tick each minute asks what is due, every five minutes the grace clocks
/// are to be counted on, and what has come back is verified within a minute.
class Schedule final : public QObject
{
    Q_OBJECT
public:
    using Monitors = std::function<QVector<ServiceMonitor *>()>;

    /// `monitors` gives the ones that there are when it is asked. `refreshSlots` outlive it.
    Schedule(const Clock &clock, RefreshSlots &refreshSlots, Monitors monitors, QObject *parent = nullptr);

    void start();
    void stop();
    /// Starts what is due at this moment.
    void refreshDue(Trigger trigger);
    /// Starts what is due, and takes a long pause for a sleep.
    void tick();
    /// Each service is verified within a minute.
    void comeBack(Return what);
    /// True from a return until the first attempt after it has ended.
    bool isAwaited(const ServiceMonitor &monitor) const { return m_resume.isAwaited(monitor); }

signals:
    /// A return that is heeded.
    void cameBack(license::Return what);
    /// It is time to count the grace clocks on and to save them.
    void heartbeat();

private:
    const Clock &m_clock;
    const Monitors m_monitors;
    RefreshQueue m_queue;
    ResumeRefresh m_resume;
    std::optional<Reading> m_lastTick;
    QTimer m_tick;
    QTimer m_heartbeat;
};

} // namespace license
