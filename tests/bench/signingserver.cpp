// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/signingserver.h"

#include "tests/support/documentsigner.h"
#include "tests/support/testpki.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHttpServer>
#include <QSocketNotifier>
#include <QSslCertificate>
#include <QSslKey>

#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace license::test {

int serve()
{
    const TestAuthority authority;
    const Identity identity = authority.issue();
    DocumentSigner signer;
    QHttpServer server;
    server.sslSetup(QSslCertificate(identity.certificate), QSslKey(identity.key, QSsl::Ec).isNull()
                                                               ? QSslKey(identity.key, QSsl::Rsa)
                                                               : QSslKey(identity.key, QSsl::Ec));
    server.route(u"/api/v1/license/verification"_s, QHttpServerRequest::Method::Post,
                 [&signer](const QHttpServerRequest &request) {
                     const Json asked = Json::parse(request.body().toStdString());
                     const Challenge challenge{QByteArray::fromStdString(asked["nonce"].get<std::string>()),
                                               asked["last_seq"].get<qint64>()};
                     const Json answer = signer.payload(challenge, {{"ins", asked["installation"]}},
                                                        QDateTime::currentSecsSinceEpoch());
                     return QHttpServerResponse("application/jose", signer.sign(answer));
                 });
    const quint16 port = server.listen(QHostAddress::LocalHost);
    signer.setUrl(u"https://127.0.0.1:%1"_s.arg(port));
    std::printf("%u\n%s\n", port, authority.certificate().toBase64().constData());
    std::fflush(stdout);
    const QSocketNotifier ended(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&ended, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace license::test
