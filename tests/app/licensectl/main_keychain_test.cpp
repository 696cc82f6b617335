// SPDX-License-Identifier: GPL-3.0-or-later
// Run by tests/e2e/keychain.sh, which provides the keyring.
#include "core/store/sqlitestore.h"
#include "tests/app/licensectl/program.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/managementpeer.h"

#include <QDirIterator>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

/// The secret that a keyring stores under our key, as another program reads it; empty if there is none.
QByteArray keptUnder(const QString &key, const QProcessEnvironment &environment)
{
    QProcess tool;
    tool.setProcessEnvironment(environment);
    tool.start(u"secret-tool"_s, {u"lookup"_s, u"user"_s, key});
    EXPECT_TRUE(tool.waitForFinished());
    return QByteArray::fromBase64(tool.readAllStandardOutput());
}

/// A service whose token is in a file, which commands from then on are not given: no keychain has its token.
void addWithTokenFile(Program &ctl, const LicenseServerProcess &server)
{
    ctl.environment = QProcessEnvironment::systemEnvironment();
    ctl.secrets = {server.token()};
    const QStringList withKeychain = ctl.globals;
    ctl.globals += {u"--no-keychain"_s, u"--token-file"_s, server.tokenFile()};
    ASSERT_EQ(ctl.run({u"service"_s, u"add"_s, server.connectionFile()}).code, 0);
    ctl.globals = withKeychain;
}

} // namespace

TEST(Unlocked, ATokenGoesFromStandardInputIntoTheKeychainAndNowhereElse)
{
    LicenseServerProcess server({u"--name"_s, u"Acme HQ"_s});
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    Program ctl;
    ctl.environment = QProcessEnvironment::systemEnvironment();
    ctl.secrets = {server.token()};
    const QStringList add{u"service"_s, u"add"_s, server.connectionFile(), u"--token-stdin"_s};
    const Ended added = ctl.run(add, server.token() + "\r\n");
    ASSERT_EQ(added.code, 0) << added.err.toStdString();
    const QStringList list{u"service"_s, u"list"_s, u"--format"_s, u"json"_s};
    EXPECT_EQ(ctl.run(list).json()["services"][0]["token"], "keychain");
    const Ended refreshed = ctl.run({u"refresh"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(refreshed.code, 0) << refreshed.err.toStdString();
    EXPECT_EQ(refreshed.json()["services"][0]["outcome"], "changed");

    // D16: a refresh writes the previous result into the keychain. Nothing waits for that, so a program that exits may
    // cut it off.
    const Document service = ctl.run(list).json()["services"][0];
    const QString mark = u"mark %1 %2"_s.arg(QString::fromStdString(service["url"].get<std::string>()),
                                             QString::fromStdString(service["installation"].get<std::string>()));
    EXPECT_EQ(ctl.run({u"refresh"_s}).code, 0);
    EXPECT_EQ(keptUnder(mark, ctl.environment).split(' ').size(), 4) << qPrintable(mark);

    // H05
    int files = 0;
    for (QDirIterator i(ctl.dataFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); i.hasNext();) {
        EXPECT_FALSE(contentOf(i.next()).contains(server.token())) << i.filePath().toStdString();
        ++files;
    }
    EXPECT_GT(files, 0);

    EXPECT_EQ(ctl.run({u"service"_s, u"remove"_s, u"Acme HQ"_s}).code, 0);
    EXPECT_TRUE(ctl.run(list).json()["services"].empty());
    EXPECT_EQ(keptUnder(mark, ctl.environment), QByteArray());
    EXPECT_EQ(ctl.run(add, server.token() + '\n').code, 0) << "nothing is left in the way";

    // K26: characters around a token are not stored with it.
    EXPECT_EQ(ctl.run({u"service"_s, u"remove"_s, u"Acme HQ"_s}).code, 0);
    EXPECT_EQ(ctl.run(add, "\n\xef\xbb\xbf\t" + server.token() + " \r\n").code, 0);
    EXPECT_EQ(ctl.run({u"refresh"_s}).code, 0);
}

TEST(Unlocked, ANewTokenOfAServiceServesFromThenOnAndTheOldOneWhereItIsRefused)
{
    LicenseServerProcess server({u"--name"_s, u"Acme HQ"_s});
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    Program ctl;
    ctl.environment = QProcessEnvironment::systemEnvironment();
    const QByteArray first = server.token();
    ctl.secrets = {first, "lic_mistyped"};
    ASSERT_EQ(ctl.run({u"service"_s, u"add"_s, server.connectionFile(), u"--token-stdin"_s}, first).code, 0);
    const Document service = ctl.run({u"service"_s, u"list"_s, u"--format"_s, u"json"_s}).json()["services"][0];
    const QString key = u"token %1 %2"_s.arg(QString::fromStdString(service["url"].get<std::string>()),
                                             QString::fromStdString(service["installation"].get<std::string>()));
    EXPECT_EQ(keptUnder(key, ctl.environment), first);
    const QStringList token{u"service"_s, u"token"_s, u"Acme HQ"_s, u"--token-stdin"_s};

    // One that the server refuses waits beside the old one, which goes on to serve.
    const Ended mistyped = ctl.run(token, "lic_mistyped\n");
    EXPECT_EQ(mistyped.code, 0) << mistyped.err.toStdString();
    EXPECT_EQ(mistyped.out, "Token stored: Acme HQ\n");
    EXPECT_EQ(keptUnder(key, ctl.environment), first);
    EXPECT_EQ(keptUnder(u"new "_s + key, ctl.environment), "lic_mistyped");
    EXPECT_EQ(ctl.run({u"refresh"_s}).code, 0);
    EXPECT_EQ(keptUnder(key, ctl.environment), first);

    server.control(u"rotate-token"_s);
    const QByteArray second = server.token();
    ASSERT_NE(first, second);
    ctl.secrets += second;
    EXPECT_EQ(ctl.run({u"refresh"_s}).code, 77) << "the old one is over";
    EXPECT_EQ(ctl.run(token, "\n").code, 77) << "and nothing does not replace it";
    EXPECT_EQ(keptUnder(key, ctl.environment), first);
    EXPECT_EQ(ctl.run(token, "\xef\xbb\xbf " + second + "\r\n").code, 0);
    EXPECT_EQ(ctl.run({u"refresh"_s}).code, 0);
    EXPECT_EQ(keptUnder(key, ctl.environment), second) << "a refresh ends once the keychain has it";
    EXPECT_EQ(keptUnder(u"new "_s + key, ctl.environment), QByteArray());
    EXPECT_EQ(ctl.run({u"service"_s, u"remove"_s, u"Acme HQ"_s}).code, 0);
}

TEST(Unlocked, AServiceThatHadATokenFileGetsItsTokenLater)
{
    LicenseServerProcess server({u"--name"_s, u"Acme HQ"_s});
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    Program ctl;
    ASSERT_NO_FATAL_FAILURE(addWithTokenFile(ctl, server));
    EXPECT_EQ(ctl.run({u"refresh"_s}).code, 77);
    EXPECT_EQ(ctl.run({u"service"_s, u"token"_s, u"Acme HQ"_s, u"--token-stdin"_s}, server.token()).code, 0);
    EXPECT_EQ(ctl.run({u"service"_s, u"list"_s, u"--format"_s, u"json"_s}).json()["services"][0]["token"], "keychain");
    EXPECT_EQ(ctl.run({u"refresh"_s}).code, 0) << "its pause after the failure is over";
    EXPECT_EQ(ctl.run({u"service"_s, u"remove"_s, u"Acme HQ"_s}).code, 0);
}

TEST(Locked, ATokenIsNotKeptAndTheServiceStaysAsItWas)
{
    LicenseServerProcess server({u"--name"_s, u"Acme HQ"_s});
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    Program ctl;
    ASSERT_NO_FATAL_FAILURE(addWithTokenFile(ctl, server));
    const Ended refused = ctl.run({u"service"_s, u"token"_s, u"Acme HQ"_s, u"--token-stdin"_s}, server.token());
    EXPECT_EQ(refused.code, 77);
    EXPECT_TRUE(refused.out.isEmpty());
    EXPECT_TRUE(refused.err.startsWith("Acme HQ: ")) << refused.err.toStdString();
    EXPECT_EQ(ctl.run({u"service"_s, u"list"_s, u"--format"_s, u"json"_s}).json()["services"][0]["token"], "missing");
}

TEST(Unlocked, ASignInAtAManagementServiceIsKeptUsedAndForgotten)
{
    LicenseServerProcess server({u"--name"_s, u"Acme HQ"_s});
    ASSERT_TRUE(server.start()) << server.error().toStdString();
    ManagementPeer peer(u"documented"_s, {u"--organizations"_s, u"120"_s});
    Program ctl;
    ctl.environment = QProcessEnvironment::systemEnvironment();
    ctl.secrets = {server.token(), ManagementPeer::password};
    ASSERT_EQ(ctl.run({u"service"_s, u"add"_s, server.connectionFile(), u"--token-stdin"_s}, server.token()).code, 0);
    QString key;
    {
        auto store = SqliteStore::open(ctl.dataFolder()); // the window adds an authority
        ASSERT_TRUE(store.ok());
        const Service service = (*store)->services()->first();
        ASSERT_TRUE((*store)->setAddedAuthorities(service.id, peer.authority()).ok());
        key = u"management token %1 %2"_s.arg(service.connection.url, service.connection.installation);
    }
    const QStringList signIn{u"management"_s, u"sign-in"_s, u"Acme HQ"_s,           u"--address"_s,
                             peer.url(),      u"--email"_s, u"admin@example.com"_s, u"--password-stdin"_s};
    const Ended refused = ctl.run(signIn, "wrong password\n");
    EXPECT_EQ(refused.code, 77);
    EXPECT_TRUE(refused.err.contains("did not accept the e-mail address and password")) << refused.err.toStdString();
    EXPECT_EQ(keptUnder(key, ctl.environment), QByteArray());

    const Ended signedIn = ctl.run(signIn, QByteArray(ManagementPeer::password) + '\n');
    ASSERT_EQ(signedIn.code, 0) << signedIn.err.toStdString();
    const QByteArray token = keptUnder(key, ctl.environment);
    EXPECT_TRUE(token.startsWith("eyJ")) << token.toStdString();
    ctl.secrets.append(token);

    const Ended listed = ctl.run({u"organizations"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(listed.code, 0) << listed.err.toStdString();
    const Document service = listed.json()["services"][0];
    EXPECT_EQ(service["organizations"].size(), 120U);
    EXPECT_EQ(service["origin"], peer.url().toStdString());
    EXPECT_TRUE(service["error"].is_null());
    EXPECT_EQ(
        ctl.run({u"status"_s, u"--format"_s, u"json"_s}).json()["services"][0]["management_service"]["organizations"],
        120);
    for (QDirIterator i(ctl.dataFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); i.hasNext();) {
        const QByteArray content = contentOf(i.next());
        EXPECT_FALSE(content.contains(ManagementPeer::password)) << i.filePath().toStdString();
        EXPECT_FALSE(content.contains(token)) << i.filePath().toStdString();
    }

    EXPECT_EQ(ctl.run({u"management"_s, u"sign-out"_s, u"Acme HQ"_s}).code, 0);
    EXPECT_EQ(keptUnder(key, ctl.environment), QByteArray());
    EXPECT_EQ(ctl.run({u"organizations"_s, u"Acme HQ"_s}).code, 77);
    EXPECT_FALSE(ctl.run({u"status"_s, u"--format"_s, u"json"_s}).json()["services"][0].contains("management_service"));

    // A service that is removed takes the token with it.
    // Some editors begin a file with a byte order mark, and end a line with two characters.
    ASSERT_EQ(ctl.run(signIn, "\xEF\xBB\xBF" + QByteArray(ManagementPeer::password) + "\r\n").code, 0);
    EXPECT_NE(keptUnder(key, ctl.environment), QByteArray());
    EXPECT_EQ(ctl.run({u"service"_s, u"remove"_s, u"Acme HQ"_s}).code, 0);
    EXPECT_EQ(keptUnder(key, ctl.environment), QByteArray());
}

} // namespace license::test
