// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainvault.h"

#include "core/credentials/keychainwrites.h"
#include "core/credentials/pendinganswer.h"
#include "core/credentials/qtkeychainbackend.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;
using Status = KeychainReply::Status;
using Held = std::shared_ptr<const Secret>;

namespace {

bool isRefusal(Status status)
{
    return status == Status::RefusedByPerson || status == Status::Denied;
}

/// State that lasts until the program ends. Late answers share it.
struct Session
{
    QHash<QString, Held> secrets;   ///< not stored by the keychain
    QHash<QString, Error> refusals; ///< not requested again
    QSet<QString> refusedWrites;    ///< of `secrets`

    /// The keychain has answered for the secret that is held under `name`.
    void noteWrite(const QString &name, Status status)
    {
        if (status == Status::Ok) {
            secrets.remove(name);
            refusedWrites.remove(name);
        } else if (isRefusal(status)) {
            refusedWrites.insert(name);
        }
    }
};

bool isUsable(const SecretKey &key, const Secret &secret)
{
    return key.token ? isUsableToken(secret.reveal()) : isUsablePassword(secret.reveal());
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

Error errorOf(const KeychainReply &reply, bool expected)
{
    switch (reply.status) {
    case Status::NotFound:
        return expected ? failure(ErrorCode::KeychainLocked, u"the keychain shows no entry, although one was stored"_s)
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

Result<Held> secretFrom(KeychainReply reply, const SecretKey &key)
{
    auto secret = std::make_shared<const Secret>(std::move(reply.data));
    if (reply.status != Status::Ok) {
        return errorOf(reply, key.expected);
    }
    if (!isUsable(key, *secret)) {
        return failure(ErrorCode::CredentialsMissing, key.token ? u"the keychain's entry is not a usable token"_s
                                                                : u"the keychain's entry is not a usable password"_s);
    }
    return Held(std::move(secret));
}

/// Another valid secret is fine, too: another console was faster.
bool isKept(const Secret &found, const Secret &kept, const SecretKey &key)
{
    return found.reveal() == kept.reveal() || (isUsable(key, found) && !kept.reveal().contains(found.reveal()));
}

} // namespace

struct KeychainVault::Private
{
    std::shared_ptr<KeychainBackend> backend;
    std::chrono::milliseconds patience;
    std::shared_ptr<Session> session = std::make_shared<Session>();
    std::shared_ptr<KeychainWrites> writes = std::make_shared<KeychainWrites>();
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
    readSecret(tokenKey(service), context, std::move(done));
}

void KeychainVault::write(const Service &service, Secret token, QObject *context, WriteDone done)
{
    writeSecret(tokenKey(service), std::move(token), context, std::move(done));
}

void KeychainVault::remove(const Service &service, QObject *context, WriteDone done)
{
    removeSecret(tokenKey(service), context, std::move(done));
}

void KeychainVault::readSecret(const SecretKey &key, QObject *context, ReadDone done)
{
    const QPointer pending(new PendingAnswer<Result<Held>>(context, d->patience, silent(), std::move(done)));
    if (const auto secret = d->session->secrets.value(key.name)) {
        pending->settle(secret);
        return;
    }
    if (const auto refused = d->session->refusals.constFind(key.name); refused != d->session->refusals.cend()) {
        pending->settle(*refused);
        return;
    }
    d->backend->read(key.name, [pending, key, session = d->session](KeychainReply reply) {
        const Status status = reply.status;
        auto secret = secretFrom(std::move(reply), key);
        if (isRefusal(status)) {
            session->refusals.insert(key.name, secret.error());
        }
        if (pending) {
            pending->settle(std::move(secret));
        }
    });
}

void KeychainVault::keep(const Service &service, Secret token, QObject *context, WriteDone done)
{
    keepSecret(tokenKey(service), std::move(token), context, std::move(done));
}

void KeychainVault::writeSecret(const SecretKey &key, Secret secret, QObject *context, WriteDone done)
{
    store(key, std::move(secret), d->patience, context, std::move(done));
}

void KeychainVault::keepSecret(const SecretKey &key, Secret secret, QObject *context, WriteDone done)
{
    store(key, std::move(secret), endlessPatience, context, std::move(done));
}

void KeychainVault::store(const SecretKey &key, Secret secret, std::chrono::milliseconds patience, QObject *context,
                          WriteDone done)
{
    const QString name = key.name;
    if (patience != endlessPatience) { // a person is in front of it
        done = d->writes->counted(std::move(done));
    }
    const QPointer pending(new PendingAnswer<Result<Done>>(context, patience, silent(), std::move(done)));
    if (!isUsable(key, secret)) {
        pending->settle(failure(ErrorCode::InvalidInput, key.token ? u"no usable token"_s : u"no usable password"_s));
        return;
    }
    // The session uses it from now on and drops its copy once the keychain has stored it.
    const auto kept = std::make_shared<const Secret>(std::move(secret));
    d->session->secrets.insert(name, kept);
    d->session->refusals.remove(name);
    const auto stored = [pending, name, kept, session = d->session](const KeychainReply &reply) {
        const bool ok = reply.status == Status::Ok;
        if (session->secrets.value(name) == kept) {
            session->noteWrite(name, reply.status);
        }
        if (pending) {
            pending->settle(ok ? Result<Done>(Done{}) : failure(ErrorCode::KeychainUnavailable, reply.detail));
        }
    };
    d->backend->write(
        name, *kept, [stored, key, kept, backend = std::weak_ptr(d->backend)](const KeychainReply &reply) {
            const auto keychain = backend.lock();
            if (reply.status != Status::Ok || !keychain || !keychain->mustReadBack(kept->reveal().size())) {
                stored(reply);
                return;
            }
            keychain->read(key.name, [stored, kept, key](KeychainReply again) {
                const Secret found(std::move(again.data));
                if (again.status == Status::NotFound) {
                    again = {Status::Denied, {}, u"the keychain has not stored the secret"_s}; // a dismissed prompt
                } else if (again.status == Status::Ok && !isKept(found, *kept, key)) {
                    again = {Status::Unavailable, {}, u"the keychain has truncated or changed the secret"_s};
                }
                stored(again);
            });
        });
}

void KeychainVault::removeSecret(const SecretKey &key, QObject *context, WriteDone done)
{
    const QPointer pending(
        new PendingAnswer<Result<Done>>(context, d->patience, silent(), d->writes->counted(std::move(done))));
    d->session->secrets.remove(key.name);
    d->session->refusals.remove(key.name);
    d->session->refusedWrites.remove(key.name);
    d->backend->remove(key.name, [pending, expected = key.expected](const KeychainReply &reply) {
        if (pending) {
            // An absent keychain contains nothing, so there is nothing to remove.
            const bool gone = reply.status == Status::Ok || reply.status == Status::NotFound ||
                              (reply.status == Status::Unavailable && !expected);
            pending->settle(gone ? Result<Done>(Done{}) : errorOf(reply, true));
        }
    });
}

bool KeychainVault::isForSession(const SecretKey &key) const
{
    return d->session->refusedWrites.contains(key.name);
}

void KeychainVault::whenWritten(QObject *context, std::function<void()> done)
{
    d->writes->whenNone(context, std::move(done));
}

void KeychainVault::askAgain(const Service &service)
{
    const QString names[] = {tokenKey(service).name, newTokenKey(service).name, managementTokenKey(service).name};
    d->session->refusals.removeIf([&names](const auto &refusal) {
        return std::find(std::begin(names), std::end(names), refusal.key()) != std::end(names) ||
               isProxyPasswordKey(refusal.key());
    });
}

} // namespace license
