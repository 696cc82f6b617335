// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/vault.h"

#include <QString>

namespace license {

/// One token file for all services, for servers without a keychain. The file contains only the token (tokentext.h) and
/// must pass readSecretFile(), otherwise CredentialsMissing. Each refresh reads it again. write() and remove() do
/// nothing and succeed: the file belongs to the administrator.
class TokenFileVault final : public Vault
{
public:
    /// `workFolder`: the data folder, whose owner root may work for.
    explicit TokenFileVault(QString path, QString workFolder = {});

    Kind kind() const override { return Kind::File; }
    void read(const Service &service, QObject *context, ReadDone done) override;
    void write(const Service &service, Secret token, QObject *context, WriteDone done) override;
    void remove(const Service &service, QObject *context, WriteDone done) override;

    void readSecret(const SecretKey &key, QObject *context, ReadDone done) override;
    void writeSecret(const SecretKey &key, Secret secret, QObject *context, WriteDone done) override;
    void removeSecret(const SecretKey &key, QObject *context, WriteDone done) override;

    /// A hash of the token, or of its error, under a key private to this process.
    std::optional<QByteArray> tokenMark(const Service &service) const override;
    /// When the file was written, moved here or made readable.
    std::optional<Instant> tokenChangedAt(const Service &service) const override;

    /// The result of read(), at once.
    Result<std::shared_ptr<const Secret>> readNow() const;

private:
    const QString m_path;
    const QString m_workFolder;
    QByteArray m_markKey;
};

} // namespace license
