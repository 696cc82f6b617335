// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/license-server/serverfixture.h"

#include "tests/support/waitfor.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <sodium.h>

using namespace Qt::StringLiterals;
using license::test::waitFor;

namespace license::server::test {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray decoded(const QByteArray &text)
{
    const auto result = QByteArray::fromBase64Encoding(text, encoding | QByteArray::AbortOnBase64DecodingErrors);
    EXPECT_TRUE(result) << text.constData();
    EXPECT_EQ(result.decoded.toBase64(encoding), text);
    return result.decoded;
}

QByteArray bytes(const Document &text)
{
    return QByteArray::fromStdString(text.get<std::string>());
}

} // namespace

ServerTest::ServerTest()
{
    m_options.state = m_folder.filePath(u"state"_s);
    m_options.objects = 25;
}

void ServerTest::startServer()
{
    stopServer();
    auto started = Server::start(m_options, [this] { return m_wallMs; });
    ASSERT_TRUE(started) << started.error().detail.toStdString();
    m_server = started.take();
}

void ServerTest::stopServer()
{
    m_manager = std::make_unique<QNetworkAccessManager>();
    m_server.reset();
}

QByteArray ServerTest::content(const QString &name) const
{
    QFile file(path(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
    return file.readAll();
}

Document ServerTest::connection() const
{
    return Document::parse(content(u"connection.json"_s).toStdString());
}

Headers ServerTest::goodHeaders() const
{
    return {{"Authorization", "Bearer " + content(u"token"_s).trimmed()},
            {"Content-Type", "application/json"},
            {"Accept", "application/jose, application/problem+json"},
            {"Accept-Encoding", "identity"}};
}

Document ServerTest::goodBody(qint64 lastSequence) const
{
    QByteArray nonce(16, '\0');
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    return {{"installation", connection().at("installation")},
            {"nonce", nonce.toBase64(encoding).toStdString()},
            {"last_seq", lastSequence}};
}

Answer ServerTest::post(const QByteArray &body, const Headers &headers) const
{
    return send("POST", QLatin1String(verificationPath), body, headers);
}

Answer ServerTest::post(const Document &body) const
{
    return post(QByteArray::fromStdString(body.dump()), goodHeaders());
}

Answer ServerTest::get(const QString &path, const Headers &headers) const
{
    return send("GET", path, {}, headers);
}

Answer ServerTest::send(const QByteArray &verb, const QString &path, const QByteArray &body,
                        const Headers &headers) const
{
    QNetworkRequest request(QUrl(m_server->url() + path));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(bytes(connection().value("ca", ""))));
    request.setSslConfiguration(tls);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return exchange(request, verb, body);
}

Answer ServerTest::control(const QString &command, const QByteArray &body) const
{
    QNetworkRequest request(QUrl(m_server->controlUrl() + u'/' + command));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return exchange(request, "POST", body);
}

Answer ServerTest::controlGet(const QString &path, const Headers &headers) const
{
    QNetworkRequest request(QUrl(m_server->controlUrl() + path));
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return exchange(request, "GET", {});
}

Answer ServerTest::exchange(QNetworkRequest request, const QByteArray &verb, const QByteArray &body) const
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // A custom verb "HEAD" would wait for a body.
    const std::unique_ptr<QNetworkReply> reply(verb == "HEAD" ? m_manager->head(request)
                                                              : m_manager->sendCustomRequest(request, verb, body));
    EXPECT_TRUE(waitFor([&reply] { return reply->isFinished(); }));
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.type = reply->rawHeader("Content-Type");
    answer.body = reply->readAll();
    answer.error = reply->error();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers[name.toLower()] = value;
    return answer;
}

Document ServerTest::verify(qint64 lastSequence)
{
    const Document body = goodBody(lastSequence);
    const Answer answer = post(body);
    EXPECT_EQ(answer.status, 200) << answer.body.constData();
    EXPECT_EQ(answer.type, "application/jose");
    EXPECT_LE(answer.body.size(), 65'536);
    if (answer.status != 200)
        return {};
    const Document known = connection();
    Document payload = openDocument(answer.body, known);
    EXPECT_EQ(payload.at("v"), 1);
    EXPECT_EQ(payload.at("iss"), known.at("url"));
    EXPECT_EQ(payload.at("aud"), "license-console");
    EXPECT_EQ(payload.at("sub"), known.at("account"));
    EXPECT_EQ(payload.at("ins"), known.at("installation"));
    EXPECT_EQ(payload.at("non"), body.at("nonce"));
    EXPECT_GT(payload.at("seq"), lastSequence);
    return payload;
}

Document openDocument(const QByteArray &jws, const Document &connection)
{
    const QList<QByteArray> parts = jws.split('.');
    EXPECT_EQ(parts.size(), 3);
    if (parts.size() != 3)
        return {};
    const Document header = Document::parse(decoded(parts[0]).toStdString());
    const Document &key = connection.at("keys").at("keys").at(0);
    EXPECT_EQ(header, (Document{{"alg", "EdDSA"}, {"kid", key.at("kid")}, {"typ", "license+jwt"}}));
    const QByteArray point = decoded(bytes(key.at("x")));
    const QByteArray signature = decoded(parts[2]);
    const QByteArray input = parts[0] + '.' + parts[1];
    EXPECT_EQ(signature.size(), crypto_sign_BYTES);
    EXPECT_EQ(point.size(), crypto_sign_PUBLICKEYBYTES);
    EXPECT_EQ(crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(signature.constData()),
                                          reinterpret_cast<const unsigned char *>(input.constData()),
                                          size_t(input.size()),
                                          reinterpret_cast<const unsigned char *>(point.constData())),
              0);
    return Document::parse(decoded(parts[1]).toStdString());
}

} // namespace license::server::test
