// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/vault.h"
#include "core/domain/result.h"
#include "core/domain/service.h"
#include "core/store/store.h"
#include "core/sync/synccontext.h"

#include <functional>
#include <memory>
#include <optional>

namespace license {

/// What a token's coming and going means for vault, store and the service in memory. A new token is stored first,
/// beside the one in use; that one goes only after a success with the new one. Wherever this is broken off, one of the
/// two is there and the next refresh goes on.

/// Saves what is known of the token of `service`, and then answers with the service that has it, unless `receiver` goes
/// first; also where the store cannot be written: the token is where it is, whether or not the disk takes a note of it.
void keepTokenFacts(StoreWorker &storage, Service service, const TokenFacts &facts, QObject *receiver,
                    std::function<void(const Service &)> done);

/// Answers with the service as it is from now on. See Fleet::replaceToken().
void replaceToken(const SyncContext &context, const Service &service, Secret token, QObject *receiver,
                  std::function<void(const Service &, const Result<Done> &)> done);

/// The one in use, and the one beside it; the high-water mark goes with them.
void removeTokens(Vault &vault, const Service &service, QObject *receiver, std::function<void(Result<Done>)> done);

/// A success with the new token: it takes the place of the one in use. Not told where the keychain refuses: the next
/// success tries again.
void promoteToken(const SyncContext &context, const Service &service, const Secret &token, QObject *receiver,
                  std::function<void(const Service &)> done);

/// The server has refused the new token and accepted the one in use: the new one goes.
void dropNewToken(const SyncContext &context, const Service &service, QObject *receiver,
                  std::function<void(const Service &)> done);

/// The token that a refresh sends: the new one where one lies beside the one in use; the one in use where there is no
/// other, or where the server has refused the new one.
class TokenChoice
{
public:
    /// `vault` outlives it.
    TokenChoice(Vault &vault, const Service &service);

    /// Reads the one to send now, or its error. It outlives `receiver`, or is told to stop().
    void read(QObject *receiver, Vault::ReadDone done);
    /// The server has refused the one that was read. True where there is another one to read().
    bool refuse();
    /// Nothing more is read; `done` is not called any more.
    void stop() { m_stopped = true; }

    /// The one that was read, where it is to replace the one in use.
    std::shared_ptr<const Secret> newToken() const { return m_new; }
    /// The server has refused the new one.
    bool isNewRefused() const { return m_refused; }
    /// The keychain has no new one any more.
    bool isNewGone() const { return m_gone; }

private:
    void readInUse(QObject *receiver, Vault::ReadDone done);

    Vault &m_vault;
    const Service m_service;
    std::shared_ptr<const Secret> m_new;
    bool m_refused = false;
    bool m_gone = false;
    bool m_stopped = false;
};

/// The same for the services of a Fleet by their ids: a service may go while a keychain takes its time.
class FleetTokens
{
public:
    /// A service as it is known now; nothing where it is gone.
    using Find = std::function<std::optional<Service>(ServiceId)>;
    /// What is known of its token has changed.
    using Adopt = std::function<void(const Service &)>;
    using Done = std::function<void(Result<license::Done>)>;
    using Added = std::function<void(const Service &)>;

    FleetTokens(const SyncContext &context, Find find, Adopt adopt);

    /// The first token of a service that has just been added: `added` gets it with what is known of its token then;
    /// before that `warning` the error of a keychain that refused.
    void keepFirst(const Service &service, Secret token, QObject *receiver, Added added,
                   std::function<void(const Error &)> warning) const;
    /// See Fleet::replaceToken() and Fleet::removeToken().
    void replace(ServiceId id, Secret token, QObject *receiver, Done done) const;
    void remove(ServiceId id, QObject *receiver, Done done) const;

private:
    const SyncContext m_context;
    const Find m_find;
    const Adopt m_adopt;
};

/// The answer where there is no service of an id.
Error noSuchService();

} // namespace license
