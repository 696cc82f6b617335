// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/documentparser.h"
#include "tests/net/gzip.h"
#include "tests/net/netfixture.h"
#include "tests/support/documentsigner.h"

#include <malloc.h>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

Outcome<VerificationReply> answered(const QByteArray &bytes)
{
    return verifyScripted({readRequest(), send(bytes), closeInOrder()});
}

/// The memory allocated by all threads, in bytes; unlike resident memory, without freed memory kept for reuse.
[[maybe_unused]] qint64 heapInUse()
{
    const auto info = mallinfo2();
    return static_cast<qint64>(info.uordblks) + static_cast<qint64>(info.hblkhd);
}

const QByteArray jose = "Content-Type: application/jose\r\n";

} // namespace

TEST(Replies, A01_PassesAnEmptyBodyOnToBeRefused)
{
    const auto outcome = answered(joseReply({}));
    ASSERT_TRUE(outcome.ok());
    const auto document = verifyDocument(outcome.result->value().body, Connection{}, std::nullopt);
    ASSERT_FALSE(document.ok());
    EXPECT_EQ(document.error().code, ErrorCode::MalformedReply);
}

TEST(Replies, A02_NameAPortalThatAnswersWithAPage)
{
    for (const QByteArray type : {"text/html", "TEXT/HTML; charset=utf-8", "text/html;charset=\"a,b\""}) {
        EXPECT_EQ(answered(reply("200 OK\r\nContent-Type: " + type, "<html>")).name(), u"captive_portal"_s)
            << type.toStdString();
    }
}

TEST(Replies, CompareTheContentTypeWithoutCaseAndParametersAndOnce)
{
    const struct
    {
        QByteArray field;
        QString expected;
    } rows[] = {
        {"Content-Type: application/jose\r\n", u"ok"_s},
        {"content-type:application/jose\r\n", u"ok"_s},
        {"Content-Type: APPLICATION/Jose;charset=utf-8\r\n", u"ok"_s},
        {"Content-Type: application/jose ; a=\"b, c\"\r\n", u"ok"_s},
        {"", u"malformed_reply"_s},
        {"Content-Type:\r\n", u"malformed_reply"_s},
        {"Content-Type: application/json\r\n", u"malformed_reply"_s},
        {"Content-Type: application/jose+json\r\n", u"malformed_reply"_s},
        {"Content-Type: text/plain\r\n", u"malformed_reply"_s},
        {"Content-Type: application/problem+json\r\n", u"malformed_reply"_s},
        {"Content-Type: application/jose\r\nContent-Type: application/jose\r\n", u"malformed_reply"_s},
        {"Content-Type: application/jose; a=b\r\nContent-Type: text/html\r\n", u"malformed_reply"_s},
        {"Content-Type: text/html\r\nContent-Type: application/jose\r\n", u"malformed_reply"_s},
    };
    for (const auto &row : rows) {
        const auto outcome = answered("HTTP/1.1 200 OK\r\n" + row.field + "Content-Length: 5\r\n\r\na.b.c");
        EXPECT_EQ(outcome.name(), row.expected) << row.field.toStdString();
    }
}

TEST(Replies, A26_AreNeverFollowedElsewhere)
{
    const RawServer other({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    const RawServer plain({}, {{readRequest(), send(joseReply("a.b.c"))}});
    const QByteArray targets[] = {other.url().toLatin1() + "/api/v1/license/verification",
                                  "http://127.0.0.1:" + QByteArray::number(plain.port()) + "/",
                                  "/api/v1/license/verification", "//127.0.0.1:" + QByteArray::number(other.port())};
    for (const QByteArray status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"}) {
        for (const QByteArray &target : targets) {
            const RawServer server({.identity = serverIdentity()},
                                   {{readRequest(), send(reply(status + "\r\nLocation: " + target, {}))}});
            const auto outcome = Tester{}.verify(connectionTo(server.url()));
            EXPECT_EQ(outcome.name(), u"http_status"_s);
            EXPECT_EQ(outcome.error().httpStatus, status.left(3).toInt());
            EXPECT_EQ(server.requests().size(), 1);
        }
    }
    // H08: nor does the token.
    EXPECT_EQ(other.connections(), 0);
    EXPECT_EQ(plain.connections(), 0);
}

TEST(Replies, A27_A30_OfAnotherStatusFailByThatStatus)
{
    const struct
    {
        QList<int> statuses;
        QString expected;
    } rows[] = {
        {{401}, u"credentials_rejected"_s},
        {{429}, u"rate_limited"_s},
        {{408, 425, 500, 502, 503, 504}, u"server_unavailable"_s},
        {{201, 202, 203, 204, 205, 206, 300, 304, 305, 400, 402, 403, 404,
          405, 407, 409, 410, 413, 418, 422, 426, 451, 501, 505, 511, 599},
         u"http_status"_s},
    };
    for (const auto &row : rows) {
        for (const int status : row.statuses) {
            const auto outcome =
                answered(reply(QByteArray::number(status) + " X\r\nContent-Type: application/jose", "a.b.c"));
            EXPECT_EQ(outcome.name(), row.expected) << status;
            EXPECT_EQ(outcome.error().httpStatus, status);
            const auto explained =
                answered(reply(QByteArray::number(status) + " X\r\nContent-Type: application/problem+json", "{}"));
            EXPECT_EQ(explained.name(), row.expected) << status << " with a problem body";
        }
    }
}

TEST(Replies, A27_MayComeAfterContinue)
{
    EXPECT_EQ(answered("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n" + joseReply("a.b.c")).name(),
              u"ok"_s);
}

// Qt treats it as the final reply. The attempt fails with it, and the rest is ignored.
TEST(Replies, A27_BeginningWithEarlyHintsFailByThatStatus)
{
    const QByteArray hints = "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n";
    const auto outcome = answered(hints + joseReply("a.b.c"));
    EXPECT_EQ(outcome.name(), u"http_status"_s);
    EXPECT_EQ(outcome.error().httpStatus, 103);
}

TEST(Replies, A27_ThatNeverGetBeyondContinueEndAtTheDeadlineOrBeforeTheyFloodIt)
{
    const QByteArray interim = QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(1'000);
    const auto slow = verifyScripted({readRequest(), drip(interim, milliseconds{5}, 25)}, milliseconds{300});
    EXPECT_EQ(slow.name(), u"timeout"_s);
    EXPECT_EQ(verifyScripted({readRequest(), flood(interim)}).name(), u"malformed_reply"_s);
}

TEST(Replies, A36_WhoseStatusLineIsNoneOfHttpAreRefused)
{
    for (const QByteArray status : {"2000", "-20", "20", "099"}) {
        EXPECT_EQ(answered(reply(status + " OK\r\nContent-Type: application/jose", "a.b.c")).name(),
                  u"malformed_reply"_s)
            << status.toStdString();
    }
    const QByteArray phrase = "200 O" + QByteArray(1, '\0') + "K\r\nContent-Type: application/jose";
    EXPECT_EQ(answered(reply(phrase, "a.b.c")).name(), u"malformed_reply"_s);
}

TEST(Replies, A33_AreNotReadUnlessTheStatusIs200)
{
    const DocumentSigner signer;
    const QByteArray document = signer.sign(signer.payload());
    EXPECT_EQ(answered(reply("404 Not Found\r\nContent-Type: application/jose", document)).name(), u"http_status"_s);
    EXPECT_EQ(answered(reply("500 Error\r\nContent-Type: application/jose", document)).name(), u"server_unavailable"_s);
}

TEST(Replies, A34_OfTheLargestSizeAreRead)
{
    for (const auto &wrap : {joseReply, chunkedReply, untilCloseReply}) {
        const auto outcome = answered(wrap(QByteArray(replyLimit, 'a')));
        ASSERT_EQ(outcome.name(), u"ok"_s);
        EXPECT_EQ(outcome.result->value().body.size(), replyLimit);
    }
}

TEST(Replies, A34_OfOneByteMoreAreRefused)
{
    for (const auto &wrap : {joseReply, chunkedReply, untilCloseReply}) {
        EXPECT_EQ(answered(wrap(QByteArray(replyLimit + 1, 'a'))).name(), u"malformed_reply"_s);
    }
    EXPECT_EQ(answered("HTTP/1.1 200 OK\r\n" + jose + "Content-Length: 65537\r\n\r\n").name(), u"malformed_reply"_s);
    EXPECT_EQ(answered("HTTP/1.1 200 OK\r\n" + jose + "Content-Length: 99999999999999999999\r\n\r\n").name(),
              u"malformed_reply"_s);
}

TEST(Replies, A34_WithoutAnEndAreCutOffAndNotKept)
{
    const QByteArray heads[] = {
        "HTTP/1.1 200 OK\r\n" + jose + "\r\n",
        "HTTP/1.1 200 OK\r\n" + jose + "Content-Length: 10\r\n\r\n0123456789", // the rest is not ours
        "HTTP/1.1 503 No\r\nContent-Type: application/problem+json\r\n\r\n",
        "HTTP/1.1 503 No\r\nContent-Type: text/html\r\n\r\n",
    };
    [[maybe_unused]] qint64 before = 0;
    for (int round = 0; round < 4; ++round) {
        for (const QByteArray &head : heads) {
            const RawServer server({.identity = serverIdentity()},
                                   {{readRequest(), send(head), flood(QByteArray(qsizetype{16} * 1024, 'a'))}});
            static_cast<void>(Tester{}.verify(connectionTo(server.url())));
            // It has hung up, after no more data than the sockets on both sides hold.
            EXPECT_TRUE(waitFor([&server] { return server.openConnections() == 0; }));
            EXPECT_LT(server.bytesSent(), 32 * 1024 * 1024);
        }
#ifndef LICENSE_SANITIZED
        if (round == 1) {
            before = heapInUse();
        } else if (round > 1) {
            EXPECT_LT(heapInUse() - before, 2 * 1024 * 1024);
        }
#endif
    }
}

TEST(Replies, A35_InAnEncodingThatWasNotAskedForAreRefused)
{
    for (const QByteArray encoding : {"gzip", "br", "zstd", "deflate", "identity, gzip", "x"}) {
        const auto outcome =
            answered(reply("200 OK\r\nContent-Type: application/jose\r\nContent-Encoding: " + encoding, "a.b.c"));
        EXPECT_EQ(outcome.name(), u"malformed_reply"_s) << encoding.toStdString();
    }
    // Ten kilobytes that would expand to ten megabytes are never unpacked.
    const QByteArray bomb = gzip(QByteArray(9'900'000, 'a'), 9);
    ASSERT_LT(bomb.size(), 12'000);
    EXPECT_EQ(answered(reply("200 OK\r\nContent-Type: application/jose\r\nContent-Encoding: gzip", bomb)).name(),
              u"malformed_reply"_s);
    for (const QByteArray encoding : {"identity", "Identity", ""}) {
        const auto outcome =
            answered(reply("200 OK\r\nContent-Type: application/jose\r\nContent-Encoding: " + encoding, "a.b.c"));
        EXPECT_EQ(outcome.name(), u"ok"_s) << encoding.toStdString();
    }
}

TEST(Replies, A36_WithAMonstrousHeadAreRefused)
{
    QByteArray manyFields;
    for (int i = 0; i < 101; ++i) {
        manyFields += "X-" + QByteArray::number(i) + ": a\r\n";
    }
    QByteArray manyBytes;
    for (int i = 0; i < 30; ++i) {
        manyBytes += "X-" + QByteArray::number(i) + ": " + QByteArray(9'000, 'a') + "\r\n";
    }
    const QByteArray rows[] = {"X: " + QByteArray(qsizetype{100} * 1024, 'a') + "\r\n",
                               manyFields,
                               manyBytes,
                               "X: a" + QByteArray(1, '\0') + "b\r\n",
                               "X: a\rb\r\n",
                               "X: a\x1b[31m\r\n",
                               "no colon\r\n"};
    for (const QByteArray &fields : rows) {
        EXPECT_EQ(answered("HTTP/1.1 200 OK\r\n" + fields + jose + "Content-Length: 5\r\n\r\na.b.c").name(),
                  u"malformed_reply"_s)
            << fields.left(20).toStdString();
    }
}

TEST(Replies, WithAmbiguousFramingAreRefused)
{
    const QByteArray chunks = "5\r\na.b.c\r\n0\r\n\r\n";
    const QByteArray rows[] = {"Content-Length: 5\r\nContent-Length: 7\r\n\r\na.b.c",
                               "Content-Length: 5\r\nContent-Length: 5\r\n\r\na.b.c",
                               "Content-Length: -5\r\n\r\na.b.c",
                               "Content-Length: 5a\r\n\r\na.b.c",
                               "Content-Length: 0x5\r\n\r\na.b.c",
                               "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks,
                               "Transfer-Encoding: gzip, chunked\r\n\r\n" + chunks,
                               "Transfer-Encoding: identity\r\n\r\na.b.c"};
    for (const QByteArray &rest : rows) {
        EXPECT_EQ(answered("HTTP/1.1 200 OK\r\n" + jose + rest).name(), u"malformed_reply"_s) << rest.toStdString();
    }
}

TEST(Replies, A40_MayExplainThemselves)
{
    const auto outcome =
        answered(reply("403 No\r\nContent-Type: application/problem+json; charset=utf-8",
                       R"({"type":"urn:license:problem:wrong-installation","title":"T","detail":"D"})"));
    EXPECT_EQ(outcome.name(), u"wrong_installation"_s);
    EXPECT_TRUE(outcome.error().refusedByServer);
    ASSERT_TRUE(outcome.error().problem.has_value());
    EXPECT_EQ(outcome.error().problem->title, u"T"_s);
    EXPECT_EQ(outcome.error().problem->detail, u"D"_s);
}

TEST(Replies, A40_ExplainThemselvesOnlyAsDocumented)
{
    const QByteArray body = R"({"type":"urn:license:problem:wrong-installation"})";
    const QByteArray rows[] = {
        reply("403 No\r\nContent-Type: application/json", body),
        reply("403 No\r\nContent-Type: application/problem+json\r\nContent-Encoding: gzip", body),
        reply("403 No\r\nContent-Type: application/problem+json\r\nContent-Type: text/html", body),
        reply("403 No\r\nContent-Type: application/problem+json", "[]"),
        reply("403 No\r\nContent-Type: application/problem+json",
              R"({"detail":")" + QByteArray(qsizetype{1024} * 1024, 'a') + R"("})"),
    };
    for (const QByteArray &bytes : rows) {
        const auto outcome = answered(bytes);
        EXPECT_EQ(outcome.name(), u"http_status"_s) << bytes.left(100).toStdString();
        EXPECT_FALSE(outcome.error().problem.has_value());
    }
}

TEST(Replies, ThatChallengeAreNeitherAnsweredNorAskedAgain)
{
    for (const QByteArray challenge :
         {"Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"y\", qop=\"auth\"", "NTLM", "Negotiate", "Bearer"}) {
        const RawServer server(
            {.identity = serverIdentity()},
            {{readRequest(),
              send(reply("401 No\r\nContent-Type: application/problem+json\r\nWWW-Authenticate: " + challenge,
                         R"({"type":"urn:license:problem:invalid-token","title":"T"})")),
              readRequest(), send(joseReply("a.b.c"))}});
        const auto outcome = Tester{}.verify(connectionTo(server.url()));
        EXPECT_EQ(outcome.name(), u"credentials_rejected"_s);
        ASSERT_TRUE(outcome.error().problem.has_value()) << challenge.toStdString();
        EXPECT_EQ(outcome.error().problem->title, u"T"_s);
        EXPECT_EQ(server.requests().size(), 1) << challenge.toStdString();
    }
}

TEST(Replies, A32_MayAskForPatienceOnceAndOnlyWhereItCounts)
{
    const struct
    {
        QByteArray head;
        std::optional<seconds> expected;
    } rows[] = {
        {"429 X\r\nRetry-After: 120", seconds{120}},
        {"503 X\r\nRetry-After: 120", seconds{120}},
        {"503 X\r\nRetry-After: Mon, 23 Nov 2026 14:06:09 GMT", seconds{60}},
        {"503 X\r\nDate: Tue, 24 Nov 2026 14:05:09 GMT\r\nRetry-After: Tue, 24 Nov 2026 14:07:09 GMT", seconds{120}},
        {"503 X\r\nRetry-After: 120\r\nRetry-After: 120", std::nullopt},
        {"503 X\r\nRetry-After: Mon, 23 Nov 2026 14:06:09 GMT\r\nRetry-After: Mon, 23 Nov 2026 14:06:09 GMT",
         std::nullopt},
        {"503 X\r\nRetry-After: soon", std::nullopt},
        {"503 X\r\nRetry-After: -1", std::nullopt},
        {"503 X", std::nullopt},
        {"500 X\r\nRetry-After: 120", std::nullopt},
        {"401 X\r\nRetry-After: 120", std::nullopt},
    };
    for (const auto &row : rows) {
        const auto outcome = answered(reply(row.head, {}));
        ASSERT_TRUE(outcome.result && !outcome.ok());
        EXPECT_EQ(outcome.error().retryAfter, row.expected) << row.head.toStdString();
    }
}

TEST(Replies, A45_AreOneEach)
{
    const RawServer server({.identity = serverIdentity()},
                           {{readRequest(), send(joseReply("a.b.c") + joseReply("d.e.f"))}});
    const auto outcome = Tester{}.verify(connectionTo(server.url()));
    ASSERT_TRUE(outcome.ok());
    EXPECT_EQ(outcome.result->value().body, "a.b.c");
    EXPECT_TRUE(waitFor([&server] { return server.openConnections() == 0; }));
}

TEST(Replies, A03_AreHandedOnAsTheyAre)
{
    const QByteArray bytes = QByteArray::fromHex("00ff0d0a80") + "\r\n\r\nHTTP/1.1 500 X\r\n";
    for (const auto &wrap : {joseReply, chunkedReply, untilCloseReply}) {
        const auto outcome = answered(wrap(bytes));
        ASSERT_TRUE(outcome.ok());
        EXPECT_EQ(outcome.result->value().body, bytes);
        EXPECT_FALSE(verifyDocument(outcome.result->value().body, Connection{}, std::nullopt).ok());
    }
}
