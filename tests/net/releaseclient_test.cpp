// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/releaseclient.h"
#include "tests/net/netfixture.h"

#include <QSslCertificate>
#include <QSslConfiguration>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

/// The tests' authority is one of the system's.
class ReleaseClientTest : public testing::Test
{
protected:
    ReleaseClientTest() : m_before(QSslConfiguration::defaultConfiguration())
    {
        QSslConfiguration changed = m_before;
        changed.setCaCertificates(QSslCertificate::fromData(authority().certificate(), QSsl::Pem));
        QSslConfiguration::setDefaultConfiguration(changed);
    }
    ~ReleaseClientTest() override { QSslConfiguration::setDefaultConfiguration(m_before); }

    static Outcome<VersionNumber> ask(const QString &url, milliseconds deadline = seconds{10})
    {
        Outcome<VersionNumber> outcome;
        QObject context;
        const FakeClock clock;
        ReleaseClient client(clock);
        const auto address = releaseAddress(url + u"/license-console.json"_s);
        EXPECT_TRUE(address.ok());
        client.ask(*address, {.mode = ProxyMode::None}, deadline, &context,
                   [&outcome](const Result<VersionNumber> &result) {
                       ++outcome.answers;
                       outcome.result = result;
                   });
        EXPECT_TRUE(waitFor([&outcome] { return outcome.answers > 0; }));
        return outcome;
    }
    static Outcome<VersionNumber> answered(const QByteArray &bytes, milliseconds deadline = seconds{10})
    {
        const RawServer server({.identity = serverIdentity()}, {{readRequest(), send(bytes), closeInOrder()}});
        return ask(server.url(), deadline);
    }

private:
    const QSslConfiguration m_before;
};

const QByteArray json = "200 OK\r\nContent-Type: application/json";
const QByteArray notice = R"({"version":"1.2.3"})";

} // namespace

TEST_F(ReleaseClientTest, AsksForTheNumberAndSaysOnlyItsOwn)
{
    const RawServer server({.identity = serverIdentity()},
                           {{readRequest(), send(reply(json, notice)), closeInOrder()}});
    const auto outcome = ask(server.url());
    ASSERT_TRUE(outcome.ok()) << outcome.name().toStdString();
    EXPECT_EQ(textOf(outcome.result->value()), u"1.2.3"_s);
    EXPECT_EQ(outcome.answers, 1);
    ASSERT_EQ(server.requests().size(), 1);
    const QByteArray request = server.requests().first();
    EXPECT_TRUE(request.startsWith("GET /license-console.json HTTP/1.1\r\n")) << request.toStdString();
    EXPECT_TRUE(request.contains("User-Agent: license-console/")) << request.toStdString();
    EXPECT_TRUE(request.contains("\r\nAccept-Language: *\r\n")) << "the system's language is not told";
    for (const QByteArray never : {"Authorization", "Cookie", "Referer", "installation"}) {
        EXPECT_FALSE(request.contains(never)) << never.toStdString();
    }
}

TEST_F(ReleaseClientTest, RefusesWhatIsNoNotice)
{
    const struct
    {
        const char *what;
        QByteArray bytes;
        QString expected;
    } rows[] = {
        {"a page", reply("200 OK\r\nContent-Type: text/html", "<html>"), u"captive_portal"_s},
        {"another type", reply("200 OK\r\nContent-Type: text/plain", notice), u"malformed_reply"_s},
        {"no version", reply(json, "{}"), u"malformed_reply"_s},
        {"one byte too many", reply(json, notice + QByteArray(releaseNoticeLimit, ' ')), u"malformed_reply"_s},
        {"a flood", "HTTP/1.1 " + json + "\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n" + QByteArray(1'000'000, ' '),
         u"malformed_reply"_s},
        {"not there", reply("404 Not Found", {}), u"http_status"_s},
        {"busy", reply("503 Busy", {}), u"server_unavailable"_s},
    };
    for (const auto &row : rows) {
        const auto outcome = answered(row.bytes);
        EXPECT_EQ(outcome.name(), row.expected) << row.what;
        EXPECT_EQ(outcome.answers, 1) << row.what;
    }
}

TEST_F(ReleaseClientTest, FollowsNoRedirect)
{
    const RawServer other({.identity = serverIdentity()}, {{readRequest(), send(reply(json, notice))}});
    for (const QByteArray status : {"301 Moved", "302 Found", "307 Temporary", "308 Permanent"}) {
        for (const QByteArray &target :
             {other.url().toLatin1() + "/x", QByteArray("/x"), QByteArray("http://127.0.0.1/")}) {
            EXPECT_EQ(answered(reply(status + "\r\nLocation: " + target, {})).name(), u"http_status"_s);
        }
    }
    EXPECT_EQ(other.connections(), 0);
}

TEST_F(ReleaseClientTest, TrustsOnlyTheSystemsAuthorities)
{
    const RawServer server({.identity = rogueAuthority().issue()}, {{readRequest(), send(reply(json, notice))}});
    EXPECT_EQ(ask(server.url()).name(), u"tls"_s);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(ReleaseClientTest, GivesUpAtItsDeadline)
{
    const RawServer server({.identity = serverIdentity()}, {{readRequest()}});
    EXPECT_EQ(ask(server.url(), milliseconds{300}).name(), u"timeout"_s);
}
