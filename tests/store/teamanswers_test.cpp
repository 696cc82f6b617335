// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/platform/foreignwaits.h"
#include "core/teamstore/teamconnection.h"
#include "tests/store/postgreskinds.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <langinfo.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstring>
#include <thread>

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
