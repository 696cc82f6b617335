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

class QObject;

namespace license {

/// The effect of adding and removing a token on vault, store and the service in memory. A new token is stored first,
/// beside the active one, which is removed only after a success with the new one. After any interruption one of them is
/// present, and the next refresh continues.

/// A keychain may wait for a person. Meanwhile somebody else may rename the service or sign in at its Management
/// Service: every answer has the facts alone, for the service as it is by then.
using TokenFactsKept = std::function<void(const TokenFacts &)>;

/// Saves the facts about a token, and then answers with them, unless `receiver` is destroyed first; also if the store
/// cannot be written: the token is stored, whether or not the disk records that.
void keepTokenFacts(StoreWorker &storage, ServiceId id, const TokenFacts &facts, QObject *receiver,
                    TokenFactsKept done);
/// The service with these facts about its token, and everything else as it is.
Service withTokenFacts(Service service, const TokenFacts &facts);

/// Answers with the facts about the tokens. See Fleet::replaceToken().
void replaceToken(const SyncContext &context, const Service &service, Secret token, QObject *receiver,
                  std::function<void(const TokenFacts &, const Result<Done> &)> done);

/// Removes the token of a sign-in at the Management Service, if there is one. `done` is called in any case: what a
/// keychain refuses to remove is of no further use to anybody but the Management Service.
void removeManagementToken(Vault &vault, const Service &service, QObject *receiver, std::function<void()> done);

/// Removes the active and the new token, and with them the high-water mark.
void removeTokens(Vault &vault, const Service &service, QObject *receiver, std::function<void(Result<Done>)> done);

/// A success with the new token: it replaces the active one. A keychain's refusal is not reported: the next success
/// tries again.
void promoteToken(const SyncContext &context, const Service &service, const Secret &token, QObject *receiver,
                  TokenFactsKept done);

/// The server has refused the new token and accepted the active one: the new one is removed.
void dropNewToken(const SyncContext &context, const Service &service, QObject *receiver, TokenFactsKept done);

/// Selects the token of a refresh: the new one if there is one beside the active one; the active one otherwise, or if
/// the server has refused the new one.
class TokenChoice
{
public:
    /// `vault` outlives it.
    TokenChoice(Vault &vault, const Service &service);

    /// Reads the token to send, or its error. It outlives `receiver`, or stop() is called.
    void read(QObject *receiver, Vault::ReadDone done);
    /// The server has refused the token that was read. True if there is another one to read().
    bool refuse();
    /// Reads nothing more; `done` is no longer called.
    void stop() { m_stopped = true; }

    /// The token that was read, if it is to replace the active one.
    std::shared_ptr<const Secret> newToken() const { return m_new; }
    /// The server has refused the new one.
    bool isNewRefused() const { return m_refused; }
    /// The keychain no longer has the new one.
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

/// The same for a Fleet's services by id, because a service may be removed while a keychain takes its time.
class FleetTokens
{
public:
    /// The present state of a service; nothing if it is gone.
    using Find = std::function<std::optional<Service>(ServiceId)>;
    /// The facts about its token have changed.
    using Adopt = std::function<void(ServiceId, const TokenFacts &)>;
    using Done = std::function<void(Result<license::Done>)>;

    FleetTokens(const SyncContext &context, Find find, Adopt adopt);

    /// The first token of a newly added service: `added` receives the facts about it; before that, `warning` receives
    /// the error of a keychain that refused.
    void keepFirst(const Service &service, Secret token, QObject *receiver, TokenFactsKept added,
                   std::function<void(const Error &)> warning) const;
    /// See Fleet::replaceToken() and Fleet::removeToken().
    void replace(ServiceId id, Secret token, QObject *receiver, Done done) const;
    void remove(ServiceId id, QObject *receiver, Done done) const;

private:
    const SyncContext m_context;
    const Find m_find;
    const Adopt m_adopt;
};

/// The answer if no service has that id.
Error noSuchService();

} // namespace license
