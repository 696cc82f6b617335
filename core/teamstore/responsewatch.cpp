// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/responsewatch.h"

#include "core/platform/foreignwaits.h"
#include "core/teamstore/libpq.h"

namespace license {

using namespace std::chrono_literals;

ResponseWatch::ResponseWatch(const QSqlDriver &driver) : m_driver(driver), m_thread([this] { run(); }) {}

ResponseWatch::~ResponseWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void ResponseWatch::begin(std::chrono::milliseconds patience)
{
    const std::lock_guard lock(m_mutex);
    m_deadline = std::chrono::steady_clock::now() + patience;
    m_hasEnded = false;
    // Deadlines usually grow: a thread that wakes at an earlier one then sleeps on, and most calls need not wake it.
    if (!m_asleepUntil || *m_deadline < *m_asleepUntil) {
        m_changed.notify_all();
    }
}

bool ResponseWatch::end()
{
    const std::lock_guard lock(m_mutex);
    m_deadline.reset();
    return m_hasEnded;
}

void ResponseWatch::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_over) {
        m_asleepUntil = m_deadline;
        if (!m_deadline) {
            m_changed.wait(lock);
        } else if (std::chrono::steady_clock::now() < *m_deadline) {
            m_changed.wait_until(lock, *m_asleepUntil);
        } else {
            endCall(lock);
        }
    }
}

// The socket is looked at twice: a connection that fails at this very moment closes it, and the number is another's
// then.
void ResponseWatch::endCall(std::unique_lock<std::mutex> &lock)
{
    const auto late = m_deadline;
    const qintptr socket = libpq::socketOf(m_driver);
    m_changed.wait_for(lock, 100ms, [this, late] { return m_over || m_deadline != late; });
    if (m_over || m_deadline != late) {
        return;
    }
    m_hasEnded = true;
    if (socket >= 0 && socket == libpq::socketOf(m_driver)) {
        platform::endConnection(socket);
    }
    m_deadline = std::chrono::steady_clock::now() + 1s; // whatever waits then is ended as well
}

} // namespace license
