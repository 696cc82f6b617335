// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/forwardingstore.h"

#include "core/store/servicecopies.h"
#include "core/store/servicelock.h"
#include "core/store/servicerecord.h"

namespace license {

// Of a file, all are read at once.
Result<QVector<Service>> Store::servicesOf(const QVector<ServiceId> &ids) const
{
    return servicesAmong(ids, services());
}

Result<QVector<Service>> servicesAmong(const QVector<ServiceId> &ids, Result<QVector<Service>> services)
{
    if (services) {
        services.value().removeIf([&ids](const Service &service) { return !ids.contains(service.id); });
    }
    return services;
}

QString ForwardingStore::folder() const
{
    return m_to.folder();
}

std::optional<Error> ForwardingStore::readOnlyReason() const
{
    return m_to.readOnlyReason();
}

std::optional<LastKnown> ForwardingStore::lastKnown() const
{
    return m_to.lastKnown();
}

Result<Service> ForwardingStore::addService(const Connection &connection)
{
    return writing([&] { return m_to.addService(connection); });
}

Result<QVector<Service>> ForwardingStore::services() const
{
    return m_to.services();
}

Result<QVector<Service>> ForwardingStore::servicesOf(const QVector<ServiceId> &ids) const
{
    return m_to.servicesOf(ids);
}

Result<Service> ForwardingStore::service(ServiceId id) const
{
    return m_to.service(id);
}

Result<Done> ForwardingStore::removeService(ServiceId id)
{
    return writing([&] { return m_to.removeService(id); });
}

Result<Service> ForwardingStore::addRecord(const ServiceRecord &record)
{
    return writing([&] { return m_to.addRecord(record); });
}

Result<Done> ForwardingStore::proveElapsed(ServiceId id, milliseconds elapsed)
{
    return writing([&] { return m_to.proveElapsed(id, elapsed); });
}

Result<Done> ForwardingStore::removeRecord(ServiceId id, const ServiceRecord &record)
{
    return writing([&] { return m_to.removeRecord(id, record); });
}

Result<QString> ForwardingStore::identity() const
{
    return m_to.identity();
}

Result<Done> ForwardingStore::renameService(ServiceId id, const QString &name)
{
    return writing([&] { return m_to.renameService(id, name); });
}

Result<Done> ForwardingStore::setTokenExpected(ServiceId id, bool expected)
{
    return writing([&] { return m_to.setTokenExpected(id, expected); });
}

Result<Done> ForwardingStore::setTokenFacts(ServiceId id, const TokenFacts &facts)
{
    return writing([&] { return m_to.setTokenFacts(id, facts); });
}

Result<Done> ForwardingStore::setAddedAuthorities(ServiceId id, const QByteArray &pem)
{
    return writing([&] { return m_to.setAddedAuthorities(id, pem); });
}

Result<Done> ForwardingStore::replaceConnection(ServiceId id, const Connection &connection)
{
    return writing([&] { return m_to.replaceConnection(id, connection); });
}

Result<StoredState> ForwardingStore::state(ServiceId id) const
{
    return m_to.state(id);
}

Result<QHash<ServiceId, StoredState>> ForwardingStore::states(const QVector<ServiceId> &ids) const
{
    return m_to.states(ids);
}

Result<Done> ForwardingStore::saveVerification(ServiceId id, const Verification &verification)
{
    return writing([&] { return m_to.saveVerification(id, verification); });
}

Result<Done> ForwardingStore::saveFailure(ServiceId id, const AttemptSummary &attempts, const HistoryEntry &entry,
                                          qint64 series)
{
    return writing([&] { return m_to.saveFailure(id, attempts, entry, series); });
}

Result<Done> ForwardingStore::saveHeartbeat(ServiceId id, const GraceClock &clock)
{
    return writing([&] { return m_to.saveHeartbeat(id, clock); });
}

Result<Done> ForwardingStore::saveHeartbeats(const QHash<ServiceId, GraceClock> &clocks)
{
    return writing([&] { return m_to.saveHeartbeats(clocks); });
}

Result<Done> ForwardingStore::addPast(ServiceId id, const QVector<HistoryEntry> &entries,
                                      const QVector<UsageSample> &usage)
{
    return writing([&] { return m_to.addPast(id, entries, usage); });
}

Result<QVector<HistoryEntry>> ForwardingStore::history(ServiceId id, int limit) const
{
    return m_to.history(id, limit);
}

Result<QVector<ServiceHistoryEntry>> ForwardingStore::history(int limit) const
{
    return m_to.history(limit);
}

Result<QVector<UsageSample>> ForwardingStore::usage(ServiceId id) const
{
    return m_to.usage(id);
}

Result<Done> ForwardingStore::setManagementSignIn(ServiceId id, const std::optional<ManagementSignIn> &signIn)
{
    return writing([&] { return m_to.setManagementSignIn(id, signIn); });
}

Result<Done> ForwardingStore::saveReport(ServiceId id, const ManagementReport &report)
{
    return writing([&] { return m_to.saveReport(id, report); });
}

Result<std::optional<ManagementReport>> ForwardingStore::report(ServiceId id) const
{
    return m_to.report(id);
}

Result<std::optional<QString>> ForwardingStore::preference(const QString &key) const
{
    return m_to.preference(key);
}

Result<PreferenceValues> ForwardingStore::preferences() const
{
    return m_to.preferences();
}

Result<Done> ForwardingStore::setPreferences(const PreferenceValues &values)
{
    return writing([&] { return m_to.setPreferences(values); });
}

Result<qint64> ForwardingStore::dataVersion() const
{
    return m_to.dataVersion();
}

Result<std::unique_ptr<ServiceLock>> ForwardingStore::tryLock(ServiceId id) const
{
    return m_to.tryLock(id);
}

std::optional<ServiceCopy> ForwardingStore::copyOf(ServiceId id) const
{
    return m_to.copyOf(id);
}

StoreFile *ForwardingStore::file()
{
    return m_to.file();
}

TeamWork *ForwardingStore::team()
{
    return m_to.team();
}

} // namespace license
