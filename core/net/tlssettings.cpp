// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlssettings.h"

#include <QCoreApplication>
#include <QDir>
#include <QSslCertificate>
#include <QSslSocket>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QString openSsl = u"openssl"_s;

/// All of them, read once: the time matters only for services with added authorities.
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
    // Qt finds the system's authorities by itself, by name and during the handshake; reading all of them takes up to a
    // second. Setting a list switches that off.
    if (!connection.ca.isEmpty()) {
        tls.setCaCertificates(QSslCertificate::fromData(connection.ca + '\n' + connection.addedCa, QSsl::Pem));
    } else if (!connection.addedCa.isEmpty()) {
        tls.setCaCertificates(systemAuthorities() + QSslCertificate::fromData(connection.addedCa, QSsl::Pem));
    }
    return tls;
}

std::optional<Error> missingTls()
{
    // Once, before Qt has used another one; the choice is permanent.
    static const QStringList available = QSslSocket::availableBackends();
    static const bool chosen = QSslSocket::activeBackend() == openSsl ||
                               (available.contains(openSsl) && QSslSocket::setActiveBackend(openSsl));
    Q_UNUSED(chosen)
    return missingTls(available, QSslSocket::supportsSsl() ? QSslSocket::activeBackend() : QString());
}

std::optional<Error> visiblyMissingTls()
{
    const QStringList places = QCoreApplication::libraryPaths();
    const bool lies = std::any_of(places.cbegin(), places.cend(), [](const QString &place) {
        return !QDir(place + u"/tls"_s).entryList({u"*qopensslbackend*"_s}, QDir::Files).isEmpty();
    });
    return lies ? std::nullopt : missingTls();
}

std::optional<Error> missingTls(const QStringList &available, const QString &active)
{
    if (active == openSsl) {
        return std::nullopt;
    }
    const QString found = available.isEmpty() ? u"none"_s : available.join(u", "_s);
    return Error{.code = ErrorCode::Tls,
                 .detail = active.isEmpty()
                               ? u"no TLS plugin of Qt can be used; found: %1"_s.arg(found)
                               : u"the TLS plugin of Qt for OpenSSL cannot be used, and %1 does not keep to the "
                                 u"authorities of a service; found: %2"_s.arg(active, found),
                 .tls = TlsProblem::NoBackend};
}

} // namespace license
