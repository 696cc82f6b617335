// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicemonitor.h"

#include <QObject>
#include <QPointer>
#include <QVector>

#include <functional>
#include <vector>

namespace license {

/// Refreshes many services, a few at once; each in its own time, so that one that hangs delays nobody but the last in
/// its lane. Answers once, with the outcomes in the order of the services; a service that is removed meanwhile counts
/// as cancelled.
class BatchRefresh final : public QObject
{
    Q_OBJECT
public:
    using BatchDone = std::function<void(const QVector<RefreshOutcome> &)>;

    BatchRefresh(const QVector<ServiceMonitor *> &monitors, Trigger trigger, milliseconds deadline, int atOnce,
                 BatchDone done, QObject *parent = nullptr);
    /// A batch that has not ended is answered here, with what there is.
    ~BatchRefresh() override;

    void start();
    void cancel();
    bool isRunning() const { return m_open > 0; }

private:
    void startNext();
    void answered(qsizetype index, const RefreshOutcome &outcome);
    void finishIfDone();

    std::vector<QPointer<ServiceMonitor>> m_monitors;
    QVector<RefreshOutcome> m_outcomes;
    std::vector<bool> m_answered;
    const Trigger m_trigger;
    const milliseconds m_deadline;
    const int m_atOnce;
    BatchDone m_done;
    qsizetype m_next = 0;
    qsizetype m_open = 0; ///< services not answered yet
    int m_running = 0;
};

} // namespace license
