// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QProcess>
#include <QThread>

#include <gtest/gtest.h>

namespace license::test {

/// Another process that has opened the same store.
class PeerProcess
{
public:
    enum class Start { AtOnce, Later };

    /// Waits until the store is open there, or leaves that to the first line().
    explicit PeerProcess(const QString &folder, Start start = Start::AtOnce)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(STORE_PEER), {folder});
        if (start == Start::AtOnce) {
            EXPECT_EQ(line(), QStringLiteral("open"));
        }
    }
    ~PeerProcess()
    {
        m_process.closeWriteChannel();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(10'000)) {
            kill();
        }
    }

    void send(const QString &command)
    {
        m_process.write(command.toUtf8() + '\n');
        while (m_process.bytesToWrite() > 0 && m_process.waitForBytesWritten(10'000)) {
        }
    }
    QString line()
    {
        const QDeadlineTimer deadline(20'000);
        while (!m_process.canReadLine() && !deadline.hasExpired() &&
               m_process.waitForReadyRead(int(deadline.remainingTime()))) {
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    QString ask(const QString &command)
    {
        send(command);
        return line();
    }
    bool hasAnswered(int milliseconds) { return m_process.canReadLine() || m_process.waitForReadyRead(milliseconds); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }

private:
    QProcess m_process;
};

} // namespace license::test
