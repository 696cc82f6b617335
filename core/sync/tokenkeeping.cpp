// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/tokenkeeping.h"

#include "core/sync/highwatermark.h"
#include "core/sync/storeworker.h"
#include "core/sync/synccontext.h"

#include <QTimer>

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

TokenFacts factsOf(const Service &service)
{
    return {.expected = service.tokenExpected, .storedAt = service.tokenStoredAt, .pending = service.tokenPending};
}

} // namespace

void keepTokenFacts(StoreWorker &storage, Service service, const TokenFacts &facts, QObject *receiver,
                    std::function<void(const Service &)> done)
{
    service.tokenExpected = facts.expected;
    service.tokenStoredAt = facts.storedAt;
    service.tokenPending = facts.pending;
    storage.run(
        receiver, [id = service.id, facts](Store &store) { return store.setTokenFacts(id, facts); },
        [service, done = std::move(done)](const Result<Done> &) { done(service); });
}

void replaceToken(const SyncContext &context, const Service &service, Secret token, QObject *receiver,
                  std::function<void(const Service &, const Result<Done> &)> done)
{
    if (context.vault.kind() == Vault::Kind::File) {
        const Error error{.code = ErrorCode::InvalidInput,
                          .detail = u"the token is in a file: replace the content of that file"_s};
        QTimer::singleShot(0, receiver, [service, error, done = std::move(done)] { done(service, error); });
        return;
    }
    const auto answer = [&context, service, receiver, done = std::move(done)](const TokenFacts &facts,
                                                                              const Result<Done> &written) {
        if (!written && written.error().code == ErrorCode::InvalidInput) {
            done(service, written);
            return;
        }
        keepTokenFacts(context.storage, service, facts, receiver,
                       [written, done](const Service &known) { done(known, written); });
    };
    if (service.tokenExpected) {
        TokenFacts facts = factsOf(service);
        facts.pending = true;
        context.vault.writeSecret(newTokenKey(service), std::move(token), receiver,
                                  [answer, facts](const Result<Done> &written) { answer(facts, written); });
        return;
    }
    context.vault.write(
        service, std::move(token), receiver, [&context, answer, old = factsOf(service)](const Result<Done> &written) {
            answer(written.ok() ? TokenFacts{.expected = true, .storedAt = context.clock.now().wall} : old, written);
        });
}

void removeTokens(Vault &vault, const Service &service, QObject *receiver, std::function<void(Result<Done>)> done)
{
    if (vault.kind() == Vault::Kind::Keychain) {
        vault.removeSecret(markKey(service), receiver, [](const Result<Done> &) {});
    }
    if (!service.tokenPending) {
        vault.remove(service, receiver, std::move(done));
        return;
    }
    vault.removeSecret(newTokenKey(service), receiver,
                       [&vault, service, receiver, done = std::move(done)](const Result<Done> &first) mutable {
                           vault.remove(service, receiver, [first, done = std::move(done)](const Result<Done> &second) {
                               done(second.ok() ? first : second);
                           });
                       });
}

void promoteToken(const SyncContext &context, const Service &service, const Secret &token, QObject *receiver,
                  std::function<void(const Service &)> done)
{
    context.vault.write(service, token.clone(), receiver,
                        [&context, service, receiver, done = std::move(done)](const Result<Done> &written) mutable {
                            if (!written.ok()) {
                                return; // the new one stays where it is, and serves
                            }
                            context.vault.removeSecret(
                                newTokenKey(service), receiver,
                                [&context, service, receiver, done = std::move(done)](const Result<Done> &) {
                                    keepTokenFacts(context.storage, service,
                                                   {.expected = true, .storedAt = context.clock.now().wall}, receiver,
                                                   done);
                                });
                        });
}

void dropNewToken(const SyncContext &context, const Service &service, QObject *receiver,
                  std::function<void(const Service &)> done)
{
    context.vault.removeSecret(newTokenKey(service), receiver,
                               [&context, service, receiver, done = std::move(done)](const Result<Done> &) {
                                   TokenFacts facts = factsOf(service);
                                   facts.pending = false;
                                   keepTokenFacts(context.storage, service, facts, receiver, done);
                               });
}

} // namespace license
