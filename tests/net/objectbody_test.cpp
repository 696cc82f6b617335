// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpcall.h"
#include "core/net/inflowwatch.h"
#include "core/net/objectbody.h"
#include "core/net/requestbuilder.h"
#include "core/platform/tcpinflow.h"
#include "tests/net/gzip.h"
#include "tests/net/netfixture.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSemaphore>
#include <QThread>

#include <algorithm>
#include <utility>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

ObjectListReference referenceTo(const QByteArray &bytes)
{
    return {.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(),
            .bytes = bytes.size(),
            .count = bytes.count('\n')};
}

QByteArray list(int lines)
{
    QByteArray bytes;
    for (int i = 0; i < lines; ++i) {
        const QByteArray number = QByteArray::number(i);
        bytes += R"({"id":"id)" + number + R"(","name":"Machine )" + number + R"(","kind":"vm","license":null})" + "\n";
    }
    return bytes;
}

QByteArray plainReply(const QByteArray &body, const QByteArray &fields = {})
{
    return reply("200 OK\r\nContent-Type: application/x-ndjson" + fields, body);
}

QByteArray gzipReply(const QByteArray &packed)
{
    return plainReply(packed, "\r\nContent-Encoding: gzip");
}

Outcome<QByteArray> fetched(const QByteArray &bytes, const ObjectListReference &reference)
{
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(bytes), closeInOrder()}});
    return Tester{}.fetch(connectionTo(server.url()), reference);
}

/// Blocks its thread at the head of a reply until nothing more is read from the peer's connection, records the amount
/// read, and refuses the body.
class StalledReader final : public BodySink
{
public:
    StalledReader(quint16 port, quint64 &read) : m_port(port), m_read(read) {}

    std::optional<Error> begin(const ReplyHead &) override
    {
        QElapsedTimer quiet;
        quiet.start();
        while (quiet.elapsed() < 300) {
            quint64 now = 0;
            for (const platform::TcpInflow &inflow : platform::tcpInflows()) {
                now = inflow.port == m_port ? inflow.read : now;
            }
            if (std::exchange(m_read, now) != now) {
                quiet.restart();
            }
            QThread::yieldCurrentThread();
        }
        return Error{.code = ErrorCode::MalformedReply};
    }
    Result<Progress> take(QByteArrayView bytes) override { return Progress{.consumed = bytes.size()}; }
    Result<QByteArray> end() override { return QByteArray(); }

private:
    quint16 m_port;
    quint64 &m_read;
};

} // namespace

TEST(Objects, AreReadPlainOrPacked)
{
    for (const int lines : {0, 1, 1'000, 40'000}) {
        const QByteArray bytes = list(lines);
        for (const QByteArray &answer : {plainReply(bytes), gzipReply(gzip(bytes)), gzipReply(gzip(bytes, 0))}) {
            const auto outcome = fetched(answer, referenceTo(bytes));
            ASSERT_EQ(outcome.name(), u"ok"_s) << lines << (outcome.ok() ? "" : outcome.error().detail.toStdString());
            EXPECT_TRUE(outcome.result->value() == bytes);
        }
    }
}

TEST(Objects, K62_AreReadAheadByLessThanAFlood)
{
    const RawServer server({.identity = serverIdentity()},
                           {{readRequest(), send("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n"),
                             flood(QByteArray(qsizetype{16} * 1024, 'a'))}});
    for (const bool posted : {false, true}) {
        quint64 read = 0;
        const FakeClock clock;
        QObject context;
        Outcome<QByteArray> outcome;
        // It deletes itself once it has answered.
        new HttpCall(
            {.request = objectsRequest(connectionTo(server.url()), Secret(QByteArray(canary)), referenceTo("{}"), "id",
                                       seconds{30}),
             .requestId = "id",
             .body = posted ? std::optional(Secret(QByteArray("{}"))) : std::nullopt,
             .sink = std::make_unique<StalledReader>(server.port(), read),
             .deadline = seconds{30},
             .proxy = {.mode = ProxyMode::None}},
            clock, &context, [&outcome](Result<QByteArray> result) { outcome.result = std::move(result); }, &context);
        ASSERT_TRUE(waitFor([&outcome] { return outcome.result.has_value(); }, 30'000));
        EXPECT_GT(read, 0U);
        EXPECT_LT(read, static_cast<quint64>(InflowWatch::fewestBytes));
    }
}

TEST(Objects, AreReadInChunks)
{
    const QByteArray bytes = list(100);
    const QByteArray packed = gzip(bytes);
    const auto outcome = fetched("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nContent-Encoding: GZIP\r\n"
                                 "Transfer-Encoding: chunked\r\n\r\n" +
                                     QByteArray::number(packed.size(), 16) + "\r\n" + packed + "\r\n0\r\n\r\n",
                                 referenceTo(bytes));
    ASSERT_EQ(outcome.name(), u"ok"_s);
    EXPECT_EQ(outcome.result->value(), bytes);
}

TEST(Objects, OfAnotherSizeOrHashAreRefused)
{
    const QByteArray bytes = list(10);
    ObjectListReference shorter = referenceTo(bytes);
    --shorter.bytes;
    ObjectListReference longer = referenceTo(bytes);
    ++longer.bytes;
    ObjectListReference another = referenceTo(bytes);
    another.sha256 = referenceTo("x").sha256;
    ObjectListReference none = referenceTo(bytes);
    none.bytes = 0;
    ObjectListReference absurd = referenceTo(bytes);
    absurd.bytes = (qint64{1} << 53) - 1;
    for (const auto &reference : {shorter, longer, another, none, absurd}) {
        for (const QByteArray &answer : {plainReply(bytes), gzipReply(gzip(bytes))}) {
            EXPECT_EQ(fetched(answer, reference).name(), u"malformed_reply"_s) << reference.bytes;
        }
    }
}

TEST(Objects, InABrokenEncodingAreRefused)
{
    const QByteArray bytes = list(10);
    const QByteArray packed = gzip(bytes);
    QByteArray broken = packed;
    broken[20] = static_cast<char>(~broken[20]);
    const QByteArray answers[] = {
        gzipReply(bytes),
        gzipReply(broken),
        gzipReply(packed.chopped(1)),
        gzipReply(packed + "x"),
        gzipReply(packed + packed),
        gzipReply(gzip({}) + packed),
        plainReply(packed),
        plainReply(bytes, "\r\nContent-Encoding: br"),
        plainReply(packed, "\r\nContent-Encoding: gzip, gzip"),
        plainReply(packed, "\r\nContent-Encoding: gzip\r\nContent-Encoding: gzip"),
    };
    for (const QByteArray &answer : answers) {
        EXPECT_EQ(fetched(answer, referenceTo(bytes)).name(), u"malformed_reply"_s) << answer.left(120).toStdString();
    }
}

TEST(Objects, OfAnotherTypeAreRefused)
{
    const QByteArray bytes = list(1);
    EXPECT_EQ(fetched(reply("200 OK\r\nContent-Type: text/html", bytes), referenceTo(bytes)).name(),
              u"captive_portal"_s);
    EXPECT_EQ(fetched(reply("200 OK\r\nContent-Type: application/json", bytes), referenceTo(bytes)).name(),
              u"malformed_reply"_s);
}

TEST(Objects, AnswerByStatusAsVerificationsDo)
{
    EXPECT_EQ(fetched(reply("401 No", {}), referenceTo({})).name(), u"credentials_rejected"_s);
    EXPECT_EQ(fetched(reply("404 No", {}), referenceTo({})).name(), u"http_status"_s);
    EXPECT_EQ(fetched(reply("503 No", {}), referenceTo({})).name(), u"server_unavailable"_s);
    EXPECT_EQ(fetched(reply("302 Found\r\nLocation: https://127.0.0.1:1/", {}), referenceTo({})).name(),
              u"http_status"_s);
}

TEST(Objects, A37_CutAtEveryByteAreNeverAccepted)
{
    const QByteArray bytes = list(1);
    for (const QByteArray &whole : {plainReply(bytes), gzipReply(gzip(bytes))}) {
        const qsizetype head = whole.indexOf("\r\n\r\n") + 4;
        QList<Script> scripts;
        for (qsizetype cut = head; cut < whole.size(); ++cut) {
            scripts << Script{readRequest(), send(whole.left(cut)), closeInOrder()};
        }
        const RawServer server({.identity = serverIdentity()}, scripts);
        Tester tester;
        for (qsizetype cut = head; cut < whole.size(); ++cut) {
            EXPECT_EQ(tester.fetch(connectionTo(server.url()), referenceTo(bytes)).name(), u"connection_lost"_s) << cut;
        }
    }
}

TEST(Objects, B03_AreAskedForOnceWhereTheConnectionEndsBeforeAReply)
{
    for (const Step &end : {closeInOrder(), cutOff(), reset()}) {
        const RawServer server({.identity = serverIdentity()}, {{readRequest(), end}});
        EXPECT_EQ(Tester{}.fetch(connectionTo(server.url()), referenceTo("x\n")).name(), u"connection_lost"_s);
        const auto requests = server.requests();
        EXPECT_EQ(std::count_if(requests.begin(), requests.end(),
                                [](const QByteArray &request) { return request.contains("Bearer "); }),
                  1)
            << int(end.kind);
    }
}

TEST(Objects, A34_ThatUnpackToMoreThanIsDueAreCutOff)
{
    // 16 MiB in 72 KiB; the document announces 100 bytes.
    const QByteArray bomb = gzip(QByteArray(qsizetype{16} * 1024 * 1024, 'a'), 1);
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nContent-Encoding: gzip\r\n\r\n";
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(head), flood(bomb)}});
    const auto outcome = Tester{}.fetch(connectionTo(server.url()), {.sha256 = QByteArray(64, 'a'), .bytes = 100});
    EXPECT_EQ(outcome.name(), u"malformed_reply"_s);
    EXPECT_TRUE(waitFor([&server] { return server.openConnections() == 0; }));
    EXPECT_LT(server.bytesSent(), 32 * 1024 * 1024);
}

TEST(Objects, EndAtTheDeadline)
{
    const QByteArray bytes = list(10);
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), drip(plainReply(bytes), milliseconds{5})}});
    EXPECT_EQ(Tester{}.fetch(connectionTo(server.url()), referenceTo(bytes), milliseconds{200}).name(), u"timeout"_s);
}

TEST(Objects, AreUnpackedInBoundedPieces)
{
    const QByteArray bytes = list(50'000);
    for (const bool packed : {true, false}) {
        const QByteArray sent = packed ? gzip(bytes) : bytes;
        const auto received = std::make_shared<CollectedList>(referenceTo(bytes));
        ObjectBody body(referenceTo(bytes), received);
        QSemaphore woken;
        body.wake = [&woken] { woken.release(); };
        ASSERT_FALSE(body.begin({.status = 200,
                                 .contentType = "application/x-ndjson",
                                 .contentEncoding = packed ? QByteArray("gzip") : QByteArray()}));
        for (qsizetype at = 0; at < sent.size();) {
            const auto progress =
                body.take(QByteArrayView(sent).sliced(at, std::min<qsizetype>(70'000, sent.size() - at)));
            ASSERT_TRUE(progress.ok());
            EXPECT_EQ(progress->full, progress->consumed == 0);
            at += progress->consumed;
            if (progress->full) {
                woken.acquire();
            }
        }
        while (!body.isReadyToEnd()) {
            woken.acquire();
        }
        ASSERT_TRUE(body.end().ok());
        EXPECT_TRUE(received->bytes == bytes);
        EXPECT_LE(received->largest, ObjectBody::piece);
    }
}

namespace {

/// Takes nothing until it is released.
class SlowReceiver final : public ObjectListReceiver
{
public:
    std::optional<Error> take(QByteArrayView) override
    {
        asked.release();
        released.acquire();
        return std::nullopt;
    }
    std::optional<Error> end() override { return std::nullopt; }

    QSemaphore asked;
    QSemaphore released;
};

} // namespace

TEST(Objects, WaitWhereTheirReceiverIsSlowerAndEndWithoutIt)
{
    const QByteArray bytes(64 * ObjectBody::piece, 'x');
    const auto slow = std::make_shared<SlowReceiver>();
    qsizetype taken = 0;
    {
        ObjectBody body({.sha256 = {}, .bytes = bytes.size()}, slow);
        body.wake = [] {};
        ASSERT_FALSE(body.begin({.status = 200, .contentType = "application/x-ndjson"}));
        while (true) {
            const auto progress = body.take(QByteArrayView(bytes).sliced(taken, ObjectBody::piece));
            ASSERT_TRUE(progress.ok());
            if (progress->full) {
                break;
            }
            taken += progress->consumed;
        }
        EXPECT_LE(taken, ObjectBody::mostWaiting + 2 * ObjectBody::piece);
        slow->asked.acquire();
    }
    // The request has ended without the piece that the receiver still has; no other follows, and nobody keeps the
    // receiver.
    slow->released.release(64);
    EXPECT_TRUE(waitFor([&slow] { return slow.use_count() == 1; }));
    EXPECT_EQ(slow->asked.available(), 0);
}
