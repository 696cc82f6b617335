// SPDX-License-Identifier: GPL-3.0-or-later
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
    if (const auto service = ForwardingStore::service(id)) {
        copy([one = *service](TeamCopy &copy, const Reading &now) { return copy.keep(one, now); });
    }
    static_cast<void>(state(id).ok());
    return result;
}

Result<Done> RememberingStore::setPreferences(const PreferenceValues &values)
{
    auto set = ForwardingStore::setPreferences(values);
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
    return own.isEmpty() ? Result<Done>(Done{}) : ForwardingStore::saveHeartbeats(own);
}

Result<Done> RememberingStore::saveHeartbeat(ServiceId id, const GraceClock &clock)
{
    return saveHeartbeats({{id, clock}});
}

Result<Done> RememberingStore::saveVerification(ServiceId id, const Verification &verification)
{
    return changed(id, ForwardingStore::saveVerification(id, verification));
}

Result<Done> RememberingStore::saveFailure(ServiceId id, const AttemptSummary &attempts, const HistoryEntry &entry,
                                           qint64 series)
{
    return changed(id, ForwardingStore::saveFailure(id, attempts, entry, series));
}

Result<Service> RememberingStore::addService(const Connection &connection)
{
    auto added = ForwardingStore::addService(connection);
    return added ? changed(added->id, added) : added;
}

Result<Service> RememberingStore::addRecord(const ServiceRecord &record)
{
    auto added = ForwardingStore::addRecord(record);
    return added ? changed(added->id, added) : added;
}

Result<Done> RememberingStore::removeService(ServiceId id)
{
    auto removed = ForwardingStore::removeService(id);
    if (removed) {
        copy([id](TeamCopy &copy, const Reading &) { return copy.remove(id); });
    }
    return removed;
}

Result<Done> RememberingStore::removeRecord(ServiceId id, const ServiceRecord &record)
{
    auto removed = ForwardingStore::removeRecord(id, record);
    if (removed) {
        copy([id](TeamCopy &copy, const Reading &) { return copy.remove(id); });
    }
    return removed;
}

Result<Done> RememberingStore::proveElapsed(ServiceId id, milliseconds elapsed)
{
    return changed(id, ForwardingStore::proveElapsed(id, elapsed));
}

Result<Done> RememberingStore::renameService(ServiceId id, const QString &name)
{
    return changed(id, ForwardingStore::renameService(id, name));
}

Result<Done> RememberingStore::setTokenExpected(ServiceId id, bool expected)
{
    return changed(id, ForwardingStore::setTokenExpected(id, expected));
}

Result<Done> RememberingStore::setTokenFacts(ServiceId id, const TokenFacts &facts)
{
    return changed(id, ForwardingStore::setTokenFacts(id, facts));
}

Result<Done> RememberingStore::setAddedAuthorities(ServiceId id, const QByteArray &pem)
{
    return changed(id, ForwardingStore::setAddedAuthorities(id, pem));
}

Result<Done> RememberingStore::replaceConnection(ServiceId id, const Connection &connection)
{
    return changed(id, ForwardingStore::replaceConnection(id, connection));
}

Result<Done> RememberingStore::setManagementSignIn(ServiceId id, const std::optional<ManagementSignIn> &signIn)
{
    return changed(id, ForwardingStore::setManagementSignIn(id, signIn));
}

} // namespace license
