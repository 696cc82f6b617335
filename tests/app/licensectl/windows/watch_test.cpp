// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QVarLengthArray>
#include <qt_windows.h>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // milliseconds; a program starts slowly under Wine on a busy machine

/// `licensectl watch` without a service, with its own windowless console, so that key presses reach only it.
class LicensectlOnWindows : public testing::Test
{
protected:
    void SetUp() override
    {
        process.setReadChannel(QProcess::StandardError);
        process.setCreateProcessArgumentsModifier(
            [](QProcess::CreateProcessArguments *arguments) { arguments->flags |= CREATE_NO_WINDOW; });
        process.start(program(), {u"--data-dir"_s, m_folder.filePath(u"state ü"_s), u"watch"_s});
        ASSERT_TRUE(sees("license.started services: 0\n")) << seen.toStdString();
    }
    void TearDown() override
    {
        process.kill();
        process.waitForFinished(patience);
    }
    /// Reads until the output contains `words`; false after two minutes.
    bool sees(const QByteArray &words)
    {
        const QDeadlineTimer deadline(patience);
        while (!seen.contains(words) && !deadline.hasExpired()) {
            process.waitForReadyRead(20);
            seen += process.readAllStandardError();
        }
        return seen.contains(words);
    }
    static QString program() { return QCoreApplication::applicationDirPath() + u"/licensectl.exe"_s; }
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
    QTemporaryDir m_folder;
};

/// The console of that process; this program detaches from its own.
class ConsoleOf
{
public:
    explicit ConsoleOf(DWORD process)
    {
        FreeConsole();
        m_attached = AttachConsole(process) && SetConsoleCtrlHandler(nullptr, TRUE); // this program continues
    }
    ~ConsoleOf()
    {
        FreeConsole();
        SetConsoleCtrlHandler(nullptr, FALSE); // child processes inherit that
    }
    ConsoleOf(const ConsoleOf &) = delete;
    ConsoleOf &operator=(const ConsoleOf &) = delete;

    bool isAttached() const { return m_attached; }
    /// For all processes of the console.
    static bool pressCtrlC() { return GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0); }
    /// Its screen buffer, which child processes inherit.
    static HANDLE openScreen()
    {
        SECURITY_ATTRIBUTES inherited{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
        return CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited,
                           OPEN_EXISTING, 0, nullptr);
    }
    /// The whole text on its screen.
    static QString text()
    {
        const HANDLE screen = openScreen();
        CONSOLE_SCREEN_BUFFER_INFO info{};
        GetConsoleScreenBufferInfo(screen, &info);
        QVarLengthArray<wchar_t> signs(qsizetype{info.dwSize.X} * (info.dwCursorPosition.Y + 1));
        DWORD count = 0;
        ReadConsoleOutputCharacterW(screen, signs.data(), DWORD(signs.size()), COORD{}, &count);
        CloseHandle(screen);
        return QString::fromWCharArray(signs.data(), qsizetype(count));
    }

private:
    bool m_attached = false;
};

} // namespace

TEST_F(LicensectlOnWindows, C11_TellsOfTheReturnFromASleep)
{
    const HWND window = sleepWatch();
    ASSERT_NE(window, nullptr);
    SendMessageW(window, WM_POWERBROADCAST, PBT_APMSUSPEND, 0);
    EXPECT_FALSE(seen.contains("license.awake"));
    ASSERT_TRUE(PostMessageW(window, WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC, 0));
    EXPECT_TRUE(sees("license.awake ")) << seen.toStdString();
}

TEST_F(LicensectlOnWindows, StopsInOrderAtCtrlC)
{
    const ConsoleOf console(DWORD(process.processId()));
    ASSERT_TRUE(console.isAttached()) << GetLastError();
    ASSERT_TRUE(ConsoleOf::pressCtrlC()) << GetLastError();
    EXPECT_TRUE(sees("license.stopped ")) << seen.toStdString();
    ASSERT_TRUE(process.waitForFinished(patience));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 0);
}

TEST_F(LicensectlOnWindows, AConsoleShowsEverySignOfALine)
{
    const ConsoleOf console(DWORD(process.processId()));
    ASSERT_TRUE(console.isAttached()) << GetLastError();
    const UINT before = GetConsoleOutputCP();
    const HANDLE screen = ConsoleOf::openScreen();
    QProcess beside;
    beside.setCreateProcessArgumentsModifier([screen](QProcess::CreateProcessArguments *arguments) {
        arguments->flags &= ~DWORD{CREATE_NO_WINDOW};
        arguments->startupInfo->hStdError = screen;
    });
    beside.start(program(), {u"--data-dir"_s, m_folder.filePath(u"other"_s), u"refresh"_s, u"zażółć 漢"_s});
    ASSERT_TRUE(beside.waitForFinished(patience));
    CloseHandle(screen);
    EXPECT_EQ(beside.exitCode(), 64);
    EXPECT_TRUE(ConsoleOf::text().contains(u"“zażółć 漢”"_s)) << ConsoleOf::text().trimmed().toStdString();
    EXPECT_EQ(GetConsoleOutputCP(), before) << "it is given back as it was";
}

} // namespace license::test
