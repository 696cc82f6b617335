// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/netfixture.h"

#include <QPointer>
#include <QSet>

#include <memory>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

/// A client in the middle of a verification that stalls where `script` ends.
struct Stuck
{
    explicit Stuck(const Script &script) : server({.identity = serverIdentity()}, {script})
    {
        client->setProxy({.mode = ProxyMode::None});
        call = client->verify(connectionTo(server.url()), Secret(QByteArray(canary)), 0, seconds{60}, context.get(),
                              [this](const Result<VerificationReply> &result) {
                                  ++answers;
                                  code = result.ok() ? std::optional<ErrorCode>() : result.error().code;
                              });
    }

    /// Waits until the server has reached the end of its script.
    void settle(qsizetype requests, qint64 bytes)
    {
        EXPECT_TRUE(waitFor([&] {
            return server.connections() == 1 && server.requests().size() == requests && server.bytesSent() >= bytes;
        }));
        QCoreApplication::processEvents();
    }

    /// Nothing more arrives: the connection is gone, and with it every possible answer.
    void drain()
    {
        EXPECT_TRUE(waitFor([this] { return server.openConnections() == 0; }));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        EXPECT_TRUE(call.isNull());
    }

    FakeClock clock;
    RawServer server;
    std::unique_ptr<LicenseClient> client = std::make_unique<LicenseClient>(clock);
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    QPointer<Call> call;
    int answers = 0;
    std::optional<ErrorCode> code;
};

struct Phase
{
    const char *name;
    Script script;
    qsizetype requests;
    qint64 bytes;
};

const QList<Phase> &phases()
{
    static const QList<Phase> rows{
        {"waiting for the reply", {readRequest()}, 1, 0},
        {"in the head", {readRequest(), send("HTTP/1.1 200 OK\r\n")}, 1, 17},
        {"in the body", {readRequest(), send(joseReply("a.b.c").chopped(1))}, 1, 74},
    };
    return rows;
}

} // namespace

TEST(Completion, ACancelIsAnsweredOnceAndNotAtOnce)
{
    for (const Phase &phase : phases()) {
        Stuck stuck(phase.script);
        stuck.settle(phase.requests, phase.bytes);
        stuck.call->cancel();
        stuck.call->cancel();
        EXPECT_EQ(stuck.answers, 0) << phase.name;
        stuck.drain();
        EXPECT_EQ(stuck.answers, 1) << phase.name;
        EXPECT_EQ(stuck.code, ErrorCode::Cancelled) << phase.name;
    }
}

TEST(Completion, ACancelBeforeAnythingWasSentIsAnswered)
{
    Stuck stuck({readRequest()});
    stuck.call->cancel();
    EXPECT_EQ(stuck.answers, 0);
    stuck.drain();
    EXPECT_EQ(stuck.answers, 1);
    EXPECT_EQ(stuck.code, ErrorCode::Cancelled);
}

TEST(Completion, ACancelAfterTheAnswerChangesNothing)
{
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    Tester tester;
    QPointer<Call> call;
    int answers = 0;
    bool ok = false;
    call = tester.client.verify(connectionTo(server.url()), Secret(QByteArray(canary)), 0, seconds{10}, qApp,
                                [&](const Result<VerificationReply> &result) {
                                    ++answers;
                                    ok = result.ok();
                                    if (call) {
                                        call->cancel();
                                    }
                                });
    EXPECT_TRUE(waitFor([&] { return answers > 0 && !call; }));
    QCoreApplication::processEvents();
    EXPECT_EQ(answers, 1);
    EXPECT_TRUE(ok);
}

TEST(Completion, NothingIsAnsweredOnceTheContextIsGone)
{
    for (const Phase &phase : phases()) {
        Stuck stuck(phase.script);
        stuck.settle(phase.requests, phase.bytes);
        stuck.context.reset();
        stuck.call->cancel();
        stuck.drain();
        EXPECT_EQ(stuck.answers, 0) << phase.name;
    }
}

TEST(Completion, NothingIsAnsweredWhereTheContextGoesAfterTheCancel)
{
    Stuck stuck({readRequest()});
    stuck.settle(1, 0);
    stuck.call->cancel();
    stuck.context.reset();
    stuck.drain();
    EXPECT_EQ(stuck.answers, 0);
}

TEST(Completion, TheEndOfTheClientCancels)
{
    for (const Phase &phase : phases()) {
        Stuck stuck(phase.script);
        stuck.settle(phase.requests, phase.bytes);
        stuck.client.reset();
        EXPECT_EQ(stuck.answers, 0) << phase.name;
        stuck.drain();
        EXPECT_EQ(stuck.answers, 1) << phase.name;
        EXPECT_EQ(stuck.code, ErrorCode::Cancelled) << phase.name;
    }
}

TEST(Completion, TheEndOfTheCallCancels)
{
    Stuck stuck({readRequest()});
    stuck.settle(1, 0);
    delete stuck.call;
    stuck.drain();
    EXPECT_EQ(stuck.answers, 1);
    EXPECT_EQ(stuck.code, ErrorCode::Cancelled);
}

TEST(Completion, TheClientMayGoInTheAnswer)
{
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    const FakeClock clock;
    auto client = std::make_unique<LicenseClient>(clock);
    client->setProxy({.mode = ProxyMode::None});
    int answers = 0;
    client->verify(connectionTo(server.url()), Secret(QByteArray(canary)), 0, seconds{10}, qApp,
                   [&](const Result<VerificationReply> &result) {
                       ++answers;
                       EXPECT_TRUE(result.ok());
                       client.reset();
                   });
    EXPECT_TRUE(waitFor([&] { return !client && server.openConnections() == 0; }));
    EXPECT_EQ(answers, 1);
}

TEST(Completion, ADeadlineThatHasPassedIsATimeOut)
{
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    for (const milliseconds deadline : {milliseconds{0}, milliseconds{-1}}) {
        EXPECT_EQ(Tester{}.verify(connectionTo(server.url()), deadline).name(), u"timeout"_s);
    }
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST(Completion, AProgramThatStoodStillPastTheDeadlineSendsNothing)
{
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    FakeClock clock;
    LicenseClient client(clock);
    client.setProxy({.mode = ProxyMode::None});
    std::optional<Result<VerificationReply>> answer;
    client.verify(connectionTo(server.url()), Secret(QByteArray(canary)), 0, seconds{1}, qApp,
                  [&](const Result<VerificationReply> &result) { answer = result; });
    clock.advance(seconds{1}); // before the connection is secure
    ASSERT_TRUE(waitFor([&] { return answer && server.openConnections() == 0; }));
    EXPECT_EQ(answer->error().code, ErrorCode::Timeout);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST(Completion, ManyCallsAtOnceGetTheirOwnAnswers)
{
    constexpr int count = 20;
    const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(joseReply("a.b.c"))}});
    Tester tester;
    QList<QByteArray> nonces;
    for (int i = 0; i < count; ++i) {
        tester.client.verify(connectionTo(server.url()), Secret(QByteArray(canary)), i, seconds{20}, qApp,
                             [&](const Result<VerificationReply> &result) {
                                 ASSERT_TRUE(result.ok());
                                 nonces << result->challenge.nonce;
                             });
    }
    EXPECT_TRUE(waitFor([&] { return nonces.size() == count; }, 20'000));
    EXPECT_EQ(QSet<QByteArray>(nonces.begin(), nonces.end()).size(), count);
    EXPECT_EQ(server.requests().size(), count);
}
