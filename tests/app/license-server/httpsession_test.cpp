// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/license-server/serverfixture.h"
#include "tests/support/waitfor.h"

#include <QRegularExpression>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using license::test::waitFor;

namespace license::server::test {

namespace {

/// The status of each answer, in order.
QByteArrayList statuses(const QByteArray &answers)
{
    static const QRegularExpression line(u"HTTP/1\\.1 (\\d+) "_s);
    QByteArrayList found;
    for (auto match = line.globalMatch(QString::fromUtf8(answers)); match.hasNext();)
        found << match.next().captured(1).toLatin1();
    return found;
}

} // namespace

/// The control port as bytes.
class Http : public ServerTest
{
protected:
    void SetUp() override { startServer(); }

    /// Sends pieces of bytes and reads until the server ends the connection.
    QByteArray ask(const QByteArray &bytes, qsizetype piece)
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(m_server->controlUrl()).port()));
        EXPECT_TRUE(socket.waitForConnected(30'000));
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            socket.write(bytes.mid(at, piece));
            socket.flush();
        }
        EXPECT_TRUE(waitFor([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, 30'000));
        return socket.readAll();
    }
};

TEST_F(Http, AnswersInOrderHoweverTheBytesArrive)
{
    const QByteArray last = "Host: 127.0.0.1\r\nConnection: close\r\n\r\n";
    const QByteArray more = "Host: 127.0.0.1\r\n\r\n";
    const struct
    {
        const char *what;
        QByteArray sent;
        QByteArrayList statuses;
    } table[] = {
        {"one", "GET /state HTTP/1.1\r\n" + last, {"200"}},
        {"three at once",
         "GET /state HTTP/1.1\r\n" + more + "GET /nothing HTTP/1.1\r\n" + more + "GET /requests HTTP/1.1\r\n" + last,
         {"200", "404", "200"}},
        {"bodies and their successors",
         "POST /objects HTTP/1.1\r\nContent-Length: 11\r\n" + more + "{\"count\":0}GET /state HTTP/1.1\r\n" + last,
         {"200", "200"}},
        {"chunks",
         "POST /objects HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + last + "5\r\n{\"cou\r\n6\r\nnt\":0}\r\n0\r\n\r\n",
         {"200"}},
        {"the end as HTTP/1.0 means it", "GET /state HTTP/1.0\r\n" + more, {"200"}},
        {"nothing after the last", "GET /state HTTP/1.1\r\n" + last + "GET /state HTTP/1.1\r\n" + last, {"200"}},
        {"a whole URL", "GET http://127.0.0.1/state HTTP/1.1\r\n" + last, {"200"}},
        {"an unknown method", "BREW /state HTTP/1.1\r\n" + last, {"404"}},
        {"two lengths", "POST /up HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n" + last + "ab", {}},
        {"no HTTP", "hello\r\n\r\n", {}},
    };
    for (const auto &row : table) {
        for (const qsizetype piece : {qsizetype(1), qsizetype(7), row.sent.size()}) {
            SCOPED_TRACE(testing::Message() << row.what << " by " << piece);
            EXPECT_EQ(statuses(ask(row.sent, piece)), row.statuses);
        }
    }
}

TEST_F(Http, AHeadIsAnsweredWithoutABody)
{
    const QByteArray answer = ask("HEAD /state HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", 1'000);
    EXPECT_EQ(statuses(answer), QByteArrayList{"404"});
    EXPECT_TRUE(answer.endsWith("\r\n\r\n"));
    EXPECT_TRUE(answer.contains("\r\nConnection: close\r\n"));
}

TEST_F(Http, ClosesAtOnceWithARequestUnderWay)
{
    m_options.controlPort = quint16(QUrl(m_server->controlUrl()).port());
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, *m_options.controlPort);
    ASSERT_TRUE(socket.waitForConnected(30'000));
    socket.write("POST /up HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{");
    socket.flush();
    stopServer();
    EXPECT_TRUE(waitFor([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, 30'000));
    startServer(); // on the same port
}

} // namespace license::server::test
