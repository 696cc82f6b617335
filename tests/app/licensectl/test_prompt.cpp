// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/program.h"
#include "tests/support/documentsigner.h"

#include <QDeadlineTimer>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace license::test {

using namespace Qt::StringLiterals;

/// A pseudo-terminal at which the program asks for a token.
class HiddenPrompt : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(::openpty(&m_person, &m_terminal, nullptr, nullptr, nullptr), 0);
        ::fcntl(m_person, F_SETFD, FD_CLOEXEC);
        ctl.secrets = {"canary-token"};
    }
    void TearDown() override
    {
        ::close(m_person);
        ::close(m_terminal);
    }

    void startAndAwaitPrompt()
    {
        const QString file = ctl.write(u"connection"_s, toBytes(DocumentSigner().connectionFile()));
        process.setProcessEnvironment(ctl.environment);
        process.setChildProcessModifier([this] {
            ::setsid();
            ::ioctl(m_terminal, TIOCSCTTY, 0);
            ::dup2(m_terminal, STDIN_FILENO);
        });
        process.setReadChannel(QProcess::StandardError);
        process.start(ctl.binary(), ctl.globals + QStringList{u"service"_s, u"add"_s, file});
        ASSERT_TRUE(process.waitForStarted());
        const QDeadlineTimer deadline(60'000);
        while (!prompt.contains("Access token") && !deadline.hasExpired() && process.state() == QProcess::Running) {
            process.waitForReadyRead(50);
            prompt += process.readAllStandardError();
        }
        ASSERT_TRUE(prompt.contains("Access token")) << prompt.toStdString();
        EXPECT_FALSE(echoes());
    }
    void type(const QByteArray &keys)
    {
        ASSERT_EQ(::write(m_person, keys.constData(), std::size_t(keys.size())), keys.size());
    }
    bool echoes() const
    {
        termios state{};
        EXPECT_EQ(::tcgetattr(m_terminal, &state), 0);
        return (state.c_lflag & ECHO) != 0;
    }
    /// What the terminal has shown.
    QByteArray shown() const
    {
        QByteArray text;
        pollfd waiting{m_person, POLLIN, 0};
        char buffer[256];
        while (::poll(&waiting, 1, 0) > 0) {
            const auto count = ::read(m_person, buffer, sizeof buffer);
            if (count <= 0) {
                break;
            }
            text.append(buffer, count);
        }
        return text;
    }

    Program ctl;
    QProcess process;
    QByteArray prompt;

private:
    int m_person = -1;
    int m_terminal = -1;
};

TEST_F(HiddenPrompt, ShowsNothingOfTheToken)
{
    startAndAwaitPrompt();
    type("canary-token\n");
    const Ended ended = ctl.finish(process);
    EXPECT_EQ(ended.code, 77) << "there is no keychain to keep it";
    EXPECT_FALSE(shown().contains("canary"));
    EXPECT_TRUE(echoes()) << "the terminal is as it was";
}

TEST_F(HiddenPrompt, AnInterruptEndsItAndRestoresTheTerminal)
{
    startAndAwaitPrompt();
    type("canary\x03");
    const Ended ended = ctl.finish(process);
    EXPECT_EQ(ended.code, 1) << ended.err.toStdString();
    EXPECT_TRUE(echoes());
}

TEST_F(HiddenPrompt, TheEndOfInputIsNoToken)
{
    startAndAwaitPrompt();
    type("\x04");
    EXPECT_EQ(ctl.finish(process).code, 77);
    EXPECT_TRUE(echoes());
}

} // namespace license::test
