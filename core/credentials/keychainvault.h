// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/vault.h"

#include <chrono>

namespace license {

class KeychainBackend;

/// Tokens in the operating system's keychain, by QtKeychain; never in its insecure fallback. A keychain that is silent
/// for ten seconds is reported as KeychainUnavailable, and its job is left to finish. If the keychain refuses to store
/// a token, the vault keeps it for this session only, and write() returns KeychainUnavailable: the caller warns. Once a
/// person has refused access, or the keychain has denied it, read() returns the same error without asking again, until
/// askAgain().
class KeychainVault final : public Vault
{
public:
    explicit KeychainVault(std::chrono::milliseconds patience = std::chrono::seconds{10});
    KeychainVault(std::unique_ptr<KeychainBackend> backend, std::chrono::milliseconds patience);
    ~KeychainVault() override;

    Kind kind() const override { return Kind::Keychain; }
    void read(const Service &service, QObject *context, ReadDone done) override;
    void write(const Service &service, Secret token, QObject *context, WriteDone done) override;
    void remove(const Service &service, QObject *context, WriteDone done) override;
    void keep(const Service &service, Secret token, QObject *context, WriteDone done) override;
    void readSecret(const SecretKey &key, QObject *context, ReadDone done) override;
    void writeSecret(const SecretKey &key, Secret secret, QObject *context, WriteDone done) override;
    void removeSecret(const SecretKey &key, QObject *context, WriteDone done) override;
    void keepSecret(const SecretKey &key, Secret secret, QObject *context, WriteDone done) override;
    bool isForSession(const SecretKey &key) const override;
    void whenWritten(QObject *context, std::function<void()> done) override;
    /// Resets the refusals of the service and of secrets that every service needs.
    void askAgain(const Service &service) override;

private:
    void store(const SecretKey &key, Secret secret, std::chrono::milliseconds patience, QObject *context,
               WriteDone done);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
