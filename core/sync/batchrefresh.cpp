// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/batchrefresh.h"

#include <QTimer>

#include <algorithm>
#include <numeric>
#include <utility>

namespace license {

namespace {

RefreshOutcome cancelledOutcome()
{
    return {.outcome = Outcome::Failed, .error = Error{.code = ErrorCode::Cancelled}};
}

} // namespace

BatchRefresh::BatchRefresh(const QVector<ServiceMonitor *> &monitors, Trigger trigger, milliseconds deadline,
                           RefreshSlots &refreshSlots, BatchDone done, QObject *parent)
    : QObject(parent)
    , m_monitors(monitors.cbegin(), monitors.cend())
    , m_order(m_monitors.size())
    , m_outcomes(monitors.size(), cancelledOutcome())
    , m_answered(m_monitors.size(), false)
    , m_trigger(trigger)
    , m_deadline(deadline)
    , m_slots(refreshSlots)
    , m_done(std::move(done))
    , m_open(monitors.size())
{
    std::iota(m_order.begin(), m_order.end(), 0);
    // A refresh that will probably fail again takes long.
    std::stable_partition(m_order.begin(), m_order.end(), [&monitors](qsizetype index) {
        return !monitors.at(index)->state().attempts.lastError.has_value();
    });
    connect(&refreshSlots, &RefreshSlots::freed, this, &BatchRefresh::proceed);
}

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
        m_started = true;
        proceed();
    });
}

void BatchRefresh::proceed()
{
    if (!m_started) {
        return;
    }
    while (m_next < m_order.size() && m_slots.isFree()) {
        refresh(m_order[m_next++]);
    }
    finishIfDone();
}

void BatchRefresh::refresh(qsizetype index)
{
    ServiceMonitor *monitor = m_monitors[std::size_t(index)];
    if (!monitor) {
        answered(index, cancelledOutcome());
        return;
    }
    const auto done = [this, index](const RefreshOutcome &outcome) {
        answered(index, outcome);
        finishIfDone();
    };
    if (monitor->state().refreshing) {
        monitor->refresh(m_trigger, m_deadline, this, done); // joins, and needs no slot of its own
    } else {
        m_slots.refresh(monitor, m_trigger, m_deadline, this, done);
    }
}

void BatchRefresh::cancel()
{
    // Refreshes that have not started stay cancelled; running ones answer themselves.
    while (m_next < m_order.size()) {
        answered(m_order[m_next++], cancelledOutcome());
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
