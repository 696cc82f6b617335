// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/batchrefresh.h"

#include <QTimer>

#include <utility>

namespace license {

namespace {

RefreshOutcome cancelledOutcome()
{
    return {.outcome = Outcome::Failed, .error = Error{.code = ErrorCode::Cancelled}};
}

} // namespace

BatchRefresh::BatchRefresh(const QVector<ServiceMonitor *> &monitors, Trigger trigger, milliseconds deadline,
                           int atOnce, BatchDone done, QObject *parent)
    : QObject(parent)
    , m_monitors(monitors.cbegin(), monitors.cend())
    , m_outcomes(monitors.size(), cancelledOutcome())
    , m_answered(std::size_t(monitors.size()), false)
    , m_trigger(trigger)
    , m_deadline(deadline)
    , m_atOnce(atOnce)
    , m_done(std::move(done))
    , m_open(monitors.size())
{}

BatchRefresh::~BatchRefresh()
{
    if (m_done) {
        std::exchange(m_done, {})(m_outcomes);
    }
}

void BatchRefresh::start()
{
    // Through the event loop: an empty batch is answered like any other.
    QTimer::singleShot(0, this, [this] {
        startNext();
        finishIfDone();
    });
}

void BatchRefresh::startNext()
{
    while (m_running < m_atOnce && m_next < qsizetype(m_monitors.size())) {
        const qsizetype index = m_next++;
        ServiceMonitor *monitor = m_monitors[std::size_t(index)];
        if (!monitor) {
            answered(index, cancelledOutcome());
            continue;
        }
        ++m_running;
        monitor->refresh(m_trigger, m_deadline, this, [this, index](const RefreshOutcome &outcome) {
            --m_running;
            answered(index, outcome);
            startNext();
            finishIfDone();
        });
    }
}

void BatchRefresh::cancel()
{
    // What has not started stays cancelled; what runs answers for itself.
    while (m_next < qsizetype(m_monitors.size())) {
        answered(m_next++, cancelledOutcome());
    }
    for (std::size_t i = 0; i < m_monitors.size(); ++i) {
        if (!m_answered[i] && m_monitors[i]) {
            m_monitors[i]->cancel();
        }
    }
    QTimer::singleShot(0, this, &BatchRefresh::finishIfDone);
}

void BatchRefresh::answered(qsizetype index, const RefreshOutcome &outcome)
{
    Q_ASSERT(!m_answered[std::size_t(index)]);
    m_answered[std::size_t(index)] = true;
    m_outcomes[index] = outcome;
    --m_open;
}

void BatchRefresh::finishIfDone()
{
    if (m_open == 0 && m_done) {
        std::exchange(m_done, {})(m_outcomes);
    }
}

} // namespace license
