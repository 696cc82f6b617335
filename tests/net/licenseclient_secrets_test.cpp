// SPDX-License-Identifier: GPL-3.0-or-later
// Servers and proxies that repeat the secrets sent to them.
#include "core/net/connectioncheck.h"
#include "tests/net/netfixture.h"

#include <utility>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray proxyWord = "pxy_CANARY_77";

/// All text that an error may show or keep.
QByteArray wordsOf(const Error &error)
{
    const Problem problem = error.problem.value_or(Problem{});
    return (error.detail + u'\n' + problem.type + u'\n' + problem.title + u'\n' + problem.detail + u'\n' +
            error.requestId)
        .toUtf8();
}

/// Contains neither the secret nor a revealing part of it, in any spelling that the peer chose.
void expectClean(const QByteArray &words, const QByteArray &secret)
{
    const QByteArray core = secret.mid(4, 9); // "CANARY_4f", "CANARY_77"
    EXPECT_FALSE(words.toLower().contains(core.toLower())) << words.toStdString();
    EXPECT_FALSE(words.toLower().contains(core.toHex())) << words.toStdString();
    EXPECT_FALSE(QByteArray::fromPercentEncoding(words).contains(core)) << words.toStdString();
    for (const QByteArray &coded : {secret.toBase64(), ("Bearer " + secret).toBase64(), ("joe:" + secret).toBase64(),
                                    ("a" + secret).toBase64()}) {
        EXPECT_FALSE(words.contains(coded.mid(8, 10))) << words.toStdString();
    }
}

QByteArray jsonOf(const QByteArray &member, const QByteArray &value)
{
    return "{\"" + member + "\":\"" + value + "\"}";
}

QByteArray escaped(const QByteArray &text)
{
    QByteArray all;
    for (const char c : text) {
        all += "\\u00" + QByteArray(1, c).toHex();
    }
    return all;
}

QByteArray percent(const QByteArray &text)
{
    QByteArray all;
    for (const char c : text) {
        all += '%' + QByteArray(1, c).toHex();
    }
    return all;
}

} // namespace

TEST(Secrets, K57_AProblemThatRepeatsTheTokenIsShownWithoutIt)
{
    const QByteArray forms[] = {canary,
                                "Bearer " + canary,
                                "Authorization: Bearer " + canary + "\\r\\n",
                                canary.toUpper(),
                                canary.toHex(),
                                canary.toHex().toUpper(),
                                canary.toBase64(),
                                ("Bearer " + canary).toBase64(),
                                ("a" + canary).toBase64(QByteArray::Base64UrlEncoding),
                                percent(canary),
                                percent(canary).toUpper(),
                                escaped(canary),
                                escaped(canary.left(5)) + canary.mid(5),
                                canary.left(8) + "\\n" + canary.mid(8),
                                canary.left(8) + " " + canary.mid(8)};
    for (const QByteArray &form : forms) {
        for (const QByteArray member : {"title", "detail", "type"}) {
            for (const QByteArray status : {"401 No", "403 No", "429 No", "503 No", "404 No"}) {
                const auto outcome =
                    verifyScripted({readRequest(), send(reply(status + "\r\nContent-Type: application/problem+json",
                                                              jsonOf(member, "you sent " + form + "!")))});
                ASSERT_TRUE(outcome.result && !outcome.ok());
                ASSERT_TRUE(outcome.error().problem.has_value()) << form.toStdString();
                expectClean(wordsOf(outcome.error()), canary);
                EXPECT_TRUE(wordsOf(outcome.error()).contains("you sent ")) << "the rest is shown";
            }
        }
    }
}

TEST(Secrets, K57_ACutHidesNoPieceOfTheToken)
{
    for (qsizetype before = 280; before < 300; ++before) {
        const QByteArray title = QByteArray(before, 'x') + canary;
        const auto outcome = verifyScripted(
            {readRequest(), send(reply("401 No\r\nContent-Type: application/problem+json", jsonOf("title", title)))});
        ASSERT_TRUE(outcome.result && !outcome.ok() && outcome.error().problem);
        EXPECT_FALSE(outcome.error().problem->title.contains(u"lic"_s)) << before;
    }
    for (qsizetype before = 60; before < 80; ++before) {
        const auto outcome = verifyScripted(
            {readRequest(), send(reply("200 OK\r\nContent-Type: x/" + QByteArray(before, 'x') + canary, "a.b.c"))});
        ASSERT_EQ(outcome.name(), u"malformed_reply"_s);
        EXPECT_FALSE(outcome.error().detail.contains(u"lic"_s)) << before;
    }
}

TEST(Secrets, K57_AHeadThatRepeatsTheTokenIsCitedWithoutIt)
{
    const QByteArray heads[] = {
        "200 OK\r\nContent-Type: text/" + canary,
        "200 OK\r\nContent-Type: application/jose\r\nContent-Encoding: " + canary,
        "200 OK\r\nContent-Type: application/jose\r\nTransfer-Encoding: " + canary,
        "200 " + canary + "\r\nContent-Type: text/plain",
        "302 " + canary + "\r\nLocation: /" + canary,
        "401 " + canary + "\r\nWWW-Authenticate: Bearer realm=\"" + canary + "\"\r\nX-Request-Id: " + canary,
        "407 " + canary + "\r\nProxy-Authenticate: Basic realm=\"" + canary + "\"",
        "500 Bearer " + canary + "\r\nServer: " + canary,
    };
    for (const QByteArray &head : heads) {
        const auto outcome = verifyScripted({readRequest(), send(reply(head, "x"))});
        ASSERT_TRUE(outcome.result && !outcome.ok()) << head.toStdString();
        expectClean(wordsOf(outcome.error()), canary);
    }
    const auto broken = verifyScripted({readRequest(), send("HTTP/1.1 " + canary + "\r\n\r\n"), closeInOrder()});
    ASSERT_TRUE(broken.result && !broken.ok());
    expectClean(wordsOf(broken.error()), canary);
}

TEST(Secrets, K57_ACertificateThatNamesTheTokenIsCitedWithoutIt)
{
    const TestAuthority rogue("Rogue " + canary);
    const RawServer server({.identity = rogue.issue()}, {{readRequest()}});
    const auto outcome = Tester{}.verify(connectionTo(server.url()));
    ASSERT_EQ(outcome.name(), u"tls"_s);
    EXPECT_TRUE(outcome.error().detail.contains(u"Rogue [removed]"_s)) << outcome.error().detail.toStdString();
    expectClean(wordsOf(outcome.error()), canary);
}

TEST(Secrets, K57_AProxyThatRepeatsItsPasswordIsCitedWithoutIt)
{
    const QByteArray basic = QByteArray("joe:" + proxyWord).toBase64();
    for (const QByteArray &word : {proxyWord, basic, percent(proxyWord), proxyWord.toHex()}) {
        for (const QByteArray status : {"403", "407", "502", "418"}) {
            const RawServer proxy(
                {}, {{readRequest(),
                      send(reply(status + " you sent " + word + "\r\nProxy-Authenticate: Basic realm=\"" + word + "\"",
                                 word)),
                      readRequest(), send(reply(status + " you sent " + word, word))}});
            Tester tester;
            tester.client.setProxy({.mode = ProxyMode::Http,
                                    .host = u"127.0.0.1"_s,
                                    .port = proxy.port(),
                                    .user = u"joe"_s,
                                    .password = std::make_shared<Secret>(QByteArray(proxyWord))});
            const auto outcome = tester.verify(connectionTo(u"https://127.0.0.1:1"_s));
            EXPECT_EQ(outcome.name(), u"proxy"_s);
            expectClean(wordsOf(outcome.error()), proxyWord);
        }
    }
}

TEST(Secrets, K57_ACheckTellsNoTokenWhateverAnswers)
{
    const TestAuthority rogue("Rogue " + canary);
    const RawServer untrusted({.identity = rogue.issue()}, {{}});
    const RawServer talkative(
        {.identity = serverIdentity()},
        {{},
         {readRequest(), send(reply("401 " + canary + "\r\nContent-Type: application/problem+json",
                                    jsonOf("detail", "Bearer " + canary)))}});
    const RawServer odd({.identity = serverIdentity()},
                        {{}, {readRequest(), send(reply("200 OK\r\nContent-Type: x/" + canary, "x"))}});
    for (const RawServer *server : {&untrusted, &talkative, &odd}) {
        const FakeClock clock;
        ConnectionCheck check(clock, {.mode = ProxyMode::None});
        QObject context;
        QVector<StageResult> stages;
        check.run(connectionTo(server->url()),
                  std::shared_ptr<const Secret>(std::make_shared<Secret>(QByteArray(canary))), &context,
                  [&stages](const QVector<StageResult> &all) { stages = all; });
        ASSERT_TRUE(waitFor([&stages] { return !stages.isEmpty(); }));
        bool failed = false;
        for (const StageResult &stage : std::as_const(stages)) {
            expectClean(stage.detail.toUtf8(), canary);
            if (stage.error) {
                failed = true;
                expectClean(wordsOf(*stage.error), canary);
            }
        }
        EXPECT_TRUE(failed);
    }
}
