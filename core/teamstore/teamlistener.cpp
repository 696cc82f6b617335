// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/teamlistener.h"

#include <QAbstractEventDispatcher>
#include <QTimer>

#include <algorithm>

namespace license {

namespace {

constexpr std::chrono::milliseconds firstRetry{250};
constexpr std::chrono::milliseconds longestRetry{30'000};

} // namespace

class TeamListener::Ear final : public QObject
{
public:
    Ear(const TeamAddress &address, TeamListener &owner) : m_connection(address), m_retry(this), m_owner(owner)
    {
        m_retry.setSingleShot(true);
        QObject::connect(&m_retry, &QTimer::timeout, this, [this] { listen(); });
    }

    void listen()
    {
        // Whatever wakes the thread: a notice, or the end of the connection.
        QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, &Ear::look,
                         Qt::UniqueConnection);
        m_listening = m_connection.follow().ok();
        if (m_listening) {
            m_pause = firstRetry;
            m_owner.tell(true);
        } else {
            m_retry.start(m_pause);
            m_pause = std::min(2 * m_pause, longestRetry);
        }
    }

private:
    void look()
    {
        if (!m_listening) {
            return;
        }
        const auto heard = m_connection.heard();
        m_listening = heard.ok();
        if (!m_listening) {
            m_retry.start(m_pause);
        }
        if (!m_listening || *heard) {
            m_owner.tell(m_listening);
        }
    }

    TeamConnection m_connection;
    QTimer m_retry;
    std::chrono::milliseconds m_pause = firstRetry;
    bool m_listening = false;
    TeamListener &m_owner;
};

TeamListener::TeamListener(const TeamAddress &address) : m_ear(std::make_unique<Ear>(address, *this))
{
    m_ear->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_ear.get(), [ear = m_ear.get()] { ear->listen(); });
    // Connections belong to the thread that opened them.
    QObject::connect(
        &m_thread, &QThread::finished, m_ear.get(), [this] { m_ear.reset(); }, Qt::DirectConnection);
    m_thread.start();
}

TeamListener::~TeamListener()
{
    m_thread.quit();
    m_thread.wait();
}

/// In the thread of the ear.
void TeamListener::tell(bool connected)
{
    m_connected = connected;
    QMetaObject::invokeMethod(this, &TeamNews::noticed, Qt::QueuedConnection);
}

} // namespace license
