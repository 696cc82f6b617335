// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/lockwait.h"

#include "core/domain/clock.h"
#include "core/store/servicelock.h"
#include "core/sync/storeworker.h"

#include <utility>

namespace license {

namespace {

constexpr milliseconds pollInterval{50};
constexpr milliseconds pollIntervalOfTeam{1'000};

} // namespace

LockWait::LockWait(StoreWorker &storage, ServiceId service, QObject *parent)
    : QObject(parent), m_storage(storage), m_service(service)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &LockWait::ask);
}

LockWait::~LockWait() = default;

void LockWait::start()
{
    m_wanted = true;
    ask();
}

void LockWait::hold(std::unique_ptr<ServiceLock> lock)
{
    m_lock = std::move(lock);
}

void LockWait::release()
{
    m_wanted = false;
    m_poll.stop();
    m_lock.reset();
}

void LockWait::ask()
{
    m_storage.run(
        this, [service = m_service](const Store &store) { return store.tryLock(service); },
        [this](Result<std::unique_ptr<ServiceLock>> lock) { answered(std::move(lock)); });
}

void LockWait::answered(Result<std::unique_ptr<ServiceLock>> lock)
{
    if (!m_wanted) {
        return; // it is free again
    }
    if (!lock) {
        emit failed(lock.error());
        return;
    }
    m_lock = lock.take();
    if (m_lock) {
        emit taken();
        return;
    }
    m_poll.start(m_storage.isShared() ? pollIntervalOfTeam : pollInterval);
    if (!std::exchange(m_waited, true)) {
        emit waiting();
    }
}

} // namespace license
