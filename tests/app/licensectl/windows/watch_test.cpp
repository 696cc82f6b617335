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

/// `licensectl watch` without a service, with a console of its own that has no window: its keys are no one else's.
class WatchOnWindows : public testing::Test
{
protected:
    void SetUp() override
    {
        process.setReadChannel(QProcess::StandardError);
        process.setCreateProcessArgumentsModifier(
            [](QProcess::CreateProcessArguments *arguments) { arguments->flags |= CREATE_NO_WINDOW; });
        process.start(QCoreApplication::applicationDirPath() + u"/licensectl.exe"_s,
                      {u"--data-dir"_s, m_folder.filePath(u"state ü"_s), u"watch"_s});
        ASSERT_TRUE(sees("license.started services: 0\n")) << seen.toStdString();
    }
    void TearDown() override
    {
        process.kill();
        process.waitForFinished(10'000);
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
};

/// In the console of that process, for all who share it. This program gives up its own for that.
bool pressCtrlC(DWORD process)
{
    FreeConsole();
    const bool pressed =
        AttachConsole(process) && SetConsoleCtrlHandler(nullptr, TRUE) && GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0);
    FreeConsole();
    return pressed;
}

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

TEST_F(WatchOnWindows, StopsInOrderAtCtrlC)
{
    ASSERT_TRUE(pressCtrlC(DWORD(process.processId()))) << GetLastError();
    EXPECT_TRUE(sees("license.stopped ")) << seen.toStdString();
    ASSERT_TRUE(process.waitForFinished(30'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 0);
}

} // namespace license::test
