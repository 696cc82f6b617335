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

/// The route of this computer's requests, in the store that window, agent and command line share. The vault stores the
/// proxy's password under its own key, and each request reads it. The client receives changes immediately.
class ProxyPreference final : public QObject
{
    Q_OBJECT
public:
    using SaveDone = std::function<void(Result<Done>)>;

    /// Reads the settings and passes them to `client`. All three outlive this object.
    ProxyPreference(StoreWorker &storage, Vault &vault, LicenseClient &client, QObject *parent = nullptr);

    /// Without the password.
    const ProxySettings &settings() const { return m_settings; }
    /// A password is stored for settings().
    bool hasPassword() const { return m_passwordExpected; }
    /// False if a token file replaces the keychain: then no password can be stored, and a proxy that needs one has to
    /// come from the environment.
    bool canKeepPassword() const;

    /// The preferences were read again: another process may have changed them.
    void reload();

    /// Saves and applies. `password`: nothing keeps the stored one, as long as scheme, user, host and port stay; an
    /// empty one removes it. Answered once, through the event loop, unless `context` is destroyed first. InvalidInput
    /// for an unusable host, port or password, or a password if canKeepPassword() is false: then nothing has changed.
    /// StorageFailed if the store cannot be written: the settings apply until this program ends. KeychainUnavailable if
    /// the keychain does not store the password: it serves until this program ends.
    void save(const ProxySettings &settings, std::optional<Secret> password, QObject *context, const SaveDone &done);

signals:
    /// Only when settings() or hasPassword() changes.
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
