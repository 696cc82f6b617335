// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/authorityfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslCertificateExtension>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView pemHeader = "-----BEGIN CERTIFICATE-----";

Error refused(const QString &detail)
{
    return {.code = ErrorCode::InvalidInput, .detail = detail};
}

QString nameOf(const QStringList &commonName, const QStringList &organization)
{
    const QString common = commonName.join(u", "_s).simplified().left(200);
    const QString whole = organization.join(u", "_s).simplified().left(200);
    return common.isEmpty() || whole.isEmpty() || common == whole ? (common.isEmpty() ? whole : common)
                                                                  : common + u", "_s + whole;
}

ServerTime timeOf(const QDateTime &when)
{
    return ServerTime{seconds{when.toSecsSinceEpoch()}};
}

CertificateInfo infoOf(const QSslCertificate &certificate)
{
    return {.subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                              certificate.subjectInfo(QSslCertificate::Organization)),
            .issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                             certificate.issuerInfo(QSslCertificate::Organization)),
            .sha256 = certificate.digest(QCryptographicHash::Sha256),
            .validFrom = timeOf(certificate.effectiveDate()),
            .validUntil = timeOf(certificate.expiryDate())};
}

/// Old authorities lack the extension; they are self-signed.
bool isAuthority(const QSslCertificate &certificate)
{
    const auto extensions = certificate.extensions();
    const auto constraints =
        std::find_if(extensions.begin(), extensions.end(),
                     [](const QSslCertificateExtension &one) { return one.name() == "basicConstraints"_L1; });
    return constraints == extensions.end() ? certificate.isSelfSigned()
                                           : constraints->value().toMap().value(u"ca"_s).toBool();
}

/// The problem of one certificate, after its name.
QString problemOf(const QSslCertificate &certificate, const CertificateInfo &info, std::optional<Instant> now)
{
    const auto day = [](const QDateTime &when) { return when.toUTC().date().toString(Qt::ISODate); };
    if (!isAuthority(certificate)) {
        return u"is the certificate of a server, not of an authority"_s;
    }
    if (now && *now > info.validUntil) {
        return u"has expired on %1"_s.arg(day(certificate.expiryDate()));
    }
    if (now && *now < info.validFrom) {
        return u"is not valid before %1"_s.arg(day(certificate.effectiveDate()));
    }
    return {};
}

} // namespace

Result<Authorities> parseAuthorities(const QByteArray &pem, std::optional<Instant> now)
{
    if (pem.trimmed().isEmpty()) {
        return refused(u"the file is empty"_s);
    }
    if (pem.contains("PRIVATE KEY-----")) {
        return refused(
            u"the file holds a private key, which belongs to its authority alone: ask for the certificate"_s);
    }
    const qsizetype expected = pem.count(pemHeader);
    if (expected == 0) {
        return refused(u"the file holds no certificate in PEM, the text form that begins with %1"_s.arg(
            QLatin1StringView(pemHeader)));
    }
    const auto certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    if (certificates.size() != expected) {
        return refused(u"of %1 certificates in the file, %2 can be read"_s.arg(expected).arg(certificates.size()));
    }
    Authorities result;
    for (const QSslCertificate &certificate : certificates) {
        const CertificateInfo info = infoOf(certificate);
        if (const QString problem = problemOf(certificate, info, now); !problem.isEmpty()) {
            return refused(u"\"%1\" %2"_s.arg(info.subject, problem));
        }
        if (!result.certificates.contains(info)) {
            result.certificates << info;
            result.pem += certificate.toPem();
        }
    }
    return result;
}

QVector<CertificateInfo> certificatesIn(const QByteArray &pem)
{
    QVector<CertificateInfo> found;
    const auto certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    for (const QSslCertificate &certificate : certificates) {
        found << infoOf(certificate);
    }
    return found;
}

Result<Authorities> readAuthorityFile(const QString &path, Instant now)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return refused(u"%1: there is no such file"_s.arg(path));
    }
    if (!info.isFile()) {
        return refused(u"%1: is a folder or no ordinary file"_s.arg(path));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refused(u"%1: %2"_s.arg(path, file.errorString()));
    }
    const QByteArray bytes = file.read(authorityFileLimit + 1);
    if (bytes.size() > authorityFileLimit) {
        return refused(u"%1: is larger than %2 bytes"_s.arg(path).arg(authorityFileLimit));
    }
    auto authorities = parseAuthorities(bytes, now);
    return authorities.ok() ? authorities : refused(u"%1: %2"_s.arg(path, authorities.error().detail));
}

} // namespace license
