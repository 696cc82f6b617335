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

/// A pseudo-terminal on which the program prompts for a token.
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

    QString connectionFile() { return ctl.write(u"connection"_s, toBytes(DocumentSigner().connectionFile())); }
    void start(const QStringList &arguments)
    {
        process.setProcessEnvironment(ctl.environment);
        process.setChildProcessModifier([this] {
            ::setsid();
            ::ioctl(m_terminal, TIOCSCTTY, 0);
            ::dup2(m_terminal, STDIN_FILENO);
        });
        process.setReadChannel(QProcess::StandardError);
        process.start(ctl.binary(), ctl.globals + arguments);
        ASSERT_TRUE(process.waitForStarted());
    }
    void await(const QByteArray &words)
    {
        const QDeadlineTimer deadline(60'000);
        while (!prompt.contains(words) && !deadline.hasExpired() && process.state() == QProcess::Running) {
            process.waitForReadyRead(50);
            prompt += process.readAllStandardError();
        }
        ASSERT_TRUE(prompt.contains(words)) << prompt.toStdString();
    }
    void startAndAwaitPrompt()
    {
        start({u"service"_s, u"add"_s, connectionFile(), u"--yes"_s});
        await("Access token");
        EXPECT_FALSE(echoes());
    }
    /// An existing service with a token file, and its known state.
    QByteArray addWithFile()
    {
        ctl.globals += {u"--no-keychain"_s, u"--token-file"_s, ctl.write(u"token"_s, "canary-token\n")};
        EXPECT_EQ(ctl.run({u"service"_s, u"add"_s, connectionFile()}).code, 0);
        return known();
    }
    QByteArray known() { return ctl.run({u"service"_s, u"show"_s, u"Acme HQ"_s, u"--format"_s, u"json"_s}).out; }
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
    /// The terminal's output.
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

TEST_F(HiddenPrompt, NoKeyLeavesATerminalThatHidesWhatIsTyped)
{
    for (const char *key : {"\x1c", "\x1a"}) { // Ctrl+\\ and Ctrl+Z
        prompt.clear();
        startAndAwaitPrompt();
        type(key);
        type("\x03");
        EXPECT_EQ(ctl.finish(process).code, 1) << int(*key);
        EXPECT_TRUE(echoes());
    }
}

TEST_F(HiddenPrompt, ATokenOnStandardInputIsHiddenWhereAPersonTypesIt)
{
    start({u"service"_s, u"add"_s, connectionFile(), u"--yes"_s, u"--token-stdin"_s});
    await("Access token");
    EXPECT_FALSE(echoes());
    type("canary-token\n");
    EXPECT_EQ(ctl.finish(process).code, 77) << "there is no keychain to keep it";
    EXPECT_FALSE(shown().contains("canary"));
    EXPECT_TRUE(echoes());
}

TEST_F(HiddenPrompt, APasswordOnStandardInputIsHiddenWhereAPersonTypesIt)
{
    addWithFile();
    ctl.secrets = {"canary-password"};
    start({u"management"_s, u"sign-in"_s, u"Acme HQ"_s, u"--address"_s, u"https://127.0.0.1:1"_s, u"--email"_s,
           u"ada@example.com"_s, u"--password-stdin"_s});
    await("Password of");
    EXPECT_FALSE(echoes());
    type("canary-password\n");
    EXPECT_EQ(ctl.finish(process).code, 77) << "there is no keychain to keep the token";
    EXPECT_FALSE(shown().contains("canary"));
    EXPECT_TRUE(echoes());
}

TEST_F(HiddenPrompt, TheEndOfInputIsNoToken)
{
    startAndAwaitPrompt();
    type("\x04");
    EXPECT_EQ(ctl.finish(process).code, 77);
    EXPECT_TRUE(echoes());
}

TEST_F(HiddenPrompt, K65_APersonSaysThatKeysAndAuthoritiesAreRightBeforeTheTokenIsAskedFor)
{
    const Connection connection = DocumentSigner().connection();
    start({u"service"_s, u"add"_s, connectionFile()});
    await("[y/N]");
    for (const QString &shown : {connection.url, connection.account, connection.keys.first().kid}) {
        EXPECT_TRUE(prompt.contains(shown.toUtf8())) << shown.toStdString();
    }
    EXPECT_FALSE(prompt.contains("Access token"));
    EXPECT_TRUE(echoes());
    type("y\n");
    await("Access token");
    type("canary-token\n");
    EXPECT_EQ(ctl.finish(process).code, 77) << "there is no keychain to keep it";
}

TEST_F(HiddenPrompt, K65_AnyOtherAnswerAddsNothing)
{
    for (const char *answer : {"n\n", "\n", "yy\n", "\x04"}) {
        prompt.clear();
        start({u"service"_s, u"add"_s, connectionFile()});
        await("[y/N]");
        type(answer);
        const Ended ended = ctl.finish(process);
        EXPECT_EQ(ended.code, 1) << answer << ended.err.toStdString();
        EXPECT_FALSE(ended.err.contains("Access token"));
    }
    EXPECT_EQ(ctl.run({u"status"_s}).code, 3);
}

TEST_F(HiddenPrompt, K64_ReplacingAsksAPersonAndKeepsEverythingWhereTheAnswerIsNo)
{
    const QByteArray before = addWithFile();
    const QString other =
        ctl.write(u"other"_s, toBytes(DocumentSigner(u"https://other.example"_s, 2).connectionFile()));
    start({u"service"_s, u"replace"_s, u"Acme HQ"_s, other});
    await("[y/N]");
    EXPECT_TRUE(prompt.contains(DocumentSigner(u"https://other.example"_s, 2).connection().keys.first().kid.toUtf8()));
    type("n\n");
    EXPECT_EQ(ctl.finish(process).code, 1);
    EXPECT_EQ(known(), before);
    prompt.clear();
    start({u"service"_s, u"replace"_s, u"Acme HQ"_s, other});
    await("[y/N]");
    type("yes\n");
    EXPECT_EQ(ctl.finish(process).code, 0);
    EXPECT_NE(known(), before);
}

} // namespace license::test
