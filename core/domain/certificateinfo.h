// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QByteArray>
#include <QString>
#include <QVector>

namespace license {

/// The data that a person compares before trusting a certificate authority. Subject and issuer are foreign text.
struct CertificateInfo
{
    QString subject; ///< common name and organization
    QString issuer;
    QByteArray sha256; ///< the fingerprint: 32 bytes over the whole certificate
    ServerTime validFrom;
    ServerTime validUntil;
    bool operator==(const CertificateInfo &) const = default;
};

/// The authorities of one file, ready to be stored with a service.
struct Authorities
{
    QVector<CertificateInfo> certificates;
    QByteArray pem; ///< only these certificates
    bool operator==(const Authorities &) const = default;
};

/// "AB:CD:…": the form in which fingerprints are read out and compared.
inline QString fingerprintText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

} // namespace license
