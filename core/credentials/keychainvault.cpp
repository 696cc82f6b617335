// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainvault.h"

#include "core/credentials/pendinganswer.h"
#include "core/credentials/qtkeychainbackend.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <utility>

namespace license {

using namespace Qt::StringLiterals;
using Status = KeychainReply::Status;
using Token = std::shared_ptr<const Secret>;

namespace {

/// What is kept until the program ends. Answers that come late hold it, too.
struct Session
{
    QHash<QString, Token> tokens;   ///< that the keychain has not stored
    QHash<QString, Error> refusals; ///< that are not asked for again
};

QString keyOf(const Service &service)
{
    return u"token %1 %2"_s.arg(service.connection.url, service.connection.installation);
}

Error failure(ErrorCode code, const QString &detail)
{
    Error error;
    error.code = code;
    error.detail = detail;
    return error;
}

Error silent()
{
    return failure(ErrorCode::KeychainUnavailable, u"the keychain does not answer"_s);
}

Error errorOf(const KeychainReply &reply, bool tokenExpected)
{
    switch (reply.status) {
    case Status::NotFound:
        return tokenExpected ? failure(ErrorCode::KeychainLocked, u"the keychain shows no entry, though one was made"_s)
                             : failure(ErrorCode::CredentialsMissing, u"the keychain has no entry"_s);
    case Status::RefusedByPerson:
        return failure(ErrorCode::Cancelled, u"access to the keychain was refused: "_s + reply.detail);
    case Status::Denied:
        return failure(ErrorCode::KeychainLocked, reply.detail);
    case Status::Ok:
    case Status::Unavailable:
        break;
    }
    return failure(ErrorCode::KeychainUnavailable, reply.detail);
}

Result<Token> tokenFrom(KeychainReply reply, bool tokenExpected)
{
    auto token = std::make_shared<const Secret>(std::move(reply.data));
    if (reply.status != Status::Ok) {
        return errorOf(reply, tokenExpected);
    }
    if (!isUsableToken(token->reveal())) {
        return failure(ErrorCode::CredentialsMissing, u"the keychain's entry is no usable token"_s);
    }
    return Token(std::move(token));
}

bool isRefusal(Status status)
{
    return status == Status::RefusedByPerson || status == Status::Denied;
}

} // namespace

struct KeychainVault::Private
{
    std::shared_ptr<KeychainBackend> backend;
    std::chrono::milliseconds patience;
    std::shared_ptr<Session> session = std::make_shared<Session>();
};

KeychainVault::KeychainVault(std::chrono::milliseconds patience)
    : KeychainVault(std::make_unique<QtKeychainBackend>(), patience)
{}

KeychainVault::KeychainVault(std::unique_ptr<KeychainBackend> backend, std::chrono::milliseconds patience)
    : d(new Private{std::move(backend), patience})
{}

KeychainVault::~KeychainVault() = default;

void KeychainVault::read(const Service &service, QObject *context, ReadDone done)
{
    const QString key = keyOf(service);
    const QPointer pending(new PendingAnswer<Result<Token>>(context, d->patience, silent(), std::move(done)));
    if (const auto token = d->session->tokens.value(key)) {
        pending->settle(token);
        return;
    }
    if (const auto refused = d->session->refusals.constFind(key); refused != d->session->refusals.cend()) {
        pending->settle(*refused);
        return;
    }
    d->backend->read(key, [pending, key, session = d->session, expected = service.tokenExpected](KeychainReply reply) {
        const Status status = reply.status;
        auto token = tokenFrom(std::move(reply), expected);
        if (isRefusal(status)) {
            session->refusals.insert(key, token.error());
        }
        if (pending) {
            pending->settle(std::move(token));
        }
    });
}

void KeychainVault::write(const Service &service, Secret token, QObject *context, WriteDone done)
{
    const QString key = keyOf(service);
    const QPointer pending(new PendingAnswer<Result<Done>>(context, d->patience, silent(), std::move(done)));
    if (!isUsableToken(token.reveal())) {
        pending->settle(failure(ErrorCode::InvalidInput, u"no usable token"_s));
        return;
    }
    // For this session it counts from now on; the copy goes once the keychain has it.
    const auto kept = std::make_shared<const Secret>(std::move(token));
    d->session->tokens.insert(key, kept);
    d->session->refusals.remove(key);
    const auto stored = [pending, key, kept, session = d->session](const KeychainReply &reply) {
        const bool ok = reply.status == Status::Ok;
        if (ok && session->tokens.value(key) == kept) {
            session->tokens.remove(key);
        }
        if (pending) {
            pending->settle(ok ? Result<Done>(Done{}) : failure(ErrorCode::KeychainUnavailable, reply.detail));
        }
    };
    d->backend->write(key, *kept, [stored, key, kept, backend = std::weak_ptr(d->backend)](const KeychainReply &reply) {
        const auto keychain = backend.lock();
        if (reply.status != Status::Ok || !keychain || !keychain->mayTruncate(kept->reveal().size())) {
            stored(reply);
            return;
        }
        keychain->read(key, [stored, kept](KeychainReply again) {
            const Secret found(std::move(again.data));
            if (again.status == Status::Ok && found.reveal() != kept->reveal()) {
                again = {Status::Unavailable, {}, u"the keychain has cut the token"_s};
            }
            stored(again);
        });
    });
}

void KeychainVault::remove(const Service &service, QObject *context, WriteDone done)
{
    const QString key = keyOf(service);
    const QPointer pending(new PendingAnswer<Result<Done>>(context, d->patience, silent(), std::move(done)));
    d->session->tokens.remove(key);
    d->session->refusals.remove(key);
    d->backend->remove(key, [pending, expected = service.tokenExpected](const KeychainReply &reply) {
        if (pending) {
            // A keychain that is not there holds nothing that was never put into it.
            const bool gone = reply.status == Status::Ok || reply.status == Status::NotFound ||
                              (reply.status == Status::Unavailable && !expected);
            pending->settle(gone ? Result<Done>(Done{}) : errorOf(reply, true));
        }
    });
}

void KeychainVault::askAgain(const Service &service)
{
    d->session->refusals.remove(keyOf(service));
}

} // namespace license
