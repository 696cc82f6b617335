// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/vault.h"

#include <QHash>
#include <QTimer>

#include <optional>

namespace license::test {

/// A keychain in memory that behaves like a real one: it answers through the event loop, and can be locked, refused and
/// silent.
class MemoryVault final : public Vault
{
public:
    Kind kind() const override { return Kind::Keychain; }

    void read(const Service &service, QObject *context, ReadDone done) override
    {
        ++reads;
        if (silent) {
            return;
        }
        QTimer::singleShot(0, context, [this, key = keyOf(service), expected = service.tokenExpected, done] {
            if (failure) {
                done(*failure);
            } else if (refused) {
                done(Error{.code = ErrorCode::Cancelled});
            } else if (const auto found = m_tokens.constFind(key); found != m_tokens.cend()) {
                done(std::shared_ptr<const Secret>(std::make_shared<Secret>(QByteArray(*found))));
            } else {
                done(Error{.code = expected ? ErrorCode::KeychainLocked : ErrorCode::CredentialsMissing});
            }
        });
    }

    void write(const Service &service, Secret token, QObject *context, WriteDone done) override
    {
        if (!failure) {
            m_tokens.insert(keyOf(service), token.reveal());
        }
        QTimer::singleShot(0, context, [failure = failure, done] {
            if (failure) {
                done(*failure);
            } else {
                done(Done{});
            }
        });
    }

    void remove(const Service &service, QObject *context, WriteDone done) override
    {
        m_tokens.remove(keyOf(service));
        QTimer::singleShot(0, context, [done] { done(Done{}); });
    }

    void readSecret(const SecretKey &key, QObject *context, ReadDone done) override
    {
        if (silentSecrets) {
            return;
        }
        QTimer::singleShot(0, context, [this, key, done] {
            if (failure || secretsFailure) {
                done(failure ? *failure : *secretsFailure);
            } else if (const auto found = secrets.constFind(key.name); found != secrets.cend()) {
                done(std::shared_ptr<const Secret>(std::make_shared<Secret>(QByteArray(*found))));
            } else {
                done(Error{.code = key.expected ? ErrorCode::KeychainLocked : ErrorCode::CredentialsMissing});
            }
        });
    }

    void writeSecret(const SecretKey &key, Secret secret, QObject *context, WriteDone done) override
    {
        if (!failure) {
            secrets.insert(key.name, secret.reveal());
        }
        QTimer::singleShot(
            0, context, [failure = failure, done] { done(failure ? Result<Done>(*failure) : Result<Done>(Done{})); });
    }

    void removeSecret(const SecretKey &key, QObject *context, WriteDone done) override
    {
        secrets.remove(key.name);
        QTimer::singleShot(0, context, [done] { done(Done{}); });
    }

    void askAgain(const Service &) override { refused = false; }

    QByteArray token(const Service &service) const { return m_tokens.value(keyOf(service)); }
    bool holds(const Service &service) const { return m_tokens.contains(keyOf(service)); }

    std::optional<Error> failure;        ///< the answer to every call, if set
    bool silent = false;                 ///< never answers reads
    bool silentSecrets = false;          ///< never answers reads except for active tokens
    std::optional<Error> secretsFailure; ///< the answer to reads except for active tokens, if set
    bool refused = false;                ///< a person has refused access, until it is requested again
    int reads = 0;
    QHash<QString, QByteArray> secrets; ///< other than active tokens, by key

private:
    static QString keyOf(const Service &service)
    {
        return service.connection.url + QLatin1Char('|') + service.connection.installation;
    }
    QHash<QString, QByteArray> m_tokens;
};

} // namespace license::test
