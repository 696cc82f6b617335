// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/lockwait.h"

#include "core/domain/clock.h"
#include "core/store/servicelock.h"

#include <utility>

namespace license {

namespace {

constexpr milliseconds pollInterval{50};

} // namespace

LockWait::LockWait(QString storeFolder, ServiceId service, QObject *parent)
    : QObject(parent), m_storeFolder(std::move(storeFolder)), m_service(service)
{
    connect(&m_poll, &QTimer::timeout, this, &LockWait::ask);
}

LockWait::~LockWait() = default;

void LockWait::start()
{
    ask();
    if (!m_lock) {
        m_waited = true;
        m_poll.start(pollInterval);
        emit waiting();
    }
}

void LockWait::release()
{
    m_poll.stop();
    m_lock.reset();
}

void LockWait::ask()
{
    m_lock = ServiceLock::tryAcquire(m_storeFolder, m_service);
    if (m_lock) {
        m_poll.stop();
        emit taken();
    }
}

} // namespace license
