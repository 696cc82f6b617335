// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/keychainwatch.h"
#include "core/credentials/vault.h"
#include "core/domain/clock.h"
#include "core/domain/result.h"
#include "core/domain/storeplace.h"
#include "core/management/managementaccess.h"
#include "core/net/licenseclient.h"
#include "core/net/networkwatch.h"
#include "core/platform/sleepwatch.h"
#include "core/store/store.h"
#include "core/sync/fleet.h"
#include "core/sync/proxypreference.h"
#include "core/sync/storeworker.h"
#include "core/sync/synccontext.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace license {

/// How an executable wants the objects to be created.
struct CompositionOptions
{
    std::optional<QString> dataFolder; ///< the store's folder; see dataFolder()
    std::optional<QString> tokenFile;  ///< instead of the keychain
    std::optional<StorePlace> store{}; ///< instead of the one in that folder; see storePlace()
    bool ownFolder = false;            ///< the folder's own store, whatever was chosen
    bool remembers = false;            ///< while a team's database is away, what it said last is shown
    bool gradually = false;            ///< with many services, read most of them after create(): Fleet::loadGradually()
};

/// Sets the application's name in Qt, so that window, agent and command line find the same folders.
void setApplicationIdentity();
/// The store's folder: the one that a person has named, or LICENSE_CONSOLE_DATA, or the platform's folder for this
/// user's data. Absolute. StorageFailed if there is none.
Result<QString> dataFolder(const std::optional<QString> &named);

/// Who says where the store is.
enum class PlacedBy { Option, Environment, Choice, Default };

struct PlacedStore
{
    StorePlace place;
    PlacedBy by = PlacedBy::Default;
};

/// Where the store is: the place that a person has named, or LICENSE_CONSOLE_STORE unless a folder is named, or the
/// choice kept in the data folder, or that folder itself. InvalidInput for a variable that names no place.
Result<PlacedStore> placedStore(const CompositionOptions &options);
Result<StorePlace> storePlace(const CompositionOptions &options);
/// The password of a database that a person has chosen for the data folder and left with the keychain; empty for any
/// other, whose password libpq looks for. Waits for the keychain.
Result<QString> keptPassword(Vault &vault, const StorePlace &place, const QString &folder);

/// The object graph of an executable, built once in dependency order and destroyed in reverse.
class Composition
{
public:
    /// StorageFailed if the store cannot be opened. `clock` is the computer's, or the demo's.
    /// Another `vault` than the options name is the demo's.
    static Result<std::unique_ptr<Composition>> create(const CompositionOptions &options, std::unique_ptr<Clock> clock,
                                                       std::unique_ptr<Vault> vault = nullptr);
    ~Composition();

    const Clock &clock() const { return *m_clock; }
    /// For programs without a window, which use it in the calling thread.
    Store &store() { return *m_store; }
    StoreWorker &storage() { return m_storage; }
    Vault &vault() { return *m_vault; }
    LicenseClient &client() { return m_client; }
    ProxyPreference &proxy() { return m_proxy; }
    ManagementAccess &management() { return m_management; }
    const SyncContext &sync() const { return m_sync; }
    Fleet &fleet() { return m_fleet; }
    /// The fleet now receives sleep, waking, the network's return and changes of the keychain. For long-running
    /// programs.
    void followSystem();
    /// The same of the network, once; it loads the desktop's or the system's report on it.
    void followNetwork();
    /// Calls `done` through the event loop once the keychain has stored what the last results led to, or after five
    /// seconds, unless `receiver` is destroyed first.
    void whenWritten(QObject *receiver, std::function<void()> done);
    /// Ends the schedule, and calls `done` through the event loop once everything is saved, as above.
    void finish(QObject *receiver, std::function<void()> done);

private:
    Composition(std::unique_ptr<Clock> clock, std::unique_ptr<Store> store, std::unique_ptr<Vault> vault);

    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<Store> m_store;
    StoreWorker m_storage;
    std::unique_ptr<Vault> m_vault;
    LicenseClient m_client;
    ProxyPreference m_proxy;
    ManagementAccess m_management;
    SyncContext m_sync;
    Fleet m_fleet;
    std::unique_ptr<platform::SleepWatch> m_sleep;
    std::unique_ptr<NetworkWatch> m_network;
    std::unique_ptr<KeychainWatch> m_keychain;
};

} // namespace license
