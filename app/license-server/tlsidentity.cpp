// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/tlsidentity.h"

#include "app/license-server/files.h"
#include "app/license-server/pki.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

constexpr qint64 renewBefore = 30 * qint64(86'400);

Result<Certificate> readPair(const QString &certificateFile, const QString &keyFile)
{
    const Result<QByteArray> certificate = readFile(certificateFile);
    if (!certificate)
        return certificate.error();
    const Result<QByteArray> key = readFile(keyFile);
    if (!key)
        return key.error();
    return Certificate{*certificate, *key};
}

/// Stores the result of `make`, unless an existing certificate is valid for a while longer.
template <typename Make>
Result<Certificate> keep(const QString &folder, const QString &name, const QByteArray &issuer, qint64 now, Make make)
{
    const QString certificateFile = folder + u'/' + name + u".pem"_s;
    const QString keyFile = folder + u'/' + name + u"-key.pem"_s;
    if (QFileInfo::exists(certificateFile) && QFileInfo::exists(keyFile)) {
        Result<Certificate> kept = readPair(certificateFile, keyFile);
        if (!kept)
            return kept;
        const bool ours = issuer.isEmpty() || isIssuedBy(kept->certificate, issuer);
        if (ours && QSslCertificate(kept->certificate).expiryDate().toSecsSinceEpoch() > now + renewBefore)
            return kept;
    }
    Result<Certificate> made = make();
    if (!made)
        return made;
    if (const Result<Done> written = writePrivateFile(keyFile, made->key); !written)
        return written.error();
    if (const Result<Done> written = writePrivateFile(certificateFile, made->certificate); !written)
        return written.error();
    return made;
}

Result<TlsIdentity> ownIdentity(const QString &folder, qint64 now)
{
    const Result<Certificate> authority = keep(folder, u"ca"_s, {}, now, [now] { return makeAuthority(now); });
    if (!authority)
        return authority.error();
    const Result<Certificate> server = keep(folder, u"server"_s, authority->certificate, now,
                                            [&authority, now] { return makeServerCertificate(*authority, now); });
    if (!server)
        return server.error();
    return TlsIdentity{server->certificate + authority->certificate, server->key, authority->certificate};
}

} // namespace

Result<TlsIdentity> loadTlsIdentity(const Options &options, const QString &folder, qint64 now)
{
    if (options.tlsCertificate.isEmpty())
        return ownIdentity(folder, now);
    const Result<Certificate> given = readPair(options.tlsCertificate, options.tlsKey);
    if (!given)
        return given.error();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(given->certificate);
    if (chain.isEmpty())
        return failure(u"%1 contains no certificate"_s.arg(options.tlsCertificate));
    return TlsIdentity{given->certificate, given->key,
                       chain.last().isSelfSigned() ? chain.last().toPem() : QByteArray()};
}

} // namespace license::server
