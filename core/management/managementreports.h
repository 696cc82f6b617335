// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/management/managementaccess.h"

#include <QObject>

#include <memory>
#include <optional>
#include <unordered_map>

namespace license {

/// What is known now of the Management Service of one service.
struct KnownManagement
{
    ManagementState state{};
    bool reading = false;         ///< the kept report is being read
    bool fetching = false;        ///< the service is being asked
    std::optional<Error> error{}; ///< of the last request; an earlier report is kept
    bool operator==(const KnownManagement &) const = default;
};

/// Whether a person has to sign in again before the service answers.
bool wantsSignIn(const KnownManagement &known, Instant now);

/// The Management Services of a program with a window: what each has reported, and at most one running request for
/// each. A sign-in is known from the service itself; with another one everything starts over.
class ManagementReports final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    ManagementReports(const Clock &clock, StoreWorker &storage, Vault &vault, const LicenseClient &route,
                      QObject *parent = nullptr);
    ~ManagementReports() override;

    ManagementAccess &access() { return m_access; }
    /// Without a keychain nobody can sign in.
    bool hasKeychain() const;
    /// At first the kept report is being read; changed() follows.
    KnownManagement of(const Service &service);
    /// Asks for the organizations. Joins a running request, and does nothing if nobody is signed in.
    void fetch(const Service &service);
    /// Another program may have kept other reports.
    void readAgain();
    void forget(ServiceId service);

signals:
    void changed(license::ServiceId service);

private:
    struct Entry
    {
        KnownManagement known;
        std::unique_ptr<QObject> request; ///< its end is that of the request
    };

    Entry &entryOf(const Service &service);
    void read(ServiceId id);
    void take(ServiceId id, const std::optional<ManagementSignIn> &signIn,
              const Result<std::optional<ManagementReport>> &report);
    void conclude(ServiceId id, const Result<FetchedReport> &fetched);

    StoreWorker &m_storage;
    Vault &m_vault;
    ManagementAccess m_access;
    std::unordered_map<qint64, Entry> m_entries;
};

} // namespace license
