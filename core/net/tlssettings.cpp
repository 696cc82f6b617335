// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlssettings.h"

#include <QSslCertificate>
#include <QSslSocket>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// All of them, read once: only where a service has authorities of its own beside them does the time matter.
const QList<QSslCertificate> &systemAuthorities()
{
    static const QList<QSslCertificate> all = QSslConfiguration::systemCaCertificates();
    return all;
}

} // namespace

QSslConfiguration tlsConfiguration(const Connection &connection)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // The system's authorities are what Qt finds by itself, by name and during the handshake: reading all of them takes
    // up to a second. A list of our own switches that off.
    if (!connection.ca.isEmpty()) {
        tls.setCaCertificates(QSslCertificate::fromData(connection.ca + '\n' + connection.addedCa, QSsl::Pem));
    } else if (!connection.addedCa.isEmpty()) {
        tls.setCaCertificates(systemAuthorities() + QSslCertificate::fromData(connection.addedCa, QSsl::Pem));
    }
    return tls;
}

std::optional<Error> missingTls()
{
    if (QSslSocket::supportsSsl()) {
        return std::nullopt;
    }
    const QStringList backends = QSslSocket::availableBackends();
    return Error{.code = ErrorCode::Tls,
                 .detail = u"no TLS plugin of Qt can be used; found: %1"_s.arg(
                     backends.isEmpty() ? u"none"_s : backends.join(u", "_s)),
                 .tls = TlsProblem::NoBackend};
}

} // namespace license
