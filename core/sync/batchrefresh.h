// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/refreshslots.h"

#include <QObject>
#include <QPointer>
#include <QVector>

#include <functional>
#include <vector>

namespace license {

/// Refreshes many services, as many at once as there are slots; those whose last attempt failed come last. Answers
/// once, with the outcomes in the order of the services; a service removed meanwhile counts as cancelled.
class BatchRefresh final : public QObject
{
    Q_OBJECT
public:
    using BatchDone = std::function<void(const QVector<RefreshOutcome> &)>;

    /// `refreshSlots` outlive it.
    BatchRefresh(const QVector<ServiceMonitor *> &monitors, Trigger trigger, milliseconds deadline,
                 RefreshSlots &refreshSlots, BatchDone done, QObject *parent = nullptr);
    /// Answers an unfinished batch with the outcomes so far.
    ~BatchRefresh() override;

    void start();
    void cancel();
    bool isRunning() const { return m_open > 0; }

private:
    void proceed();
    void refresh(qsizetype index);
    void answered(qsizetype index, const RefreshOutcome &outcome);
    void finishIfDone();

    std::vector<QPointer<ServiceMonitor>> m_monitors;
    std::vector<qsizetype> m_order; ///< the order of starting
    QVector<RefreshOutcome> m_outcomes;
    std::vector<bool> m_answered;
    const Trigger m_trigger;
    const milliseconds m_deadline;
    RefreshSlots &m_slots;
    BatchDone m_done;
    std::size_t m_next = 0; ///< in m_order
    qsizetype m_open = 0;   ///< services not answered yet
    bool m_started = false;
};

} // namespace license
