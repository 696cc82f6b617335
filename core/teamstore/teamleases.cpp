// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/teamleases.h"

#include <QDeadlineTimer>
#include <QMutexLocker>
#include <QThread>

namespace license {

using namespace Qt::StringLiterals;

TeamLeases::TeamLeases(TeamAddress address, std::chrono::milliseconds renewEvery)
    : m_address(std::move(address)), m_renewEvery(renewEvery)
{}

TeamLeases::~TeamLeases()
{
    {
        const QMutexLocker lock(&m_mutex);
        for (auto each = m_held.cbegin(); each != m_held.cend(); ++each) {
            m_back.append({each.key(), each.value()});
        }
        m_held.clear();
        m_ending = true;
        m_something.wakeAll();
    }
    if (m_thread) {
        m_thread->wait(); // each of its statements is bounded in time
    }
}

void TeamLeases::keep(ServiceId id, qint64 lease)
{
    const QMutexLocker lock(&m_mutex);
    m_held.insert(id, lease);
    if (!m_thread) {
        m_thread.reset(QThread::create([this] { work(); }));
        m_thread->start();
    }
}

std::optional<qint64> TeamLeases::of(ServiceId id) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_held.constFind(id);
    return found == m_held.cend() ? std::nullopt : std::optional(*found);
}

void TeamLeases::ended(ServiceId id)
{
    const QMutexLocker lock(&m_mutex);
    m_held.remove(id);
}

void TeamLeases::giveBack(ServiceId id, qint64 lease)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_held.constFind(id);
    if (found != m_held.cend() && *found == lease) {
        m_held.erase(found);
        m_back.append({id, lease});
        m_something.wakeAll();
    }
}

void TeamLeases::work()
{
    TeamConnection connection(m_address);
    QDeadlineTimer renewal(m_renewEvery);
    for (bool ending = false; !ending;) {
        QVector<Lease> back;
        QVector<Lease> renew;
        {
            const QMutexLocker lock(&m_mutex);
            while (!m_ending && m_back.isEmpty() && !renewal.hasExpired()) {
                m_something.wait(&m_mutex, renewal);
            }
            ending = m_ending;
            back = std::exchange(m_back, {});
            if (renewal.hasExpired()) {
                renewal.setRemainingTime(m_renewEvery);
                for (auto each = m_held.cbegin(); each != m_held.cend(); ++each) {
                    renew.append({each.key(), each.value()});
                }
            }
        }
        if (!back.isEmpty() || !renew.isEmpty()) {
            static_cast<void>(connection.openToWrite().ok());
        }
        // What fails ends by itself: nobody's result is accepted without a live lease.
        for (const auto &[id, lease] : std::as_const(back)) {
            static_cast<void>(connection.run(u"SELECT free_claim(?, ?)"_s, {static_cast<qint64>(id), lease}).ok());
        }
        for (const auto &[id, lease] : std::as_const(renew)) {
            static_cast<void>(connection.run(u"SELECT renew_claim(?, ?)"_s, {static_cast<qint64>(id), lease}).ok());
        }
    }
}

} // namespace license
