// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlssettings.h"

#include <QSslCertificate>
#include <QSslSocket>

namespace license {

QSslConfiguration tlsConfiguration(const Connection &connection)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // The system's authorities are what Qt finds by itself, by name and during the handshake: reading all of them takes
    // up to a second. A list of our own switches that off.
    if (!connection.ca.isEmpty()) {
        tls.setCaCertificates(QSslCertificate::fromData(connection.ca, QSsl::Pem));
    }
    return tls;
}

} // namespace license
