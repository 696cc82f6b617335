// SPDX-License-Identifier: GPL-3.0-or-later
// Servers and proxies that endlessly send data which Qt reads without a limit.
#include "tests/net/netfixture.h"
#include "tests/support/residentmemory.h"

#include <QElapsedTimer>

#include <algorithm>
#include <memory>
#include <vector>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

#ifdef LICENSE_SANITIZED
constexpr qint64 mostKiB = 512 * 1024; // the sanitizer keeps freed memory
#else
constexpr qint64 mostKiB = qint64{64} * 1024;
#endif

/// Parallel calls, and the peak memory use during them.
struct Crowd
{
    explicit Crowd(const ProxySettings &proxy = {.mode = ProxyMode::None}) { client.setProxy(proxy); }

    FakeClock clock;
    LicenseClient client{clock};
    QObject context;
    std::vector<QString> names;
    qint64 grownKiB = 0;

    void verify(const QString &url, std::size_t calls)
    {
        const qint64 before = residentKiB();
        for (std::size_t i = 0; i < calls; ++i) {
            client.verify(connectionTo(url), Secret(QByteArray(canary)), 0, seconds{60}, &context,
                          [this](const Result<VerificationReply> &reply) {
                              names.push_back(reply.ok() ? u"ok"_s : errorName(reply.error().code));
                          });
        }
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &context,
                         [this, before] { grownKiB = std::max(grownKiB, residentKiB() - before); });
        look.start(5);
        EXPECT_TRUE(waitFor([this, calls] { return names.size() == calls; }, 45'000));
    }
};

/// Creates one-time objects, so that they are not counted.
void warmUp()
{
    EXPECT_EQ(verifyScripted({readRequest(), send(joseReply("a.b.c"))}).name(), u"ok"_s);
}

const QByteArray piece(qsizetype{16} * 1024, 'a');
const QByteArray lines = QByteArray("X-Field: value\r\n").repeated(1'000);
const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/jose\r\n";

struct Endless
{
    const char *what;
    QByteArray begin;
    QByteArray more;
};

const Endless replies[] = {
    {"a header line", ok + "X: ", piece},
    {"header lines", ok, lines},
    {"a reason phrase", "HTTP/1.1 200 ", piece},
    {"a problem's header line", "HTTP/1.1 401 No\r\nContent-Type: application/problem+json\r\nX: ", piece},
    {"a chunk's size", ok + "Transfer-Encoding: chunked\r\n\r\n5;", piece},
    {"zeros before a chunk's size", ok + "Transfer-Encoding: chunked\r\n\r\n", QByteArray(qsizetype{16} * 1024, '0')},
    {"interim replies", {}, QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(600)},
    {"interim replies with fields", {}, "HTTP/1.1 100 Continue\r\n" + lines.left(qsizetype{16} * 90) + "\r\n"},
};

} // namespace

TEST(Heads, K62_WithoutAnEndCostLittleAndAreRefused)
{
    warmUp();
    for (const Endless &row : replies) {
        const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(row.begin), flood(row.more)}});
        QElapsedTimer timer;
        timer.start();
        Crowd crowd;
        crowd.verify(server.url(), 1);
        EXPECT_EQ(crowd.names.front(), u"malformed_reply"_s) << row.what;
        EXPECT_LT(crowd.grownKiB, mostKiB) << row.what;
        EXPECT_LT(timer.elapsed(), 30'000) << row.what << ": long before the deadline";
        EXPECT_TRUE(waitFor([&server] { return server.openConnections() == 0; })) << row.what;
    }
}

TEST(Heads, K62_OfManyAtOnceCostNoMoreThanOfOne)
{
    warmUp();
    for (const Endless &row : {replies[0], replies[4]}) {
        const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(row.begin), flood(row.more)}});
        Crowd crowd;
        crowd.verify(server.url(), 16);
        EXPECT_EQ(std::count(crowd.names.begin(), crowd.names.end(), u"malformed_reply"_s), 16) << row.what;
        EXPECT_LT(crowd.grownKiB, mostKiB) << row.what;
    }
}

TEST(Heads, K62_OfAProxyWithoutAnEndCostLittleAndNameTheProxy)
{
    warmUp();
    const Endless rows[] = {
        {"a header line", "HTTP/1.1 200 Connection established\r\nX: ", piece},
        {"header lines", "HTTP/1.1 200 Connection established\r\n", lines},
        {"a reason phrase", "HTTP/1.1 200 ", piece},
        {"what is not HTTP", {}, piece},
        {"a refusal's body",
         "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 999999999\r\n\r\n", piece},
    };
    for (const Endless &row : rows) {
        const RawServer proxy({}, {{readRequest(), send(row.begin), flood(row.more)}});
        Crowd crowd({.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = proxy.port()});
        crowd.verify(u"https://127.0.0.1:1"_s, 4);
        EXPECT_EQ(std::count(crowd.names.begin(), crowd.names.end(), u"proxy"_s), 4) << row.what;
        EXPECT_LT(crowd.grownKiB, mostKiB) << row.what;
    }
}

TEST(Heads, K62_ThatAreLargeButEndAreRead)
{
    // Close to Qt's limits: 100 fields, 250 KB.
    QByteArray fields;
    for (int i = 0; i < 90; ++i) {
        fields += "X-" + QByteArray::number(i) + ": " + QByteArray(2'700, 'a') + "\r\n";
    }
    EXPECT_EQ(verifyScripted({readRequest(), send(ok + fields + "Content-Length: 5\r\n\r\na.b.c")}).name(), u"ok"_s);
    // A body in the smallest chunks and records.
    QByteArray chunks;
    for (int i = 0; i < 4'000; ++i) {
        chunks += "1\r\na\r\n";
    }
    const auto slow = verifyScripted({readRequest(), send(ok + "Transfer-Encoding: chunked\r\n\r\n"),
                                      drip(chunks, milliseconds{1}, 60), send("0\r\n\r\n")});
    EXPECT_EQ(slow.name(), u"ok"_s);
}

TEST(Heads, K62_OfOtherServersAreNotHeldToAccount)
{
    warmUp();
    const RawServer hostile({.identity = serverIdentity()}, {{readRequest(), send(ok + "X: "), flood(piece)}});
    const RawServer honest({.identity = serverIdentity()},
                           {{readRequest(), drip(joseReply("a.b.c"), milliseconds{10}, 30)}});
    Crowd good;
    Crowd bad;
    good.client.verify(connectionTo(honest.url()), Secret(QByteArray(canary)), 0, seconds{60}, &good.context,
                       [&good](const Result<VerificationReply> &reply) {
                           good.names.push_back(reply.ok() ? u"ok"_s : errorName(reply.error().code));
                       });
    bad.verify(hostile.url(), 2);
    ASSERT_TRUE(waitFor([&good] { return !good.names.empty(); }));
    EXPECT_EQ(good.names.front(), u"ok"_s);
}
