// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/license-server/serverfixture.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFileInfo>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace license::server::test {

using State = ServerTest;

TEST_F(State, IsReadableByItsOwnerAlone)
{
    startServer();
    verify();
    QDirIterator entries(m_options.state, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    QStringList names;
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    while (entries.hasNext()) {
        const QFileInfo info(entries.next());
        names << info.fileName();
        EXPECT_EQ(info.permissions() & others, QFileDevice::Permissions()) << info.filePath().toStdString();
        EXPECT_EQ(info.permissions().testFlag(QFileDevice::ExeOwner), info.isDir());
    }
    EXPECT_EQ(QFileInfo(m_options.state).permissions() & others, QFileDevice::Permissions());
    for (const char *name : {"ca.pem", "ca-key.pem", "server.pem", "server-key.pem", "signing-key", "token",
                             "connection.json", "identity.json", "state.db", "objects"}) {
        EXPECT_TRUE(names.contains(QLatin1String(name))) << name;
    }
}

TEST_F(State, TakesAFolderBackFromOthers)
{
    startServer();
    m_server.reset();
    ASSERT_TRUE(QFile::setPermissions(m_options.state, QFileDevice::Permissions(0x7777)));
    startServer();
    EXPECT_EQ(QFileInfo(m_options.state).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
}

TEST_F(State, HoldsAConnectionFileOfExactlyTheDocumentedMembers)
{
    m_options.name = u"Żółw HQ"_s;
    m_options.deployment = u"cloud"_s;
    startServer();
    const Document file = connection();
    const Document &key = file.at("keys").at("keys").at(0);
    const std::string thumbprinted = R"({"crv":"Ed25519","kty":"OKP","x":")" + key.at("x").get<std::string>() + R"("})";
    const std::string kid =
        QCryptographicHash::hash(QByteArray::fromStdString(thumbprinted), QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
            .toStdString();
    const Document expected{
        {"name", "Żółw HQ"},
        {"url", m_server->url().toStdString()},
        {"account", file.at("account")},
        {"installation", file.at("installation")},
        {"deployment", "cloud"},
        {"keys",
         {{"keys", Document::array(
                       {{{"kty", "OKP"}, {"crv", "Ed25519"}, {"x", key.at("x")}, {"kid", kid}, {"alg", "EdDSA"}}})}}},
        {"ca", content(u"ca.pem"_s).toStdString()}};
    EXPECT_EQ(file, expected);
    EXPECT_EQ(file.at("installation").get<std::string>().size(), 22U);
    EXPECT_TRUE(m_server->url().startsWith(u"https://127.0.0.1:"_s));
}

TEST_F(State, StaysTheSameOverARestart)
{
    startServer();
    const QByteArray file = content(u"connection.json"_s);
    const QByteArray token = content(u"token"_s);
    const QString controlUrl = m_server->controlUrl();
    const Document before = verify();
    startServer();
    EXPECT_EQ(content(u"connection.json"_s), file);
    EXPECT_EQ(content(u"token"_s), token);
    EXPECT_EQ(m_server->controlUrl(), controlUrl);
    const Document after = verify(before.at("seq"));
    EXPECT_EQ(after.at("package"), before.at("package"));
    EXPECT_EQ(after.at("licenses"), before.at("licenses"));
    EXPECT_EQ(after.at("objects"), before.at("objects"));
}

TEST_F(State, IsAnotherForEveryServer)
{
    startServer();
    const Document one = connection();
    const QByteArray token = content(u"token"_s);
    m_options.state += u"-other"_s;
    startServer();
    const Document other = connection();
    for (const char *name : {"account", "installation", "keys", "ca"})
        EXPECT_NE(one.at(name), other.at(name)) << name;
    EXPECT_NE(token, content(u"token"_s));
}

TEST_F(State, HoldsAShortTokenThatIsEasyToRecognize)
{
    startServer();
    const QByteArray token = content(u"token"_s);
    EXPECT_TRUE(token.startsWith("lic_"));
    EXPECT_TRUE(token.endsWith('\n'));
    EXPECT_GE(token.size(), 40);
    EXPECT_LT(token.size(), 100);
}

TEST_F(State, BelongsToOneServerAtATime)
{
    startServer();
    const auto second = Server::start(m_options, [] { return start * 1000; });
    ASSERT_FALSE(second);
    EXPECT_TRUE(second.error().detail.contains(u"another license-server"_s));
}

/// The process number of a server that was killed in a container soon belongs to another process, possibly to this one.
TEST_F(State, K79_IsFreeWhereNobodyHasItOpenWhateverTheLockSays)
{
    startServer();
    stopServer();
    const QByteArray number = QByteArray::number(QCoreApplication::applicationPid());
    const QByteArray program = '\n' + QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8() + '\n';
    const QByteArray computer = QSysInfo::machineHostName().toUtf8() + '\n';
    for (const QByteArray &left :
         {QByteArray("4711\n"), number + '\n', number + program + computer,
          number + program + computer + QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n',
          QByteArray("1\nlicense-server\nanother.example\n")}) {
        SCOPED_TRACE(left.constData());
        QFile lock(path(u"lock"_s));
        ASSERT_TRUE(lock.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(lock.write(left), left.size());
        lock.close();
        startServer();
        stopServer();
    }
}

/// Like two containers that share the folder: a process number of one means nothing to the other.
TEST_F(State, K79_IsTakenWhereSomebodyHasItOpenWhateverTheLockSays)
{
    startServer();
    const QByteArray ended = "2147483000\nlicense-server\n" + QSysInfo::machineHostName().toUtf8() + '\n';
    for (const QByteArray &said : {QByteArray(), ended}) {
        SCOPED_TRACE(said.constData());
        QFile lock(path(u"lock"_s));
        ASSERT_TRUE(lock.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(lock.write(said), said.size());
        lock.close();
        const auto second = Server::start(m_options, [] { return start * 1000; });
        ASSERT_FALSE(second);
        EXPECT_TRUE(second.error().detail.contains(u"another license-server"_s));
    }
}

TEST_F(State, IsDrawnFromTheSeed)
{
    m_options.seed = 7;
    startServer();
    const Document first = verify();
    m_options.state += u"-same"_s;
    startServer();
    const Document same = verify();
    m_options.state += u"-other"_s;
    m_options.seed = 8;
    startServer();
    const Document other = verify();
    EXPECT_EQ(first.at("package"), same.at("package"));
    EXPECT_EQ(first.at("objects"), same.at("objects"));
    EXPECT_NE(first.at("objects"), other.at("objects"));
}

TEST_F(State, SaysWhyItCannotBeUsed)
{
    ASSERT_TRUE(QFile(m_options.state).open(QIODevice::WriteOnly));
    EXPECT_FALSE(Server::start(m_options, [] { return start * 1000; }));

    m_options.state += u"-broken"_s;
    startServer();
    stopServer();
    for (const char *name : {"identity.json", "signing-key"}) {
        const QByteArray kept = content(QLatin1String(name));
        ASSERT_TRUE(QFile::resize(path(QLatin1String(name)), 3));
        const auto broken = Server::start(m_options, [] { return start * 1000; });
        ASSERT_FALSE(broken) << name;
        EXPECT_TRUE(broken.error().detail.contains(QLatin1String(name)));
        QFile file(path(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(kept);
    }
    startServer();
}

} // namespace license::server::test
