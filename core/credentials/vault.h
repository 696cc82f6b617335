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

namespace license {

/// Another secret than a token in use, under a key of its own.
struct SecretKey
{
    QString name;          ///< the key; also whose secret it is
    bool expected = false; ///< one has been saved: a keychain without an entry is then locked, not empty
    bool token = false;    ///< what is kept is an access token, and nothing else will do
};

/// The password of the proxy that `proxy` names by scheme, user, host and port.
SecretKey proxyPasswordKey(const QString &proxy, bool expected);
/// A token that takes the place of the one in use once the server has accepted it.
SecretKey newTokenKey(const Service &service);

/// Where access tokens live. Every call is answered exactly once, through the event loop and in the caller's thread,
/// unless `context` goes first: then never. Errors: CredentialsMissing, KeychainLocked, KeychainUnavailable, Cancelled
/// (a person refused).
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
    /// `service.tokenExpected` decides what a keychain without an entry means: missing, or locked.
    virtual void read(const Service &service, QObject *context, ReadDone done) = 0;
    virtual void write(const Service &service, Secret token, QObject *context, WriteDone done) = 0;
    virtual void remove(const Service &service, QObject *context, WriteDone done) = 0;

    /// The same for any other secret; 1 to 2,000 bytes of UTF-8 without control characters, else InvalidInput. A vault
    /// that is no keychain keeps none: it answers a write with InvalidInput, a read with CredentialsMissing.
    virtual void readSecret(const SecretKey &key, QObject *context, ReadDone done) = 0;
    virtual void writeSecret(const SecretKey &key, Secret secret, QObject *context, WriteDone done) = 0;
    virtual void removeSecret(const SecretKey &key, QObject *context, WriteDone done) = 0;

    /// Tells one token from the next without being it, so that whoever waits for another one sees that it is there;
    /// good within this process alone. Nothing where that cannot be told at no cost, as of a keychain.
    virtual std::optional<QByteArray> tokenMark(const Service &) const { return std::nullopt; }
    /// When what holds the token was last changed, by the wall clock; nothing as above.
    virtual std::optional<Instant> tokenChangedAt(const Service &) const { return std::nullopt; }

    /// A person asks: what was refused before in this session may be asked for again. Before a manual refresh.
    virtual void askAgain(const Service &) {}
};

} // namespace license
