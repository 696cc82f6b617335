// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/platform/foreignwaits.h"
#include "core/teamstore/libpq.h"
#include "core/teamstore/teamconnection.h"
#include "tests/store/postgreskinds.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <langinfo.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <thread>
#include <vector>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

/// What speaks PostgreSQL's protocol as far as one reply to each start of a connection, and then says nothing.
class HalfServer
{
public:
    explicit HalfServer(QByteArray reply, bool hangsUp) : m_reply(std::move(reply)), m_hangsUp(hangsUp)
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        EXPECT_EQ(::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size), 0);
        EXPECT_EQ(::listen(m_socket, 16), 0);
        EXPECT_EQ(::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size), 0);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { run(); });
    }
    ~HalfServer()
    {
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        for (const int each : m_kept) {
            ::close(each);
        }
        ::close(m_socket);
    }
    HalfServer(const HalfServer &) = delete;
    HalfServer &operator=(const HalfServer &) = delete;

    TeamAddress address() const
    {
        return {.parameters = u"host='127.0.0.1' port='%1' dbname='team' user='anna' sslmode='disable'"
                              " gssencmode='disable'"_s.arg(m_port),
                .password = {},
                .shown = u"the team"_s,
                .patience = std::chrono::milliseconds{400}};
    }
    int connections() const { return m_connections; }

private:
    void run()
    {
        for (int client = 0; (client = ::accept(m_socket, nullptr, nullptr)) >= 0;) {
            char start[1024];
            if (::recv(client, start, sizeof start, 0) > 0) {
                EXPECT_EQ(::send(client, m_reply.constData(), std::size_t(m_reply.size()), MSG_NOSIGNAL),
                          m_reply.size());
            }
            ++m_connections;
            if (m_hangsUp) {
                ::close(client);
            } else {
                m_kept.append(client);
            }
        }
    }

    const QByteArray m_reply;
    const bool m_hangsUp;
    int m_socket = -1;
    quint16 m_port = 0;
    std::atomic<int> m_connections{0};
    QVector<int> m_kept;
    std::thread m_thread;
};

QByteArray message(char type, const QByteArray &content)
{
    const quint32 size = htonl(quint32(content.size()) + 4);
    return type + QByteArray(reinterpret_cast<const char *>(&size), 4) + content;
}

QByteArray refusal(const QByteArray &severity, const QByteArray &state, const QByteArray &words)
{
    const QByteArray nothing(1, '\0');
    return message('E', 'S' + severity + nothing + "VFATAL" + nothing + 'C' + state + nothing + 'M' + words + nothing +
                            nothing);
}

const QByteArray signedIn =
    message('R', QByteArray(4, '\0')) + message('S', QByteArrayLiteral("server_version\00015.1\0")) + message('Z', "I");

} // namespace

TEST(TeamAnswers, ARefusalMeansTheSameInEveryLanguage)
{
    const struct
    {
        const char *severity;
        const char *state;
        const char *words;
        DatabaseProblem problem;
    } rows[] = {
        {"FATAL", "28P01", "Passwort-Authentifizierung für Benutzer »anna« fehlgeschlagen", DatabaseProblem::Refused},
        {"KATASTROFALNY", "28000", "rola \"certificate\" nie istnieje", DatabaseProblem::Refused},
        {"FATAL", "3D000", "Datenbank »team« existiert nicht", DatabaseProblem::Missing},
        {"FATAL", "57P03", "das Datenbanksystem fährt hoch", DatabaseProblem::Away},
        {"FATAL", "28P01", "password authentication failed for user \"anna\"", DatabaseProblem::Refused},
    };
    for (const auto &row : rows) {
        const HalfServer server(refusal(row.severity, row.state, row.words), true);
        TeamConnection connection(server.address());
        const auto opened = connection.open();
        ASSERT_FALSE(opened.ok());
        EXPECT_EQ(databaseProblem(opened.error()), row.problem)
            << row.words << ": " << qPrintable(opened.error().detail);
        const bool english = std::strstr(row.words, "failed") != nullptr;
        EXPECT_EQ(server.connections(), english ? 1 : 2) << "nobody signs in twice where the words are known";
    }
}

TEST(TeamAnswers, AServerThatFallsSilentAfterTheSignInHoldsUpNobody)
{
    const HalfServer server(signedIn, false);
    TeamConnection connection(server.address());
    const auto opened = connection.open();
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(databaseProblem(opened.error()), DatabaseProblem::Slow) << qPrintable(opened.error().detail);
}

TEST(TeamAnswers, AServerThatIsStoppedWithinAStatementHoldsUpNobody)
{
    const PostgresHome home;
    TeamAddress address = home.address(u"postgres"_s);
    address.patience = std::chrono::seconds{2};
    TeamConnection connection(address);
    ASSERT_TRUE(connection.open().ok());
    const pid_t backend = connection.run(u"SELECT pg_backend_pid()"_s)->first()[0].toInt();
    ASSERT_GT(backend, 1);
    ASSERT_EQ(::kill(backend, SIGSTOP), 0);
    const auto answer = connection.run(u"SELECT 1"_s);
    ::kill(backend, SIGCONT);
    ASSERT_FALSE(answer.ok());
    EXPECT_EQ(databaseProblem(answer.error()), DatabaseProblem::Slow) << qPrintable(answer.error().detail);
    const auto again = connection.run(u"SELECT 2"_s);
    EXPECT_TRUE(again.ok()) << "the next use connects again";
}

/// Hands on what a server says, up to a number of bytes for each connection, and then stands still.
class HalfProxy
{
public:
    HalfProxy(const QString &target, int bytes) : m_target(QFile::encodeName(target)), m_bytes(bytes)
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        EXPECT_EQ(::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size), 0);
        EXPECT_EQ(::listen(m_socket, 16), 0);
        EXPECT_EQ(::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size), 0);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { run(); });
    }
    ~HalfProxy()
    {
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        ::close(m_socket);
    }
    HalfProxy(const HalfProxy &) = delete;
    HalfProxy &operator=(const HalfProxy &) = delete;

    quint16 port() const { return m_port; }

private:
    void run()
    {
        std::vector<std::thread> each;
        for (int client = 0; (client = ::accept(m_socket, nullptr, nullptr)) >= 0;) {
            each.emplace_back([this, client] { handOn(client); });
        }
        for (std::thread &one : each) {
            one.join();
        }
    }
    void handOn(int client) const
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, m_target.constData(), std::size_t(m_target.size()));
        const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
        EXPECT_EQ(::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        pollfd both[] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
        char said[4096];
        for (ssize_t left = m_bytes; ::poll(both, left > 0 ? 2 : 1, -1) > 0;) { // ends with the client
            const bool asks = both[0].revents != 0;
            const ssize_t size = ::recv(asks ? client : server, said, sizeof said, 0);
            if (size <= 0) {
                break;
            }
            const ssize_t most = asks ? size : std::min(size, left);
            left -= asks ? 0 : most;
            ::send(asks ? server : client, said, std::size_t(most), MSG_NOSIGNAL);
        }
        ::close(server);
        ::close(client);
    }

    const QByteArray m_target;
    const int m_bytes;
    int m_socket = -1;
    quint16 m_port = 0;
    std::thread m_thread;
};

TEST(TeamAnswers, AServerThatStandsStillAtAnyByteHoldsUpNobody)
{
    const PostgresHome home;
    home.sql(u"CREATE TABLE license.one AS SELECT 1 AS a"_s);
    const TeamAddress address = home.address(u"postgres"_s);
    static const QRegularExpression folder(u"host='([^']*)'"_s);
    for (int bytes = 600; bytes < 1'900; bytes += 40) {
        SCOPED_TRACE(bytes);
        const HalfProxy proxy(folder.match(address.parameters).captured(1) + u"/.s.PGSQL.5432"_s, bytes);
        TeamAddress through = address;
        through.parameters += u" host='127.0.0.1' port='%1' sslmode='disable' connect_timeout='2'"_s.arg(proxy.port());
        through.patience = std::chrono::milliseconds{300};
        TeamConnection connection(through);
        const auto done = connection.inTransaction([&connection]() -> Result<Done> {
            const auto all = connection.run(u"SELECT a FROM license.one"_s);
            return all ? Result<Done>(Done{}) : all.error();
        });
        if (!done) {
            const DatabaseProblem problem = databaseProblem(done.error());
            EXPECT_TRUE(problem == DatabaseProblem::Slow || problem == DatabaseProblem::Away)
                << qPrintable(done.error().detail);
        }
    }
}

TEST(TeamAnswers, WhatTheAddressStatesHolds)
{
    const PostgresHome home;
    TeamAddress address = home.address(u"postgres"_s);
    address.parameters += u" application_name='mine' connect_timeout='7'"_s;
    TeamConnection connection(address);
    const auto name = connection.run(u"SELECT current_setting('application_name'), current_setting('search_path')"_s);
    ASSERT_TRUE(name.ok());
    EXPECT_EQ(name->first()[0].toString(), u"mine"_s);
    EXPECT_TRUE(name->first()[1].toString().startsWith(u"license"_s));
}

TEST(TeamAnswers, NothingThatServerOrLibrarySayAsideIsPrinted)
{
    const PostgresHome home;
    // The server warns before it heeds an option of ours; the library warns of a password file that others can read.
    home.sql(u"UPDATE pg_database SET datcollversion = '0' WHERE datname = current_database()"_s);
    QTemporaryDir folder;
    QFile passwords(folder.filePath(u"passwords"_s));
    ASSERT_TRUE(passwords.open(QIODevice::WriteOnly));
    ASSERT_TRUE(passwords.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    TeamAddress address = home.address(u"postgres"_s);
    address.parameters += u" passfile='%1'"_s.arg(passwords.fileName());

    ::testing::internal::CaptureStderr();
    TeamConnection connection(address);
    const bool opened = connection.open().ok();
    const QString refused = libpq::refusalState(
        (home.address(u"postgres"_s).parameters + u" options='-c nonsense=1'"_s).toUtf8(), std::chrono::seconds{10});
    std::thread([] { std::fputs("another thread\n", stderr); }).join();
    {
        const platform::SilentLibraries silent;
        std::fputs("a library\n", stderr);
        std::thread([] { std::fputs("meanwhile\n", stderr); }).join();
    }
    std::fputs("this thread\n", stderr);
    const std::string printed = ::testing::internal::GetCapturedStderr();
    EXPECT_TRUE(opened);
    EXPECT_EQ(refused, u"42704"_s);
    EXPECT_EQ(printed, "another thread\nmeanwhile\nthis thread\n");
}

TEST(TeamAnswers, LibrariesSpeakPlainlyOnlyMeanwhile)
{
    const auto language = [] { return QByteArray(::nl_langinfo(_NL_LOCALE_NAME(LC_MESSAGES))); };
    const QByteArray before = language();
    {
        const platform::PlainMessages plain;
        EXPECT_EQ(language(), "C");
    }
    EXPECT_EQ(language(), before);
}

} // namespace license::test
