// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/documentparser.h"
#include "tests/net/netfixture.h"
#include "tests/support/documentsigner.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

/// The number of requests, each with the token. A probe after a broken connection carries neither token nor body.
qsizetype sent(const RawServer &server)
{
    const auto requests = server.requests();
    for (const QByteArray &request : requests) {
        EXPECT_EQ(request.startsWith("POST "), request.contains("Bearer ")) << request.toStdString();
    }
    return std::count_if(requests.begin(), requests.end(),
                         [](const QByteArray &request) { return request.startsWith("POST "); });
}

/// Cuts the reply at every offset and returns each result.
QList<Outcome<VerificationReply>> cutEverywhere(const QByteArray &whole, const Step &end)
{
    Tester tester;
    QList<Outcome<VerificationReply>> outcomes;
    for (qsizetype cut = 0; cut < whole.size(); ++cut) {
        const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(whole.left(cut)), end}});
        outcomes << tester.verify(connectionTo(server.url()));
        EXPECT_EQ(sent(server), 1) << "at byte " << cut;
    }
    return outcomes;
}

} // namespace

TEST(Breaks, A37_AtEveryByteOfAReplyOfKnownLengthAreNeverAccepted)
{
    for (const QByteArray &whole : {joseReply("aa.bb.cc"), chunkedReply("aa.bb.cc")}) {
        // The last line end of a chunked body adds nothing to it.
        const qsizetype complete = whole.contains("chunked") ? whole.size() - 4 : whole.size();
        for (const Step &end : {closeInOrder(), cutOff(), reset()}) {
            const auto outcomes = cutEverywhere(whole, end);
            for (qsizetype cut = 0; cut < complete; ++cut) {
                EXPECT_EQ(outcomes.at(cut).name(), u"connection_lost"_s) << "at byte " << cut;
            }
        }
    }
}

TEST(Breaks, A37_AtEveryByteOfAReplyThatEndsWithTheConnectionGiveNoMoreThanCame)
{
    const QByteArray body = "aa.bb.cc";
    const QByteArray whole = untilCloseReply(body);
    const auto outcomes = cutEverywhere(whole, closeInOrder());
    for (qsizetype cut = 0; cut < whole.size(); ++cut) {
        const qsizetype ofBody = cut - (whole.size() - body.size());
        if (ofBody < 0) {
            EXPECT_EQ(outcomes.at(cut).name(), u"connection_lost"_s) << "at byte " << cut;
        } else {
            ASSERT_EQ(outcomes.at(cut).name(), u"ok"_s) << "at byte " << cut;
            EXPECT_EQ(outcomes.at(cut).result->value().body, body.left(ofBody));
        }
    }
}

TEST(Breaks, A37_OfASignedDocumentAreRefusedByItsSignature)
{
    const DocumentSigner signer;
    const Challenge challenge{.nonce = newNonce()};
    const QByteArray whole = signer.sign(signer.payload(challenge));
    ASSERT_TRUE(verifyDocument(whole, signer.connection(), challenge).ok());
    for (qsizetype cut = 0; cut < whole.size(); ++cut) {
        EXPECT_FALSE(verifyDocument(whole.left(cut), signer.connection(), challenge).ok()) << "at byte " << cut;
    }
}

TEST(Breaks, B03_AreLostConnectionsInEachPhaseAndNeverARequestSentTwice)
{
    const QByteArray whole = joseReply("a.b.c");
    const struct
    {
        const char *phase;
        ServerOptions options;
        Script before;
    } rows[] = {
        {"at accept", {}, {}},
        {"in the handshake", {}, {readAny()}},
        {"before the request", {.identity = serverIdentity()}, {}},
        {"after the request", {.identity = serverIdentity()}, {readRequest()}},
        {"in the head", {.identity = serverIdentity()}, {readRequest(), send(whole.left(30))}},
        {"in the body", {.identity = serverIdentity()}, {readRequest(), send(whole.chopped(2))}},
    };
    for (const auto &row : rows) {
        for (const Step &end : {closeInOrder(), cutOff(), reset()}) {
            const RawServer server(row.options, {row.before + Script{end}});
            const auto outcome = Tester{}.verify(connectionTo(server.url()));
            EXPECT_EQ(outcome.name(), u"connection_lost"_s) << row.phase << ", " << int(end.kind);
            EXPECT_FALSE(outcome.error().detail.isEmpty());
            EXPECT_LE(sent(server), 1) << row.phase;
        }
    }
}

TEST(Breaks, AreToldFromPeersThatAreNotHttp)
{
    const QByteArray whole = joseReply("a.b.c");
    const struct
    {
        QByteArray said;
        QString expected;
    } rows[] = {
        {"hello\r\n\r\n", u"malformed_reply"_s},
        {"SSH-2.0-x\r\n", u"malformed_reply"_s},
        {"x", u"malformed_reply"_s},
        {QByteArray(18, '\0'), u"malformed_reply"_s},
        {"aa.bb.cc", u"malformed_reply"_s},
        {"HTTP/1.1 abc OK\r\n\r\n", u"malformed_reply"_s},
        {"HTTP 200\r\n\r\n", u"malformed_reply"_s},
        {"", u"connection_lost"_s},
        {"HTTP/1.", u"connection_lost"_s},
        {"HTTP/1.1 20", u"connection_lost"_s},
        {whole.left(40), u"connection_lost"_s},
    };
    for (const auto &row : rows) {
        for (const Step &end : {closeInOrder(), cutOff()}) {
            const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(row.said), end}});
            EXPECT_EQ(Tester{}.verify(connectionTo(server.url())).name(), row.expected) << row.said.toStdString();
            EXPECT_EQ(sent(server), 1) << row.said.toStdString();
        }
    }
}

TEST(Breaks, K60_AnotherProgramThatSpeaksUnaskedIsToldFromAnEnd)
{
    const struct
    {
        const char *who;
        QByteArray said;
    } rows[] = {
        {"SSH", "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"},
        {"SMTP", "220 mail.example.test ESMTP\r\n"},
        {"random bytes", QByteArray::fromHex("9f13e6a07c44d1b802aa5e6f00ff8123")},
        {"HTTP/2", QByteArray::fromHex("000012040000000000000300000080000400010000000500ffffff")},
        {"HTTP/0.9", "<html>hello</html>"},
        {"plain text", "hello"},
        {"one byte", "x"},
    };
    for (const auto &row : rows) {
        for (const Script &end : {Script{closeInOrder()}, Script{cutOff()}, Script{reset()},
                                  Script{readRequest(), closeInOrder()}, Script{}}) {
            if (end.isEmpty() && row.said.size() < 5) {
                continue; // so few bytes without an end may still become the start of a reply
            }
            const RawServer server({.identity = serverIdentity()}, {Script{send(row.said)} + end});
            const auto outcome = Tester{}.verify(connectionTo(server.url()));
            const bool lost = !end.isEmpty() && end.first().kind == Step::Kind::Reset; // it may lose the data with it
            if (!lost || outcome.name() != u"connection_lost"_s) {
                EXPECT_EQ(outcome.name(), u"malformed_reply"_s) << row.who;
            }
            EXPECT_LE(sent(server), 1) << row.who;
        }
    }
    const RawServer silent({.identity = serverIdentity()}, {{closeInOrder()}});
    EXPECT_EQ(Tester{}.verify(connectionTo(silent.url())).name(), u"connection_lost"_s)
        << "who says nothing breaks off";
}

TEST(Breaks, AreWhatTheyWereWhereACloserLookComesToNothing)
{
    // The second connection falls silent: the deadline of the call applies, and the error is that of the first one.
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), closeInOrder()}, {readRequest()}});
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(Tester{}.verify(connectionTo(server.url()), milliseconds{600}).name(), u"connection_lost"_s);
    EXPECT_LT(timer.elapsed(), 10'000);
}

TEST(Breaks, B03_OfARefusalThatExplainsItselfAreLostConnections)
{
    // A reply that broke off is no answer, whatever its status.
    const QByteArray whole = reply("503 No\r\nContent-Type: application/problem+json", R"({"title":"Later"})");
    const RawServer server({.identity = serverIdentity()},
                           {{readRequest(), send(whole.chopped(2)), closeInOrder()}, {readRequest(), send(whole)}});
    EXPECT_EQ(Tester{}.verify(connectionTo(server.url())).name(), u"connection_lost"_s);
    EXPECT_EQ(Tester{}.verify(connectionTo(server.url())).name(), u"server_unavailable"_s);
}

TEST(Breaks, B03_OfHttp10AreLostConnectionsToo)
{
    // The connection's end marks the end of such a body only without an announced length.
    QByteArray whole = joseReply("aaaa.bbbb.cccc");
    whole.replace(0, 8, "HTTP/1.0");
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(whole.chopped(4)), closeInOrder()},
                                                            {readRequest(), send(whole), closeInOrder()}});
    EXPECT_EQ(Tester{}.verify(connectionTo(server.url())).name(), u"connection_lost"_s);
    EXPECT_NE(Tester{}.verify(connectionTo(server.url())).name(), u"connection_lost"_s);
}

TEST(Breaks, B03_ThatAreRefusalsAreSo)
{
    quint16 port = 0;
    {
        const RawServer server({}, {});
        port = server.port();
    }
    EXPECT_EQ(Tester{}.verify(connectionTo(u"https://127.0.0.1:%1"_s.arg(port))).name(), u"refused"_s);
}

TEST(Breaks, B02_OfANameThatIsUnknownAreSo)
{
    EXPECT_EQ(Tester{}.verify(connectionTo(u"https://name.invalid"_s)).name(), u"dns"_s);
}

TEST(Breaks, B04_AreTimeOutsWhereverThePeerFallsSilent)
{
    const QByteArray whole = joseReply("a.b.c");
    const struct
    {
        const char *phase;
        ServerOptions options;
        Script script;
    } rows[] = {
        {"in the handshake", {}, {}},
        {"in the handshake, after the hello", {}, {readAny()}},
        {"before the reply", {.identity = serverIdentity()}, {readRequest()}},
        {"in the head", {.identity = serverIdentity()}, {readRequest(), send(whole.left(30))}},
        {"in the body", {.identity = serverIdentity()}, {readRequest(), send(whole.chopped(2))}},
    };
    for (const auto &row : rows) {
        const RawServer server(row.options, {row.script});
        QElapsedTimer timer;
        timer.start();
        const auto outcome = Tester{}.verify(connectionTo(server.url()), milliseconds{150});
        EXPECT_EQ(outcome.name(), u"timeout"_s) << row.phase;
        EXPECT_GE(timer.elapsed(), 140) << row.phase;
        EXPECT_TRUE(waitFor([&server] { return server.openConnections() == 0; })) << row.phase;
    }
}

TEST(Breaks, A38_B05_ADripOfBytesEndsAtTheDeadline)
{
    // Each byte arrives well within Qt's own limit for silence.
    const Script script{readRequest(), drip(joseReply(QByteArray(4'000, 'a')), milliseconds{5})};
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(verifyScripted(script, milliseconds{300}).name(), u"timeout"_s);
    EXPECT_LT(timer.elapsed(), 10'000);
}

TEST(Breaks, B13_AreNoneWhereTheServerIsMerelySlow)
{
    const auto outcome = verifyScripted({readRequest(), drip(joseReply("a.b.c"), milliseconds{2}, 3)});
    ASSERT_EQ(outcome.name(), u"ok"_s);
    EXPECT_EQ(outcome.result->value().body, "a.b.c");
}

TEST(Breaks, B07_OfAnIdleConnectionHarmNothing)
{
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c")), closeInOrder()},
                                                            {readRequest(), send(joseReply("a.b.c")), reset()},
                                                            {readRequest(), send(joseReply("d.e.f"))}});
    Tester tester;
    EXPECT_EQ(tester.verify(connectionTo(server.url())).name(), u"ok"_s);
    EXPECT_EQ(tester.verify(connectionTo(server.url())).name(), u"ok"_s);
    const auto third = tester.verify(connectionTo(server.url()));
    ASSERT_EQ(third.name(), u"ok"_s);
    EXPECT_EQ(third.result->value().body, "d.e.f");
    EXPECT_EQ(server.connections(), 3);
    EXPECT_EQ(server.requests().size(), 3);
}
