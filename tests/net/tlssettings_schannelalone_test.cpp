// SPDX-License-Identifier: GPL-3.0-or-later
// A Windows installation without the TLS plugin for OpenSSL: schannel is present and works.
#include "core/net/licenseclient.h"
#include "core/net/tlssettings.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

TEST(SchannelAlone, K66_IsRefusedBeforeAnythingIsSent)
{
    ASSERT_TRUE(QSslSocket::supportsSsl());
    ASSERT_EQ(QSslSocket::activeBackend(), u"schannel"_s) << QSslSocket::availableBackends().join(u' ').toStdString();
    const auto missing = missingTls();
    ASSERT_TRUE(missing.has_value());
    EXPECT_EQ(missing->tls, TlsProblem::NoBackend);
    EXPECT_TRUE(missing->detail.contains(u"schannel"_s)) << missing->detail.toStdString();

    QTcpServer peer;
    ASSERT_TRUE(peer.listen(QHostAddress::LocalHost));
    int connections = 0;
    QObject::connect(&peer, &QTcpServer::newConnection, &peer, [&connections] { ++connections; });
    Connection connection;
    connection.url = u"https://127.0.0.1:%1"_s.arg(peer.serverPort());
    const FakeClock clock;
    LicenseClient client(clock);
    client.setProxy({.mode = ProxyMode::None});
    std::optional<Result<VerificationReply>> outcome;
    QObject context;
    client.verify(connection, Secret(QByteArray("lic_a")), 1, seconds{10}, &context,
                  [&outcome](Result<VerificationReply> result) { outcome = std::move(result); });
    ASSERT_TRUE(waitFor([&outcome] { return outcome.has_value(); }, 30'000));
    ASSERT_FALSE(outcome->ok());
    EXPECT_EQ(outcome->error().tls, TlsProblem::NoBackend);
    QCoreApplication::processEvents();
    EXPECT_EQ(connections, 0);
}

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication application(argc, argv);
    const QString plugin = u"/tls/qschannelbackend.dll"_s;
    const QTemporaryDir folder;
    if (!QDir(folder.path()).mkpath(u"tls"_s) ||
        !QFile::copy(QLibraryInfo::path(QLibraryInfo::PluginsPath) + plugin, folder.path() + plugin)) {
        return 1;
    }
    QCoreApplication::setLibraryPaths({folder.path()});
    return RUN_ALL_TESTS();
}
