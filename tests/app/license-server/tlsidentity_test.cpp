// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/pki.h"
#include "app/license-server/tlsidentity.h"
#include "tests/app/license-server/serverfixture.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslSocket>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using license::test::waitFor;

namespace license::server::test {

class Tls : public ServerTest
{
protected:
    /// Attempts a handshake; the socket may or may not be encrypted afterwards.
    std::unique_ptr<QSslSocket> connected(QSsl::SslProtocol protocol, const QString &peer = u"127.0.0.1"_s)
    {
        auto socket = std::make_unique<QSslSocket>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setProtocol(protocol);
        configuration.setCaCertificates(QSslCertificate::fromData(content(u"ca.pem"_s)));
        socket->setSslConfiguration(configuration);
        socket->connectToHostEncrypted(u"127.0.0.1"_s, quint16(QUrl(m_server->url()).port()), peer);
        EXPECT_TRUE(waitFor(
            [&socket] { return socket->isEncrypted() || socket->state() == QAbstractSocket::UnconnectedState; }));
        return socket;
    }
};

TEST_F(Tls, SpeaksTwelveAndLaterAndNothingOlder)
{
    startServer();
    EXPECT_EQ(connected(QSsl::TlsV1_2)->sessionProtocol(), QSsl::TlsV1_2);
    EXPECT_EQ(connected(QSsl::TlsV1_3)->sessionProtocol(), QSsl::TlsV1_3);
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    EXPECT_FALSE(connected(QSsl::TlsV1_1)->isEncrypted());
    QT_WARNING_POP
}

TEST_F(Tls, ShowsTheWholeChain)
{
    startServer();
    const auto socket = connected(QSsl::TlsV1_2OrLater);
    const QList<QSslCertificate> chain = socket->peerCertificateChain();
    ASSERT_EQ(chain.size(), 2);
    EXPECT_EQ(chain.last(), QSslCertificate(content(u"ca.pem"_s)));
    EXPECT_TRUE(chain.last().isSelfSigned());
}

TEST_F(Tls, IsGoodForTheNamesOfThisComputerAlone)
{
    startServer();
    for (const QString &name : {u"127.0.0.1"_s, u"::1"_s, u"localhost"_s})
        EXPECT_TRUE(connected(QSsl::TlsV1_2OrLater, name)->isEncrypted()) << name.toStdString();
    EXPECT_FALSE(connected(QSsl::TlsV1_2OrLater, u"example.com"_s)->isEncrypted());
}

TEST_F(Tls, ListensOnTheOtherLoopbackAddressToo)
{
    m_options.address = QHostAddress(QHostAddress::LocalHostIPv6);
    auto started = Server::start(m_options, [this] { return m_wallMs; });
    if (!started)
        GTEST_SKIP() << "no IPv6 here: " << started.error().detail.toStdString();
    m_server = started.take();
    EXPECT_TRUE(m_server->url().startsWith(u"https://[::1]:"_s));
    startServer();
    verify();
}

TEST_F(Tls, RenewsTheCertificateBeforeItEndsAndKeepsTheAuthority)
{
    startServer();
    const QByteArray ca = content(u"ca.pem"_s);
    const QByteArray first = content(u"server.pem"_s);
    m_wallMs += qint64(300) * 86'400'000;
    startServer();
    EXPECT_EQ(content(u"server.pem"_s), first);
    m_wallMs += qint64(80) * 86'400'000;
    startServer();
    EXPECT_NE(content(u"server.pem"_s), first);
    EXPECT_EQ(content(u"ca.pem"_s), ca);
}

TEST_F(Tls, UsesTheCertificateThatItIsGiven)
{
    startServer();
    const Result<Certificate> authority = makeAuthority(m_wallMs / 1000);
    ASSERT_TRUE(authority);
    const Result<Certificate> own = makeServerCertificate(*authority, m_wallMs / 1000);
    ASSERT_TRUE(own);
    m_options.tlsCertificate = path(u"given.pem"_s);
    m_options.tlsKey = path(u"given-key.pem"_s);
    const auto write = [](const QString &name, const QByteArray &bytes) {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(m_options.tlsKey, own->key);
    write(m_options.tlsCertificate, own->certificate + authority->certificate);
    startServer();
    EXPECT_EQ(connection().at("ca"), authority->certificate.toStdString());
    verify();
    // A chain without a self-signed end is left to the client's own authorities.
    write(m_options.tlsCertificate, own->certificate);
    startServer();
    EXPECT_FALSE(connection().contains("ca"));
}

#ifdef Q_OS_UNIX
TEST_F(Tls, K04_ACertificateThatIsAPipeOrAFolderHoldsUpNoStart)
{
    const QTemporaryDir folder;
    m_options.tlsCertificate = folder.filePath(u"pipe"_s);
    ASSERT_EQ(::mkfifo(QFile::encodeName(m_options.tlsCertificate).constData(), 0600), 0);
    for (const QString &name : {m_options.tlsCertificate, folder.path()}) {
        m_options.tlsCertificate = name;
        m_options.tlsKey = name;
        const auto started = Server::start(m_options, [this] { return m_wallMs; });
        ASSERT_FALSE(started);
        EXPECT_TRUE(started.error().detail.contains(u"it is no plain file"_s)) << qPrintable(started.error().detail);
    }
}
#endif

TEST(Pki, MakesCertificatesThatStrictClientsTake)
{
    constexpr qint64 now = 1'790'000'000;
    constexpr qint64 day = 86'400;
    const Result<Certificate> authority = makeAuthority(now);
    ASSERT_TRUE(authority);
    const Result<Certificate> server = makeServerCertificate(*authority, now);
    ASSERT_TRUE(server);
    EXPECT_TRUE(isIssuedBy(server->certificate, authority->certificate));
    const Result<Certificate> stranger = makeAuthority(now);
    ASSERT_TRUE(stranger);
    EXPECT_FALSE(isIssuedBy(server->certificate, stranger->certificate));
    const QSslCertificate certificate(server->certificate);
    const qint64 from = certificate.effectiveDate().toSecsSinceEpoch();
    const qint64 until = certificate.expiryDate().toSecsSinceEpoch();
    EXPECT_LT(from, now);
    EXPECT_LE(until - from, 397 * day);
    EXPECT_GT(until, now + 365 * day);
    QStringList names;
    for (const QSslCertificateExtension &extension : certificate.extensions())
        names << extension.name();
    for (const char *name : {"basicConstraints", "authorityKeyIdentifier", "subjectKeyIdentifier"})
        EXPECT_TRUE(names.contains(QLatin1String(name))) << name << " of " << names.join(u',').toStdString();
    EXPECT_FALSE(makeServerCertificate({authority->certificate, stranger->key}, now));
}

} // namespace license::server::test
