// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/result.h"
#include "core/net/proxysettings.h"

#include <QObject>

#include <functional>
#include <optional>

namespace license {

class LicenseClient;
class StoreWorker;
class Vault;

/// The way that requests of this computer take, kept in the store that window, agent and command line share; the
/// password of the proxy lies in the vault under a key of its own and is read for each request. The client is given
/// what is set as soon as it is.
class ProxyPreference final : public QObject
{
    Q_OBJECT
public:
    using SaveDone = std::function<void(Result<Done>)>;

    /// Reads what is set and hands it to `client`. All three outlive this.
    ProxyPreference(StoreWorker &storage, Vault &vault, LicenseClient &client, QObject *parent = nullptr);

    /// Without the password.
    const ProxySettings &settings() const { return m_settings; }
    /// A password has been saved for settings().
    bool hasPassword() const { return m_passwordExpected; }
    /// False where a token file takes the place of the keychain: then no password can be kept, and a proxy that wants
    /// one has to be named by the environment.
    bool canKeepPassword() const;

    /// The preferences have been read again: another process may have changed them.
    void reload();

    /// Saves and applies. `password`: nothing keeps the one that is saved, as long as scheme, user, host and port stay;
    /// an empty one removes it. Answered once, through the event loop, unless `context` goes first. InvalidInput where
    /// host, port or password cannot be used, or canKeepPassword() is false and there is one: then nothing has changed.
    /// StorageFailed where the store cannot be written: the settings hold until this program ends. KeychainUnavailable
    /// where the keychain does not take the password: it serves until this program ends.
    void save(const ProxySettings &settings, std::optional<Secret> password, QObject *context, SaveDone done);

signals:
    /// Only when settings() or hasPassword() differ from before.
    void changed();

private:
    void adopt(const ProxySettings &settings, bool passwordExpected);
    void finishSave(const ProxySettings &settings, bool passwordExpected, const std::optional<Error> &warning,
                    QObject *context, const SaveDone &done);

    StoreWorker &m_storage;
    Vault &m_vault;
    LicenseClient &m_client;
    ProxySettings m_settings;
    bool m_passwordExpected = false;
};

} // namespace license
