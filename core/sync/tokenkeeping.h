// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/vault.h"
#include "core/store/store.h"

#include <functional>

namespace license {

class StoreWorker;
struct SyncContext;

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

} // namespace license
