// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/clock.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace license {

/// A secret other than the active token, stored under its own key.
struct SecretKey
{
    QString name;          ///< the key; also identifies the owner
    bool expected = false; ///< one has been saved: a keychain without an entry is then locked, not empty
    bool token = false;    ///< only an access token is valid here
};

/// The password of the proxy, which `proxy` identifies by scheme, user, host and port.
SecretKey proxyPasswordKey(const QString &proxy, bool expected);
/// The password of a team's database, which `place` identifies as a person writes it.
SecretKey databasePasswordKey(const QString &place, bool expected);
bool isProxyPasswordKey(const QString &name);
/// The active token, as a keychain names it.
SecretKey tokenKey(const Service &service);
/// A token that replaces the active one once the server has accepted it.
SecretKey newTokenKey(const Service &service);
/// The token of a person's sign-in at the Management Service of `service`.
SecretKey managementTokenKey(const Service &service);

/// The storage of access tokens. Every call is answered exactly once, through the event loop and in the caller's
/// thread, or never if `context` is destroyed first. Errors: CredentialsMissing, KeychainLocked, KeychainUnavailable,
/// Cancelled (a person refused).
class Vault
{
public:
    enum class Kind { Keychain, File };
    using ReadDone = std::function<void(Result<std::shared_ptr<const Secret>>)>;
    using WriteDone = std::function<void(Result<Done>)>;

    Vault() = default;
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;
    virtual ~Vault() = default;

    virtual Kind kind() const = 0;
    /// `service.tokenExpected` tells what a keychain without an entry means: missing, or locked.
    virtual void read(const Service &service, QObject *context, ReadDone done) = 0;
    virtual void write(const Service &service, Secret token, QObject *context, WriteDone done) = 0;
    virtual void remove(const Service &service, QObject *context, WriteDone done) = 0;
    /// write() for a person who may be answering the keychain's prompt: answered when the keychain answers, however
    /// late.
    virtual void keep(const Service &service, Secret token, QObject *context, WriteDone done)
    {
        write(service, std::move(token), context, std::move(done));
    }

    /// The same for any other secret; 1 to 2,000 bytes of UTF-8 without control characters, otherwise InvalidInput. A
    /// vault other than a keychain stores none: it answers a write with InvalidInput, a read with CredentialsMissing.
    virtual void readSecret(const SecretKey &key, QObject *context, ReadDone done) = 0;
    virtual void writeSecret(const SecretKey &key, Secret secret, QObject *context, WriteDone done) = 0;
    virtual void removeSecret(const SecretKey &key, QObject *context, WriteDone done) = 0;
    virtual void keepSecret(const SecretKey &key, Secret secret, QObject *context, WriteDone done)
    {
        writeSecret(key, std::move(secret), context, std::move(done));
    }

    /// Identifies a token without revealing it, so that a caller notices another one; valid only within this process.
    /// Nothing if that is costly to find out, as with a keychain.
    virtual std::optional<QByteArray> tokenMark(const Service &) const { return std::nullopt; }
    /// When the token's storage last changed, by the wall clock; nothing as above.
    virtual std::optional<Instant> tokenChangedAt(const Service &) const { return std::nullopt; }

    /// True for a secret that a person or the keychain refused to store, and that is in memory instead: nothing else of
    /// its service is worth another prompt.
    virtual bool isForSession(const SecretKey &) const { return false; }

    /// Calls `done` through the event loop once each write and removal is answered, also those that an answer leads to:
    /// a program that ends earlier may leave them undone. keep() does not count, as it waits for a person.
    virtual void whenWritten(QObject *context, std::function<void()> done);

    /// Called before a manual refresh: requests that were refused earlier in this session may be repeated.
    virtual void askAgain(const Service &) {}
};

} // namespace license
