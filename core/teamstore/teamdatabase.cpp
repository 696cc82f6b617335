// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/teamdatabase.h"

#include <QMutexLocker>
#include <QThread>

namespace license {

TeamDatabase::TeamDatabase(TeamAddress address) : m_address(std::move(address)) {}

TeamDatabase::~TeamDatabase()
{
    const QMutexLocker lock(&m_mutex);
    m_connections.clear();
}

TeamConnection &TeamDatabase::connection() const
{
    QThread *const thread = QThread::currentThread();
    const QMutexLocker lock(&m_mutex);
    std::unique_ptr<TeamConnection> &known = m_connections[thread];
    if (!known) {
        known = std::make_unique<TeamConnection>(m_address);
        // Once per start of the thread: a pool may end a thread and start it again, which then connects again.
        QObject::connect(
            thread, &QThread::finished, &m_context, [this, thread] { close(thread); },
            Qt::ConnectionType(Qt::DirectConnection | Qt::SingleShotConnection));
    }
    return *known;
}

void TeamDatabase::close(QThread *thread) const
{
    const QMutexLocker lock(&m_mutex);
    m_connections.erase(thread);
}

} // namespace license
