// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/tokens.h"

#include "core/domain/clock.h"
#include "core/sync/highwatermark.h"
#include "core/sync/storeworker.h"

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

void keepTokenFacts(StoreWorker &storage, ServiceId id, const TokenFacts &facts, QObject *receiver, TokenFactsKept done)
{
    storage.run(
        receiver, [id, facts](Store &store) { return store.setTokenFacts(id, facts); },
        [facts, done = std::move(done)](const Result<Done> &) { done(facts); });
}

Service withTokenFacts(Service service, const TokenFacts &facts)
{
    service.tokenExpected = facts.expected;
    service.tokenStoredAt = facts.storedAt;
    service.tokenPending = facts.pending;
    return service;
}

void replaceToken(const SyncContext &context, const Service &service, Secret token, QObject *receiver,
                  std::function<void(const TokenFacts &, const Result<Done> &)> done)
{
    if (context.vault.kind() == Vault::Kind::File) {
        const Error error{.code = ErrorCode::InvalidInput,
                          .detail = u"the token is in a file: replace the content of that file"_s};
        QTimer::singleShot(0, receiver, [old = factsOf(service), error, done = std::move(done)] { done(old, error); });
        return;
    }
    const auto answer = [&context, service, receiver, done = std::move(done)](const TokenFacts &facts,
                                                                              const Result<Done> &written) {
        if (!written && written.error().code == ErrorCode::InvalidInput) {
            done(factsOf(service), written);
            return;
        }
        keepTokenFacts(context.storage, service.id, facts, receiver,
                       [written, done](const TokenFacts &kept) { done(kept, written); });
    };
    if (service.tokenExpected) {
        TokenFacts facts = factsOf(service);
        facts.pending = true;
        context.vault.keepSecret(newTokenKey(service), std::move(token), receiver,
                                 [answer, facts](const Result<Done> &written) { answer(facts, written); });
        return;
    }
    context.vault.keep(
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

void removeManagementToken(Vault &vault, const Service &service, QObject *receiver, std::function<void()> done)
{
    if (!service.management) {
        done();
        return;
    }
    vault.removeSecret(managementTokenKey(service), receiver,
                       [done = std::move(done)](const Result<license::Done> &) { done(); });
}

void promoteToken(const SyncContext &context, const Service &service, const Secret &token, QObject *receiver,
                  TokenFactsKept done)
{
    if (context.vault.isForSession(newTokenKey(service))) {
        return; // it serves for this session: another prompt would come out of the blue
    }
    context.vault.write(service, token.clone(), receiver,
                        [&context, service, receiver, done = std::move(done)](const Result<Done> &written) mutable {
                            if (!written.ok()) {
                                return; // the new one stays in place, and serves
                            }
                            context.vault.removeSecret(
                                newTokenKey(service), receiver,
                                [&context, service, receiver, done = std::move(done)](const Result<Done> &) {
                                    keepTokenFacts(context.storage, service.id,
                                                   {.expected = true, .storedAt = context.clock.now().wall}, receiver,
                                                   done);
                                });
                        });
}

void dropNewToken(const SyncContext &context, const Service &service, QObject *receiver, TokenFactsKept done)
{
    context.vault.removeSecret(newTokenKey(service), receiver,
                               [&context, service, receiver, done = std::move(done)](const Result<Done> &) {
                                   TokenFacts facts = factsOf(service);
                                   facts.pending = false;
                                   keepTokenFacts(context.storage, service.id, facts, receiver, done);
                               });
}

TokenChoice::TokenChoice(Vault &vault, const Service &service) : m_vault(vault), m_service(service) {}

void TokenChoice::read(QObject *receiver, Vault::ReadDone done)
{
    if (!m_service.tokenPending || m_refused) {
        readInUse(receiver, std::move(done));
        return;
    }
    m_vault.readSecret(newTokenKey(m_service), receiver,
                       [this, receiver, done = std::move(done)](const Result<std::shared_ptr<const Secret>> &token) {
                           if (m_stopped) {
                               return;
                           }
                           if (token) {
                               m_new = *token;
                               done(token);
                               return;
                           }
                           // It belonged to an ended session; or the whole keychain is locked.
                           const ErrorCode code = token.error().code;
                           m_gone = code == ErrorCode::KeychainLocked || code == ErrorCode::CredentialsMissing;
                           readInUse(receiver, done);
                       });
}

void TokenChoice::readInUse(QObject *receiver, Vault::ReadDone done)
{
    m_vault.read(m_service, receiver,
                 [this, done = std::move(done)](const Result<std::shared_ptr<const Secret>> &token) {
                     if (!m_stopped) {
                         done(token);
                     }
                 });
}

bool TokenChoice::refuse()
{
    // The active one is as valid as before.
    m_refused = m_refused || m_new;
    return std::exchange(m_new, nullptr) != nullptr;
}

Error noSuchService()
{
    return Error{.code = ErrorCode::InvalidInput, .detail = QStringLiteral("no such service")};
}

FleetTokens::FleetTokens(const SyncContext &context, Find find, Adopt adopt)
    : m_context(context), m_find(std::move(find)), m_adopt(std::move(adopt))
{}

void FleetTokens::keepFirst(const Service &service, Secret token, QObject *receiver, TokenFactsKept added,
                            std::function<void(const Error &)> warning) const
{
    m_context.vault.write(service, std::move(token), receiver,
                          [this, service, receiver, added = std::move(added),
                           warning = std::move(warning)](const Result<license::Done> &written) {
                              // A token file may come and go; only a keychain can be locked instead of empty.
                              if (written && m_context.vault.kind() == Vault::Kind::Keychain) {
                                  keepTokenFacts(m_context.storage, service.id,
                                                 {.expected = true, .storedAt = m_context.clock.now().wall}, receiver,
                                                 added);
                                  return;
                              }
                              if (!written && warning) {
                                  warning(written.error());
                              }
                              added(factsOf(service));
                          });
}

void FleetTokens::replace(ServiceId id, Secret token, QObject *receiver, Done done) const
{
    const auto service = m_find(id);
    if (!service) {
        done(noSuchService());
        return;
    }
    replaceToken(m_context, *service, std::move(token), receiver,
                 [this, id, done = std::move(done)](const TokenFacts &facts, const Result<license::Done> &result) {
                     m_adopt(id, facts);
                     done(result);
                 });
}

void FleetTokens::remove(ServiceId id, QObject *receiver, Done done) const
{
    const auto service = m_find(id);
    if (!service) {
        done(noSuchService());
        return;
    }
    removeTokens(m_context.vault, *service, receiver,
                 [this, id, receiver, done = std::move(done)](const Result<license::Done> &gone) {
                     if (!gone || !m_find(id)) {
                         done(gone);
                         return;
                     }
                     keepTokenFacts(m_context.storage, id, {}, receiver,
                                    [this, id, gone, done](const TokenFacts &facts) {
                                        m_adopt(id, facts);
                                        done(gone);
                                    });
                 });
}

} // namespace license
