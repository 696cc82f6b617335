// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/netfixture.h"

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

/// Waits for the answer, and a little longer for a second one.
template <typename T>
void await(const Outcome<T> &outcome)
{
    EXPECT_FALSE(outcome.result.has_value()) << "answered inside the call";
    EXPECT_TRUE(waitFor([&outcome] { return outcome.result.has_value(); }, 30'000));
    QCoreApplication::processEvents();
    EXPECT_EQ(outcome.answers, 1);
    if (outcome.result && !outcome.ok()) {
        EXPECT_FALSE(outcome.error().detail.contains(QString::fromLatin1(canary)));
    }
}

template <typename T>
auto into(Outcome<T> &outcome)
{
    return [&outcome](Result<T> result) {
        outcome.result = std::move(result);
        ++outcome.answers;
    };
}

} // namespace

const TestAuthority &authority()
{
    static const TestAuthority instance;
    return instance;
}

const Identity &serverIdentity()
{
    static const Identity instance = authority().issue();
    return instance;
}

const TestAuthority &rogueAuthority()
{
    static const TestAuthority instance("Rogue Authority");
    return instance;
}

Connection connectionTo(const QString &url)
{
    Connection connection;
    connection.name = u"Test"_s;
    connection.url = url;
    connection.account = u"acct"_s;
    connection.installation = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
    connection.ca = authority().certificate();
    return connection;
}

QByteArray reply(const QByteArray &statusAndFields, const QByteArray &body)
{
    return "HTTP/1.1 " + statusAndFields + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray joseReply(const QByteArray &body)
{
    return reply("200 OK\r\nContent-Type: application/jose", body);
}

QByteArray chunkedReply(const QByteArray &body)
{
    const QByteArray first = body.left(body.size() / 2);
    const QByteArray second = body.mid(first.size());
    return "HTTP/1.1 200 OK\r\nContent-Type: application/jose\r\nTransfer-Encoding: chunked\r\n\r\n" +
           QByteArray::number(first.size(), 16) + "\r\n" + first + "\r\n" + QByteArray::number(second.size(), 16) +
           "\r\n" + second + "\r\n0\r\n\r\n";
}

QByteArray untilCloseReply(const QByteArray &body)
{
    return "HTTP/1.0 200 OK\r\nContent-Type: application/jose\r\n\r\n" + body;
}

Outcome<VerificationReply> Tester::verify(const Connection &connection, milliseconds deadline)
{
    Outcome<VerificationReply> outcome;
    QObject context;
    const Call *call = client.verify(connection, Secret(QByteArray(canary)), 41, deadline, &context, into(outcome));
    outcome.requestId = call->requestId();
    await(outcome);
    return outcome;
}

Outcome<QByteArray> Tester::fetch(const Connection &connection, const ObjectListReference &reference,
                                  milliseconds deadline)
{
    Outcome<QByteArray> outcome;
    QObject context;
    const auto list = std::make_shared<CollectedList>(reference);
    const Call *call = client.fetchObjects(connection, Secret(QByteArray(canary)), reference, list, deadline, &context,
                                           [&outcome, list](const Result<Done> &result) {
                                               ++outcome.answers;
                                               outcome.result =
                                                   result ? Result<QByteArray>(list->bytes) : result.error();
                                           });
    outcome.requestId = call->requestId();
    await(outcome);
    return outcome;
}

Outcome<VerificationReply> verifyScripted(const Script &script, milliseconds deadline)
{
    const RawServer server({.identity = serverIdentity()}, {script});
    return Tester{}.verify(connectionTo(server.url()), deadline);
}

} // namespace license::test
