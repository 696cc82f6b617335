// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlssettings.h"

#include <QCache>
#include <QCoreApplication>
#include <QDir>
#include <QSslCertificate>
#include <QSslSocket>

#include <algorithm>
#include <mutex>

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

/// The authorities of a PEM text. Many services have the same ones, and each request asks for them: the latest are
/// kept.
QList<QSslCertificate> authoritiesIn(const QByteArray &pem)
{
    constexpr qsizetype mostBytes = 1'048'576;
    static std::mutex lock;
    static auto &known = *new QCache<QByteArray, QList<QSslCertificate>>(mostBytes); // OpenSSL may end before it could
    const std::lock_guard locked(lock);
    if (const auto *authorities = known.object(pem)) {
        return *authorities;
    }
    auto authorities = QSslCertificate::fromData(pem, QSsl::Pem);
    known.insert(pem, new QList(authorities), pem.size());
    return authorities;
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
        tls.setCaCertificates(authoritiesIn(connection.ca + '\n' + connection.addedCa));
    } else if (!connection.addedCa.isEmpty()) {
        tls.setCaCertificates(systemAuthorities() + authoritiesIn(connection.addedCa));
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
