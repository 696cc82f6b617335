// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/servicecopies.h"
#include "core/store/servicelock.h"
#include "core/store/servicerecord.h"

#include <functional>
#include <utility>

namespace license::test {

/// Thrown where a program is killed.
struct Killed
{};

/// A store that calls `step` before and after each method that writes.
class ForwardingStore : public Store
{
public:
    ForwardingStore(Store &store, std::function<void()> step) : m_store(store), m_step(std::move(step)) {}

    QString folder() const override { return m_store.folder(); }
    std::optional<Error> readOnlyReason() const override { return m_store.readOnlyReason(); }
    Result<Service> addService(const Connection &connection) override
    {
        return writing([&] { return m_store.addService(connection); });
    }
    Result<QVector<Service>> services() const override { return m_store.services(); }
    Result<Service> service(ServiceId id) const override { return m_store.service(id); }
    Result<Done> removeService(ServiceId id) override
    {
        return writing([&] { return m_store.removeService(id); });
    }
    Result<Service> addRecord(const ServiceRecord &record) override
    {
        return writing([&] { return m_store.addRecord(record); });
    }
    Result<Done> proveElapsed(ServiceId id, milliseconds elapsed) override
    {
        return writing([&] { return m_store.proveElapsed(id, elapsed); });
    }
    Result<Done> removeRecord(ServiceId id, const ServiceRecord &record) override
    {
        return writing([&] { return m_store.removeRecord(id, record); });
    }
    Result<QString> identity() const override { return m_store.identity(); }
    Result<Done> renameService(ServiceId id, const QString &name) override
    {
        return writing([&] { return m_store.renameService(id, name); });
    }
    Result<Done> setTokenExpected(ServiceId id, bool expected) override
    {
        return writing([&] { return m_store.setTokenExpected(id, expected); });
    }
    Result<Done> setTokenFacts(ServiceId id, const TokenFacts &facts) override
    {
        return writing([&] { return m_store.setTokenFacts(id, facts); });
    }
    Result<Done> setAddedAuthorities(ServiceId id, const QByteArray &pem) override
    {
        return writing([&] { return m_store.setAddedAuthorities(id, pem); });
    }
    Result<Done> replaceConnection(ServiceId id, const Connection &connection) override
    {
        return writing([&] { return m_store.replaceConnection(id, connection); });
    }
    Result<StoredState> state(ServiceId id) const override { return m_store.state(id); }
    Result<QHash<ServiceId, StoredState>> states(const QVector<ServiceId> &ids) const override
    {
        return m_store.states(ids);
    }
    Result<Done> saveVerification(ServiceId id, const Verification &verification) override
    {
        return writing([&] { return m_store.saveVerification(id, verification); });
    }
    Result<Done> saveFailure(ServiceId id, const AttemptSummary &attempts, const HistoryEntry &entry,
                             qint64 series) override
    {
        return writing([&] { return m_store.saveFailure(id, attempts, entry, series); });
    }
    Result<Done> saveHeartbeat(ServiceId id, const GraceClock &clock) override
    {
        return writing([&] { return m_store.saveHeartbeat(id, clock); });
    }
    Result<Done> saveHeartbeats(const QHash<ServiceId, GraceClock> &clocks) override
    {
        return writing([&] { return m_store.saveHeartbeats(clocks); });
    }
    Result<Done> addPast(ServiceId id, const QVector<HistoryEntry> &entries, const QVector<UsageSample> &usage) override
    {
        return writing([&] { return m_store.addPast(id, entries, usage); });
    }
    Result<QVector<HistoryEntry>> history(ServiceId id, int limit) const override { return m_store.history(id, limit); }
    Result<QVector<ServiceHistoryEntry>> history(int limit) const override { return m_store.history(limit); }
    Result<QVector<UsageSample>> usage(ServiceId id) const override { return m_store.usage(id); }
    Result<Done> setManagementSignIn(ServiceId id, const std::optional<ManagementSignIn> &signIn) override
    {
        return writing([&] { return m_store.setManagementSignIn(id, signIn); });
    }
    Result<Done> saveReport(ServiceId id, const ManagementReport &report) override
    {
        return writing([&] { return m_store.saveReport(id, report); });
    }
    Result<std::optional<ManagementReport>> report(ServiceId id) const override { return m_store.report(id); }
    Result<std::optional<QString>> preference(const QString &key) const override { return m_store.preference(key); }
    Result<PreferenceValues> preferences() const override { return m_store.preferences(); }
    Result<Done> setPreferences(const PreferenceValues &values) override
    {
        return writing([&] { return m_store.setPreferences(values); });
    }
    Result<qint64> dataVersion() const override { return m_store.dataVersion(); }
    Result<std::unique_ptr<ServiceLock>> tryLock(ServiceId id) const override { return m_store.tryLock(id); }
    std::optional<ServiceCopy> copyOf(ServiceId id) const override { return m_store.copyOf(id); }
    StoreFile *file() override { return m_store.file(); }

private:
    template <typename Work>
    std::invoke_result_t<Work> writing(Work work)
    {
        m_step();
        auto result = work();
        m_step();
        return result;
    }

    Store &m_store;
    const std::function<void()> m_step;
};

} // namespace license::test
