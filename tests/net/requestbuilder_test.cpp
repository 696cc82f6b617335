// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/version.h"
#include "tests/net/netfixture.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

#include <gtest/gtest.h>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

struct Request
{
    QByteArray line;
    QHash<QByteArray, QByteArray> fields;
    QByteArray body;
};

/// Fails the test if a field is duplicated.
Request parsed(const QByteArray &bytes)
{
    Request request;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    request.body = bytes.mid(end + 4);
    QList<QByteArray> lines = bytes.left(end).split('\n');
    request.line = lines.takeFirst().trimmed();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).toLower();
        EXPECT_FALSE(request.fields.contains(name)) << name.toStdString();
        request.fields.insert(name, line.mid(colon + 1).trimmed());
    }
    return request;
}

} // namespace

TEST(Request, SendsTheDocumentedRequest)
{
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    const auto outcome = Tester{}.verify(connectionTo(server.url()));
    ASSERT_TRUE(outcome.ok()) << outcome.error().detail.toStdString();
    EXPECT_EQ(outcome.result->value().body, "a.b.c");
    ASSERT_EQ(server.requests().size(), 1);

    const Request request = parsed(server.requests().at(0));
    EXPECT_EQ(request.line, "POST /api/v1/license/verification HTTP/1.1");
    EXPECT_EQ(request.fields.value("host"), server.url().mid(8).toLatin1());
    EXPECT_EQ(request.fields.value("authorization"), "Bearer " + canary);
    EXPECT_EQ(request.fields.value("content-type"), "application/json");
    EXPECT_EQ(request.fields.value("accept"), "application/jose, application/problem+json");
    EXPECT_EQ(request.fields.value("accept-encoding"), "identity");
    EXPECT_EQ(request.fields.value("user-agent"), "license-console/" + version().toLatin1() + " (Linux)");
    EXPECT_EQ(request.fields.value("x-request-id"), outcome.requestId.toLatin1());
    EXPECT_EQ(QUuid::fromString(outcome.requestId).toString(QUuid::WithoutBraces), outcome.requestId);
    EXPECT_FALSE(request.fields.contains("cookie"));
    EXPECT_FALSE(request.fields.contains("referer"));

    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    EXPECT_EQ(body.keys(), (QStringList{u"installation"_s, u"last_seq"_s, u"nonce"_s}));
    EXPECT_EQ(body.value("installation"_L1).toString(), u"AAAAAAAAAAAAAAAAAAAAAA"_s);
    EXPECT_EQ(body.value("last_seq"_L1).toInteger(), 41);
    const auto &challenge = outcome.result->value().challenge;
    EXPECT_EQ(body.value("nonce"_L1).toString().toLatin1(), challenge.nonce);
    EXPECT_EQ(challenge.nonce.size(), 22);
    EXPECT_EQ(challenge.lastSeq, 41);
}

TEST(Request, H07_KeepsTheTokenOutOfEverythingButAuthorization)
{
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    ASSERT_TRUE(Tester{}.verify(connectionTo(server.url())).ok());
    QByteArray received = server.received();
    EXPECT_EQ(received.count(canary), 1);
    received.replace("Authorization: Bearer " + canary, "");
    EXPECT_FALSE(received.contains(canary));
}

TEST(Request, RefusesAnAddressThatIsNotTheDocumentedOne)
{
    for (const QString &url :
         {u"http://127.0.0.1"_s, u"https://127.0.0.1/"_s, u"https://127.0.0.1/path"_s, u"https://joe@127.0.0.1"_s,
          u"https://127.0.0.1?a"_s, u"https://127.0.0.1#a"_s, u"127.0.0.1"_s, u""_s, u"https://"_s}) {
        const auto outcome = Tester{}.verify(connectionTo(url));
        EXPECT_EQ(outcome.name(), u"invalid_input"_s) << url.toStdString();
    }
}

TEST(Request, RefusesATokenThatCannotStandInAHeader)
{
    Tester tester;
    std::optional<Result<VerificationReply>> answer;
    tester.client.verify(connectionTo(u"https://127.0.0.1:1"_s), Secret(QByteArray("a\r\nX: b")), 0, seconds{1}, qApp,
                         [&answer](auto result) { answer = std::move(result); });
    ASSERT_TRUE(waitFor([&answer] { return answer.has_value(); }));
    ASSERT_FALSE(answer->ok());
    EXPECT_EQ(answer->error().code, ErrorCode::CredentialsMissing);
}

TEST(Request, GivesEachVerificationItsOwnNonceAndRequestId)
{
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    Tester tester;
    const auto first = tester.verify(connectionTo(server.url()));
    const auto second = tester.verify(connectionTo(server.url()));
    ASSERT_TRUE(first.ok() && second.ok());
    EXPECT_NE(first.requestId, second.requestId);
    EXPECT_NE(first.result->value().challenge.nonce, second.result->value().challenge.nonce);
}

TEST(Request, A41_KeepsNothingThatAReplySets)
{
    const QByteArray sticky = reply("200 OK\r\nContent-Type: application/jose\r\nSet-Cookie: a=b\r\nETag: \"x\"\r\n"
                                    "Cache-Control: max-age=1000\r\nStrict-Transport-Security: max-age=1000\r\n"
                                    "Alt-Svc: h3=\":443\"\r\nLink: <https://127.0.0.1:1/>; rel=preload",
                                    "a.b.c");
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(sticky)}});
    Tester tester;
    ASSERT_TRUE(tester.verify(connectionTo(server.url())).ok());
    ASSERT_TRUE(tester.verify(connectionTo(server.url())).ok());
    ASSERT_EQ(server.requests().size(), 2);
    const auto first = parsed(server.requests().at(0)).fields.keys();
    const auto second = parsed(server.requests().at(1)).fields.keys();
    EXPECT_EQ(QSet<QByteArray>(first.begin(), first.end()), QSet<QByteArray>(second.begin(), second.end()));
}

TEST(Request, AsksForObjectsByTheirHash)
{
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(reply("404 Not Found", {}))}});
    const ObjectListReference reference{.sha256 = QByteArray(64, 'a'), .bytes = 10, .count = 1};
    const auto outcome = Tester{}.fetch(connectionTo(server.url()), reference);
    EXPECT_EQ(outcome.name(), u"http_status"_s);
    ASSERT_EQ(server.requests().size(), 1);
    const Request request = parsed(server.requests().at(0));
    EXPECT_EQ(request.line, "GET /api/v1/license/objects/" + QByteArray(64, 'a') + " HTTP/1.1");
    EXPECT_EQ(request.fields.value("authorization"), "Bearer " + canary);
    EXPECT_EQ(request.fields.value("accept"), "application/x-ndjson");
    EXPECT_EQ(request.fields.value("accept-encoding"), "gzip");
    EXPECT_EQ(request.fields.value("x-request-id"), outcome.requestId.toLatin1());
    EXPECT_TRUE(request.body.isEmpty());
}

TEST(Request, RefusesAnObjectHashThatCouldLeadElsewhere)
{
    for (const QByteArray &hash :
         {QByteArray(63, 'a'), QByteArray(64, 'A'), QByteArray(62, 'a') + "/x", QByteArray(), QByteArray(64, '.')}) {
        const auto outcome = Tester{}.fetch(connectionTo(u"https://127.0.0.1:1"_s), {.sha256 = hash});
        EXPECT_EQ(outcome.name(), u"invalid_input"_s) << hash.toStdString();
    }
}
