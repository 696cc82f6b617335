// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <type_traits>

namespace license {

/// A store that asks another one for everything. A derived class overrides what it does differently.
class ForwardingStore : public Store
{
public:
    /// `to` outlives the use of this store.
    explicit ForwardingStore(Store &to) : m_to(to) {}

    QString folder() const override;
    std::optional<Error> readOnlyReason() const override;
    std::optional<LastKnown> lastKnown() const override;
    Result<Service> addService(const Connection &connection) override;
    Result<QVector<Service>> services() const override;
    Result<QVector<Service>> servicesOf(const QVector<ServiceId> &ids) const override;
    Result<Service> service(ServiceId id) const override;
    Result<Done> removeService(ServiceId id) override;
    Result<Service> addRecord(const ServiceRecord &record) override;
    Result<Done> proveElapsed(ServiceId id, milliseconds elapsed) override;
    Result<Done> removeRecord(ServiceId id, const ServiceRecord &record) override;
    Result<QString> identity() const override;
    Result<Done> renameService(ServiceId id, const QString &name) override;
    Result<Done> setTokenExpected(ServiceId id, bool expected) override;
    Result<Done> setTokenFacts(ServiceId id, const TokenFacts &facts) override;
    Result<Done> setAddedAuthorities(ServiceId id, const QByteArray &pem) override;
    Result<Done> replaceConnection(ServiceId id, const Connection &connection) override;
    Result<StoredState> state(ServiceId id) const override;
    Result<QHash<ServiceId, StoredState>> states(const QVector<ServiceId> &ids) const override;
    Result<Done> saveVerification(ServiceId id, const Verification &verification) override;
    Result<Done> saveFailure(ServiceId id, const AttemptSummary &attempts, const HistoryEntry &entry,
                             qint64 series) override;
    Result<Done> saveHeartbeat(ServiceId id, const GraceClock &clock) override;
    Result<Done> saveHeartbeats(const QHash<ServiceId, GraceClock> &clocks) override;
    Result<Done> addPast(ServiceId id, const QVector<HistoryEntry> &entries,
                         const QVector<UsageSample> &usage) override;
    Result<QVector<HistoryEntry>> history(ServiceId id, int limit) const override;
    Result<QVector<ServiceHistoryEntry>> history(int limit) const override;
    Result<QVector<UsageSample>> usage(ServiceId id) const override;
    Result<Done> setManagementSignIn(ServiceId id, const std::optional<ManagementSignIn> &signIn) override;
    Result<Done> saveReport(ServiceId id, const ManagementReport &report) override;
    Result<std::optional<ManagementReport>> report(ServiceId id) const override;
    Result<std::optional<QString>> preference(const QString &key) const override;
    Result<PreferenceValues> preferences() const override;
    Result<Done> setPreferences(const PreferenceValues &values) override;
    Result<qint64> dataVersion() const override;
    Result<std::unique_ptr<ServiceLock>> tryLock(ServiceId id) const override;
    std::optional<ServiceCopy> copyOf(ServiceId id) const override;
    StoreFile *file() override;
    TeamWork *team() override;

protected:
    /// Called before and after each method that writes, unless a derived class has its own.
    virtual void atWrite() const {}

private:
    template <typename Work>
    std::invoke_result_t<Work> writing(Work work) const
    {
        atWrite();
        auto result = work();
        atWrite();
        return result;
    }

    Store &m_to;
};

} // namespace license
