// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <qt_windows.h>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

/// `licensectl watch` without a service, in a process group of its own, so that a Ctrl+Break of its is no one else's.
class WatchOnWindows : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!GetConsoleWindow()) { // keys reach those who share a console
            FreeConsole();
            m_ownsConsole = AllocConsole();
        }
        process.setReadChannel(QProcess::StandardError);
        process.setCreateProcessArgumentsModifier([](QProcess::CreateProcessArguments *arguments) {
            arguments->flags = (arguments->flags & ~DWORD{CREATE_NO_WINDOW}) | CREATE_NEW_PROCESS_GROUP;
        });
        process.start(QCoreApplication::applicationDirPath() + u"/licensectl.exe"_s,
                      {u"--data-dir"_s, m_folder.filePath(u"state ü"_s), u"watch"_s});
        ASSERT_TRUE(sees("license.started services: 0\n")) << seen.toStdString();
    }
    void TearDown() override
    {
        process.kill();
        process.waitForFinished(10'000);
        if (m_ownsConsole) {
            FreeConsole();
        }
    }
    /// Reads until what was written holds `words`; false after half a minute.
    bool sees(const QByteArray &words)
    {
        const QDeadlineTimer deadline(30'000);
        while (!seen.contains(words) && !deadline.hasExpired()) {
            process.waitForReadyRead(20);
            seen += process.readAllStandardError();
        }
        return seen.contains(words);
    }
    HWND sleepWatch() const
    {
        HWND window = nullptr;
        DWORD owner = 0;
        while ((window = FindWindowExW(HWND_MESSAGE, window, L"License Console sleep watch", nullptr))) {
            GetWindowThreadProcessId(window, &owner);
            if (owner == DWORD(process.processId())) {
                return window;
            }
        }
        return nullptr;
    }

    QProcess process;
    QByteArray seen;

private:
    QTemporaryDir m_folder;
    bool m_ownsConsole = false;
};

} // namespace

TEST_F(WatchOnWindows, C11_TellsOfTheReturnFromASleep)
{
    const HWND window = sleepWatch();
    ASSERT_NE(window, nullptr);
    SendMessageW(window, WM_POWERBROADCAST, PBT_APMSUSPEND, 0);
    EXPECT_FALSE(seen.contains("license.awake"));
    ASSERT_TRUE(PostMessageW(window, WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC, 0));
    EXPECT_TRUE(sees("license.awake ")) << seen.toStdString();
}

TEST_F(WatchOnWindows, StopsInOrderAtCtrlBreak)
{
    if (!GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, DWORD(process.processId()))) {
        GTEST_SKIP() << "no console is to be had here (Wine without a display): error " << GetLastError();
    }
    EXPECT_TRUE(sees("license.stopped ")) << seen.toStdString();
    ASSERT_TRUE(process.waitForFinished(30'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 0);
}

} // namespace license::test
