// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/licensectl/serverfixture.h"

#include <QDeadlineTimer>

#include <csignal>

namespace license::test {

/// Runs `licensectl watch` and reads its lines.
class WithWatch : public WithServer
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(WithServer::SetUp());
        // Only the test's own system bus: the machine's events do not arrive.
        ctl.environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    }
    void TearDown() override { resumeServer(); }

    std::unique_ptr<QProcess> startWatch()
    {
        auto process = ctl.start({QStringLiteral("watch")});
        process->setReadChannel(QProcess::StandardError);
        seen.clear();
        return process;
    }
    /// Reads until the output contains `words`; false after a minute.
    bool sees(QProcess &process, const QByteArray &words)
    {
        const QDeadlineTimer deadline(60'000);
        while (!seen.contains(words)) {
            if (deadline.hasExpired() || process.state() != QProcess::Running) {
                return false;
            }
            process.waitForReadyRead(20);
            seen += process.readAllStandardError();
        }
        return true;
    }
    /// Ends it by `signal` and reads the rest.
    Ended end(QProcess &process, int signal = SIGTERM)
    {
        if (process.processId() > 0) { // otherwise the signal would go to this program
            ::kill(pid_t(process.processId()), signal);
        }
        Ended run = ctl.finish(process);
        seen += run.err;
        for (const QByteArray &secret : ctl.secrets) {
            EXPECT_FALSE(seen.contains(secret));
        }
        return run;
    }

    /// The server accepts connections and answers none until resumeServer().
    static void stopServer() { ::kill(pid_t(server->processId()), SIGSTOP); }
    static void resumeServer() { ::kill(pid_t(server->processId()), SIGCONT); }

    QString lockFolder() const { return ctl.dataFolder() + QStringLiteral("/locks"); }
    QString lockFile() const { return lockFolder() + QStringLiteral("/service-1.lock"); }
    /// Waits until the lock has a holder that has written its number, or no holder; false after half a minute.
    bool lockBecomes(bool there) const
    {
        const QDeadlineTimer deadline(30'000);
        while ((QFileInfo(lockFile()).size() > 0) != there) {
            if (deadline.hasExpired()) {
                return false;
            }
            ::usleep(1'000);
        }
        return true;
    }

    QByteArray seen;
};

} // namespace license::test
