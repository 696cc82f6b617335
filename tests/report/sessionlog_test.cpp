// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sessionlog.h"
#include "tests/support/fakeclock.h"

#include <QLoggingCategory>

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace license::report {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(ours, "license.test", QtWarningMsg)
Q_LOGGING_CATEGORY(foreign, "qt.test")

QStringList passedOn;

/// Receives the messages that go to their usual destination.
class SessionLogTest : public testing::Test
{
protected:
    SessionLogTest()
    {
        passedOn.clear();
        m_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &message) { passedOn << message; });
    }
    ~SessionLogTest() override { qInstallMessageHandler(m_before); }

    test::FakeClock clock;

private:
    QtMessageHandler m_before;
};

} // namespace

TEST_F(SessionLogTest, KeepsWhatIsSaidWithItsTimeAndCategory)
{
    const SessionLog log(clock);
    EXPECT_EQ(SessionLog::text(), "");
    qCInfo(ours) << "a note";
    qCWarning(foreign) << "a warning";
    EXPECT_EQ(SessionLog::text(), "2026-11-23T14:05:09Z info license.test a note\n"
                                  "2026-11-23T14:05:09Z warning qt.test a warning\n");
    EXPECT_EQ(passedOn, QStringList{u"a warning"_s}) << "notes of our own are for the report alone";
}

TEST_F(SessionLogTest, NotesCostNothingWhereNoLogIsKept)
{
    qCInfo(ours) << "a note";
    {
        const SessionLog log(clock);
        qCWarning(ours) << "kept";
    }
    EXPECT_EQ(SessionLog::text(), "") << "and nothing is left behind";
    qCInfo(ours) << "a note";
    qCWarning(ours) << "back where it was";
    EXPECT_EQ(passedOn, (QStringList{u"kept"_s, u"back where it was"_s}));
}

TEST_F(SessionLogTest, H01_TakesOutWhatLooksLikeACredentialBeforeItIsKept)
{
    const SessionLog log(clock);
    qCWarning(foreign).noquote() << "GET / Authorization: Bearer lic_CANARY_7f3a9b";
    qCWarning(foreign).noquote() << "proxy http://joe:CANARY@proxy:3128";
    qCWarning(foreign).noquote() << "password=CANARY";
    EXPECT_FALSE(SessionLog::text().contains("CANARY")) << SessionLog::text().toStdString();
    EXPECT_EQ(SessionLog::text().count('\n'), 3);
}

TEST_F(SessionLogTest, G08_NothingThatIsSaidForgesALine)
{
    const SessionLog log(clock);
    qCWarning(foreign).noquote() << "a\n2026-11-23T14:05:09Z critical license.test forged\r\x1b[31m";
    EXPECT_EQ(SessionLog::text().count('\n'), 1);
    EXPECT_FALSE(SessionLog::text().contains('\x1b'));
}

TEST_F(SessionLogTest, D21_IsBounded)
{
    const SessionLog log(clock);
    qCWarning(foreign).noquote() << QString(100'000, u'x');
    EXPECT_LE(SessionLog::text().size(), SessionLog::longestLine + 1);
    for (int i = 0; i < 2'000; ++i) {
        qCWarning(foreign).noquote() << i << QString(400, u'y');
    }
    const QByteArray text = SessionLog::text();
    EXPECT_LE(text.size(), SessionLog::mostBytes);
    EXPECT_GT(text.size(), SessionLog::mostBytes - 1'000);
    EXPECT_TRUE(text.contains("qt.test 1999 yyy")) << "the last lines stay";
    EXPECT_FALSE(text.contains("xxx"));
}

TEST_F(SessionLogTest, IsSpokenToFromEveryThread)
{
    const SessionLog log(clock);
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([] {
            for (int j = 0; j < 100; ++j) {
                qCInfo(ours) << "a note";
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    EXPECT_EQ(SessionLog::text().count("a note\n"), 400);
}

} // namespace license::report
