// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/serverfixture.h"

#include <QDeadlineTimer>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

class WatchCommand : public WithServer
{
protected:
    /// Reads standard error until a line holds `words`; false after a minute.
    static bool sees(QProcess &process, QByteArray &seen, const QByteArray &words)
    {
        const QDeadlineTimer deadline(60'000);
        while (!seen.contains(words)) {
            if (deadline.hasExpired() || process.state() != QProcess::Running) {
                return false;
            }
            process.waitForReadyRead(50);
            seen += process.readAllStandardError();
        }
        return true;
    }
};

TEST_F(WatchCommand, RefreshesOnScheduleUntilItIsEnded)
{
    const auto process = ctl.start({u"watch"_s});
    process->setReadChannel(QProcess::StandardError);
    QByteArray seen;
    EXPECT_TRUE(sees(*process, seen, "license.verified Acme HQ: changed")) << seen.toStdString();
    EXPECT_TRUE(sees(*process, seen, "license.state Acme HQ: verified package=valid")) << seen.toStdString();
    process->terminate();
    const Ended run = ctl.finish(*process);
    EXPECT_EQ(run.code, 0);
    EXPECT_TRUE(run.out.isEmpty());
    EXPECT_TRUE((seen + run.err).contains("license.stopped"));
    for (const QByteArray &secret : ctl.secrets) {
        EXPECT_FALSE(seen.contains(secret));
    }
    EXPECT_EQ(only({u"history"_s}, 0)["entries"][0]["trigger"], "startup");
}

TEST_F(WatchCommand, TellsOfAFailureWithItsCode)
{
    server->control(u"fault"_s, {{u"kind"_s, u"html"_s}});
    ctl.environment.insert(u"JOURNAL_STREAM"_s, u"8:1"_s);
    const auto process = ctl.start({u"watch"_s});
    process->setReadChannel(QProcess::StandardError);
    QByteArray seen;
    EXPECT_TRUE(sees(*process, seen, "<4>license.refresh-failed Acme HQ: captive_portal: ")) << seen.toStdString();
    process->terminate();
    EXPECT_EQ(ctl.finish(*process).code, 0);
}

} // namespace license::test
