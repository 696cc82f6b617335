// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/signingserver.h"

#include "app/license-server/httplistener.h"
#include "tests/support/documentsigner.h"
#include "tests/support/testpki.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSocketNotifier>

#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace license::test {

int serve()
{
    const TestAuthority authority;
    const Identity identity = authority.issue();
    DocumentSigner signer;
    const auto verification = [&signer](const server::Request &request) {
        const Json asked = Json::parse(request.body.toStdString());
        const Challenge challenge{QByteArray::fromStdString(asked["nonce"].get<std::string>()),
                                  asked["last_seq"].get<qint64>()};
        server::Reply reply;
        reply.contentType = "application/jose";
        reply.body = signer.sign(
            signer.payload(challenge, {{"ins", asked["installation"]}}, QDateTime::currentSecsSinceEpoch()));
        return reply;
    };
    server::HttpListener listener(verification, server::problemReply(413, "about:blank", {}));
    const Result<quint16> opened =
        listener.open(QHostAddress(QHostAddress::LocalHost), 0, server::TlsKeys{identity.certificate, identity.key});
    if (!opened)
        return 1;
    const quint16 port = *opened;
    signer.setUrl(u"https://127.0.0.1:%1"_s.arg(port));
    std::printf("%u\n%s\n", port, authority.certificate().toBase64().constData());
    std::fflush(stdout);
    const QSocketNotifier ended(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&ended, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace license::test
