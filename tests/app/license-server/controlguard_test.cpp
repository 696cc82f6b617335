// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/controlguard.h"
#include "app/license-server/peeruser.h"
#include "tests/app/license-server/serverfixture.h"
#include "tests/support/waitfor.h"

#include <QFileInfo>
#include <QTcpServer>
#include <QTcpSocket>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using license::test::waitFor;

namespace license::server::test {

namespace {

const QByteArray secret = "c2VjcmV0"; // of these tests

Request requestWith(const QVector<Header> &headers)
{
    Request request;
    request.method = "POST";
    request.path = "/rotate-token";
    request.headers = headers;
    request.here.port = 4711;
    return request;
}

} // namespace

TEST(ControlGuard, K73_LetsInWhoRunsTheServerOrHasTheSecret)
{
    const struct
    {
        QVector<Header> headers;
        bool ours;
        int status; ///< 0: admitted
    } table[] = {
        {{{"Host", "127.0.0.1:4711"}}, true, 0},
        {{{"host", "LOCALHOST:4711"}}, true, 0},
        {{{"Host", "[::1]:4711"}}, true, 0},
        {{{"Host", "127.0.0.1"}}, true, 0},
        {{}, true, 403},
        {{{"Host", ""}}, true, 403},
        {{{"Host", "127.0.0.1:4712"}}, true, 403},
        {{{"Host", "rebound.example:4711"}}, true, 403},
        {{{"Host", "127.0.0.1.rebound.example:4711"}}, true, 403},
        {{{"Host", "127.0.0.1:4711"}, {"Host", "rebound.example"}}, true, 403},
        {{{"Host", "127.0.0.1:4711"}, {"Origin", "http://127.0.0.1:4711"}}, true, 403},
        {{{"Host", "127.0.0.1:4711"}, {"Origin", "null"}, {"Origin", "null"}}, true, 403},
        {{{"Host", "127.0.0.1:4711"}, {"Sec-Fetch-Site", "cross-site"}}, true, 403},
        {{{"Host", "127.0.0.1:4711"}, {"Sec-Fetch-Site", "none"}}, true, 0},
        {{{"Host", "127.0.0.1:4711"}}, false, 401},
        {{{"Host", "127.0.0.1:4711"}, {"Authorization", "Bearer " + secret}}, false, 0},
        {{{"Host", "127.0.0.1:4711"}, {"Authorization", "Bearer wrong"}}, false, 401},
        {{{"Host", "127.0.0.1:4711"}, {"Authorization", "Bearer "}}, false, 401},
        {{{"Host", "127.0.0.1:4711"}, {"Authorization", secret}}, false, 401},
        {{{"Host", "127.0.0.1:4711"}, {"Authorization", "Bearer wrong"}}, true, 401},
        {{{"Host", "rebound.example"}, {"Authorization", "Bearer " + secret}}, true, 403},
    };
    int row = 0;
    for (const auto &[headers, ours, status] : table) {
        SCOPED_TRACE(row++);
        const ControlGuard guard(secret, u"FILE"_s, [is = ours](const Request &) { return is; });
        const auto refusal = guard.refusal(requestWith(headers));
        EXPECT_EQ(refusal ? refusal->status : 0, status);
        EXPECT_FALSE(refusal && refusal->words.contains(QString::fromLatin1(secret)));
    }
}

TEST(PeerUser, K73_IsTheOwnerOfTheOtherEndAsTheKernelSays)
{
    const QByteArray table =
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
        "   0: 0100007F:1267 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 11 1 0 100 0 0 10 "
        "0\n"
        "   1: 0100007F:C001 0100007F:1267 01 00000000:00000000 00:00000000 00000000  1000        0 12 1 0 20 4 30 10 "
        "-1\n"
        "   2: 0100007F:C002 0100007F:1267 06 00000000:00000000 03:000010D8 00000000     0        0 0 3 0\n"
        "   3: 0000000000000000FFFF00000100007F:C003 0000000000000000FFFF00000100007F:1267 01 00000000:00000000 "
        "00:00000000 00000000  1003        0 13 1 0 20 4 30 10 -1\n"
        "   4: 00000000000000000000000001000000:C004 00000000000000000000000001000000:1267 01 00000000:00000000 "
        "00:00000000 00000000  1004        0 14 1 0 20 4 30 10 -1\n"
        "   5: 0100007F:C005 0100007F:1268 01 00000000:00000000 00:00000000 00000000  1005        0 15 1 0 20 4 30 10 "
        "-1\n";
    const struct
    {
        QString address;
        quint16 port;
        std::optional<uid_t> user;
    } rows[] = {
        {u"127.0.0.1"_s, 0xc001, 1'000},
        {u"127.0.0.1"_s, 0xc002, std::nullopt}, // closed: the kernel says root
        {u"127.0.0.1"_s, 0xc003, 1'003},        // IPv4 through a socket of IPv6
        {u"::1"_s, 0xc004, 1'004},
        {u"127.0.0.1"_s, 0xc004, std::nullopt},
        {u"127.0.0.1"_s, 0xc005, std::nullopt}, // to another port
        {u"127.0.0.1"_s, 0xc006, std::nullopt},
    };
    for (const auto &row : rows) {
        const EndPoint peer{QHostAddress(row.address), row.port};
        EXPECT_EQ(peerUserIn(table, peer, {peer.address, 4'711}), row.user) << row.port;
    }
    EXPECT_EQ(peerUserIn({}, {}, {}), std::nullopt);
}

/// The control port for a program that knows only its address.
class ControlPort : public ServerTest
{
protected:
    void SetUp() override { startServer(); }
    quint16 port() const { return quint16(QUrl(m_server->controlUrl()).port()); }

    /// Sends bytes and reads until the server closes; returns the answer.
    QByteArray ask(const QByteArray &bytes) const
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, port());
        socket.write(bytes);
        EXPECT_TRUE(waitFor([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, 30'000));
        return socket.readAll();
    }
    static QByteArray request(const QByteArray &more, const QByteArray &host = "127.0.0.1")
    {
        return "POST /rotate-token HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + more + "\r\n";
    }
};

TEST_F(ControlPort, K73_HasASecretOfItsOwnInAPrivateFileThatLasts)
{
    const QByteArray kept = content(u"control-secret"_s);
    EXPECT_EQ(kept.size(), 44);
    EXPECT_EQ(QFileInfo(path(u"control-secret"_s)).permissions() &
                  (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
              QFile::Permissions());
    EXPECT_NE(kept, content(u"token"_s));
    startServer();
    EXPECT_EQ(content(u"control-secret"_s), kept);
    EXPECT_FALSE(controlGet(u"/state"_s).body.contains(kept.trimmed()));
}

TEST_F(ControlPort, K73_IsNotForPagesNorForNamesThatWereMadeToMeanIt)
{
    const QByteArray token = content(u"token"_s);
    EXPECT_TRUE(ask(request({}, "rebound.example:" + QByteArray::number(port()))).startsWith("HTTP/1.1 403 "));
    EXPECT_TRUE(ask(request("Origin: https://page.example\r\n")).startsWith("HTTP/1.1 403 "));
    EXPECT_TRUE(
        ask("GET /state HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 403 "));
    EXPECT_EQ(content(u"token"_s), token);
    EXPECT_TRUE(ask(request("Content-Length: 0\r\n")).startsWith("HTTP/1.1 200 "));
    EXPECT_NE(content(u"token"_s), token);
}

TEST_F(ControlPort, K73_IsNotForOtherUsersOfThisComputerUnlessTheyHaveTheSecret)
{
    if (::geteuid() != 0)
        GTEST_SKIP() << "only root can ask as another user";
    // A process of another user, which sends `bytes` and exits with the hundreds digit of the answer's status.
    const auto askAsNobody = [this](const QByteArray &bytes) {
        const quint16 to = port();
        const pid_t child = ::fork();
        if (child == 0) {
            if (::setgid(65'534) != 0 || ::setuid(65'534) != 0)
                ::_exit(99);
            const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
            sockaddr_in address = {};
            address.sin_family = AF_INET;
            address.sin_port = htons(to);
            address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            char answer[16] = {};
            if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
                ::write(fd, bytes.constData(), size_t(bytes.size())) != bytes.size() ||
                ::recv(fd, answer, 12, MSG_WAITALL) != 12)
                ::_exit(98);
            ::_exit((answer[9] - '0') * 10 + (answer[11] - '0'));
        }
        int status = 0;
        EXPECT_TRUE(waitFor([child, &status] { return ::waitpid(child, &status, WNOHANG) == child; }, 30'000));
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    };
    const QByteArray token = content(u"token"_s);
    EXPECT_EQ(askAsNobody(request("Content-Length: 0\r\n")), 41);
    EXPECT_EQ(askAsNobody(request("Content-Length: 0\r\nAuthorization: Bearer wrong\r\n")), 41);
    EXPECT_EQ(content(u"token"_s), token);
    const QByteArray known = content(u"control-secret"_s).trimmed();
    EXPECT_EQ(askAsNobody(request("Content-Length: 0\r\nAuthorization: Bearer " + known + "\r\n")), 20);
    EXPECT_NE(content(u"token"_s), token);
}

TEST_F(ControlPort, K73_ALargeRequestIsAnsweredBeforeItIsRead)
{
    const QByteArray token = content(u"token"_s);
    // Only the head: nothing of the body has been sent.
    EXPECT_TRUE(ask(request("Content-Length: 200000000\r\n")).startsWith("HTTP/1.1 413 "));
    // A request that does not announce its size.
    EXPECT_TRUE(
        ask(request("Transfer-Encoding: chunked\r\n") + "200000\r\n" + QByteArray(0x200000, 'a') + "\r\n0\r\n\r\n")
            .startsWith("HTTP/1.1 413 "));
    EXPECT_EQ(content(u"token"_s), token);
    // Many small requests on one connection are not a large one.
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port());
    QByteArray answers;
    for (int i = 0; i < 30; ++i) {
        socket.write("POST /objects HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 60000\r\n\r\n{\"count\":0}" +
                     QByteArray(59'989, ' '));
        EXPECT_TRUE(waitFor(
            [&] {
                answers += socket.readAll();
                return answers.count("HTTP/1.1 200 ") == i + 1;
            },
            30'000))
            << answers.right(300).toStdString();
    }
}

TEST_F(ControlPort, K73_TheProtocolsPortKeepsNoLargeRequestEither)
{
    Headers headers = goodHeaders();
    EXPECT_EQ(post(QByteArray(70'000, 'a'), headers).status, 413);
    EXPECT_EQ(post(QByteArray(3'000'000, 'a'), headers).status, 413);
    EXPECT_EQ(verify().at("v"), 1);
}

} // namespace license::server::test
