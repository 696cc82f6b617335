// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/servicecopies.h"
#include "core/store/servicelock.h"
#include "core/store/servicerecord.h"
#include "core/teamstore/rememberingstore.h"

#include <QMutexLocker>

#include <utility>

namespace license {

// What changes the team's database: the copy follows what it says afterwards.

template <typename Value>
Result<Value> RememberingStore::changed(ServiceId id, Result<Value> result) const
{
    if (!result.ok() || !isHeard()) {
        return result;
    }
    if (const auto service = m_team->service(id)) {
        copy([one = *service](TeamCopy &copy, const Reading &now) { return copy.keep(one, now); });
    }
    static_cast<void>(state(id).ok());
    return result;
}

Result<Done> RememberingStore::setPreferences(const PreferenceValues &values)
{
    auto set = m_team->setPreferences(values);
    if (set && isHeard()) {
        static_cast<void>(preferences().ok());
    }
    return set;
}

// The clocks of states that came from the copy say nothing that the database does not count better by itself.
Result<Done> RememberingStore::saveHeartbeats(const QHash<ServiceId, GraceClock> &clocks)
{
    copy([clocks, heard = isHeard()](TeamCopy &copy, const Reading &now) {
        auto advanced = copy.advance(clocks);
        return advanced && heard ? copy.heard(now) : advanced;
    });
    QHash<ServiceId, GraceClock> own = clocks;
    {
        const QMutexLocker lock(&m_mutex);
        for (const ServiceId id : std::as_const(m_copied)) {
            own.remove(id);
        }
    }
    return own.isEmpty() ? Result<Done>(Done{}) : m_team->saveHeartbeats(own);
}

Result<Done> RememberingStore::saveHeartbeat(ServiceId id, const GraceClock &clock)
{
    return saveHeartbeats({{id, clock}});
}

Result<Done> RememberingStore::saveVerification(ServiceId id, const Verification &verification)
{
    return changed(id, m_team->saveVerification(id, verification));
}

Result<Done> RememberingStore::saveFailure(ServiceId id, const AttemptSummary &attempts, const HistoryEntry &entry,
                                           qint64 series)
{
    return changed(id, m_team->saveFailure(id, attempts, entry, series));
}

Result<Service> RememberingStore::addService(const Connection &connection)
{
    auto added = m_team->addService(connection);
    return added ? changed(added->id, added) : added;
}

Result<Service> RememberingStore::addRecord(const ServiceRecord &record)
{
    auto added = m_team->addRecord(record);
    return added ? changed(added->id, added) : added;
}

Result<Done> RememberingStore::removeService(ServiceId id)
{
    auto removed = m_team->removeService(id);
    if (removed) {
        copy([id](TeamCopy &copy, const Reading &) { return copy.remove(id); });
    }
    return removed;
}

Result<Done> RememberingStore::removeRecord(ServiceId id, const ServiceRecord &record)
{
    auto removed = m_team->removeRecord(id, record);
    if (removed) {
        copy([id](TeamCopy &copy, const Reading &) { return copy.remove(id); });
    }
    return removed;
}

Result<Done> RememberingStore::proveElapsed(ServiceId id, milliseconds elapsed)
{
    return changed(id, m_team->proveElapsed(id, elapsed));
}

Result<Done> RememberingStore::renameService(ServiceId id, const QString &name)
{
    return changed(id, m_team->renameService(id, name));
}

Result<Done> RememberingStore::setTokenExpected(ServiceId id, bool expected)
{
    return changed(id, m_team->setTokenExpected(id, expected));
}

Result<Done> RememberingStore::setTokenFacts(ServiceId id, const TokenFacts &facts)
{
    return changed(id, m_team->setTokenFacts(id, facts));
}

Result<Done> RememberingStore::setAddedAuthorities(ServiceId id, const QByteArray &pem)
{
    return changed(id, m_team->setAddedAuthorities(id, pem));
}

Result<Done> RememberingStore::replaceConnection(ServiceId id, const Connection &connection)
{
    return changed(id, m_team->replaceConnection(id, connection));
}

Result<Done> RememberingStore::addPast(ServiceId id, const QVector<HistoryEntry> &entries,
                                       const QVector<UsageSample> &usage)
{
    return m_team->addPast(id, entries, usage);
}

Result<Done> RememberingStore::setManagementSignIn(ServiceId id, const std::optional<ManagementSignIn> &signIn)
{
    return changed(id, m_team->setManagementSignIn(id, signIn));
}

Result<std::unique_ptr<ServiceLock>> RememberingStore::tryLock(ServiceId id) const
{
    return m_team->tryLock(id);
}

std::optional<ServiceCopy> RememberingStore::copyOf(ServiceId id) const
{
    return m_team->copyOf(id);
}

Result<Done> RememberingStore::saveReport(ServiceId id, const ManagementReport &report)
{
    return m_team->saveReport(id, report);
}

} // namespace license
