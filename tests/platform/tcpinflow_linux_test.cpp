// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/tcpinflow.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <gtest/gtest.h>
#include <unistd.h>

#include <memory>

namespace license::platform {

namespace {

/// A connection of this process with itself.
class Pair
{
public:
    Pair()
    {
        EXPECT_TRUE(m_server.listen(QHostAddress::LocalHost));
        m_client.connectToHost(QHostAddress::LocalHost, m_server.serverPort());
        EXPECT_TRUE(m_client.waitForConnected());
        EXPECT_TRUE(m_server.waitForNewConnection(-1));
        m_accepted.reset(m_server.nextPendingConnection());
    }

    quint16 port() const { return m_server.serverPort(); }
    int number() const { return static_cast<int>(m_client.socketDescriptor()); }

    /// The client has read them.
    void send(int bytes)
    {
        m_accepted->write(QByteArray(bytes, 'x'));
        EXPECT_TRUE(m_accepted->waitForBytesWritten());
        qint64 read = 0;
        while (read < bytes && m_client.waitForReadyRead(-1)) {
            read += m_client.readAll().size();
        }
    }

private:
    QTcpServer m_server;
    QTcpSocket m_client;
    std::unique_ptr<QTcpSocket> m_accepted;
};

/// Of connections to `port`.
QVector<TcpInflow> inflowsFrom(quint16 port)
{
    QVector<TcpInflow> inflows = tcpInflows();
    inflows.removeIf([port](const TcpInflow &inflow) { return inflow.port != port; });
    return inflows;
}

} // namespace

TEST(TcpInflows, CountWhatWasRead)
{
    Pair pair;
    ASSERT_EQ(inflowsFrom(pair.port()).size(), 1);
    EXPECT_EQ(inflowsFrom(pair.port()).first().peer, QHostAddress(QHostAddress::LocalHost));
    const quint64 before = inflowsFrom(pair.port()).first().read;
    pair.send(1'000);
    EXPECT_EQ(inflowsFrom(pair.port()).first().read - before, 1'000u);
}

TEST(TcpInflows, AreFoundUnderEveryNumber)
{
    const Pair pair;
    for (const int number : {100, 257, 258, 259, 260, 300, 513, 514, 515, 516, 700}) {
        // As far as numbers below it are in use, as they are where a program has opened so many.
        QVector<int> opened;
        for (int below = pair.number() + 200; below < number; below += 200) {
            opened.append(::dup2(pair.number(), below));
        }
        opened.append(::dup2(pair.number(), number));
        EXPECT_EQ(inflowsFrom(pair.port()).size(), opened.size() + 1) << number;
        for (const int each : opened) {
            ::close(each);
        }
    }
    EXPECT_EQ(inflowsFrom(pair.port()).size(), 1);
}

} // namespace license::platform
