// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/authorityfile.h"
#include "core/net/tlssettings.h"
#include "tests/net/netfixture.h"

#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QTemporaryDir>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

/// These tests' certificates are created by the computer's clock.
Instant today(std::chrono::days later = std::chrono::days{0})
{
    return Instant{milliseconds{QDateTime::currentMSecsSinceEpoch()}} + later;
}

QString refusal(const QByteArray &content)
{
    const auto read = parseAuthorities(content, today());
    return read.ok() ? u"accepted"_s : read.error().detail;
}

} // namespace

TEST(AuthorityFile, ShowsWhatAPersonComparesBeforeItIsTrusted)
{
    const TestAuthority one("Inspection Authority");
    const TestAuthority two("Second <b>Authority");
    const auto read = parseAuthorities(
        "# from the network team\r\n" + one.certificate() + "\n\n" + two.certificate() + one.certificate(), today());
    ASSERT_TRUE(read.ok()) << read.error().detail.toStdString();
    ASSERT_EQ(read->certificates.size(), 2) << "the same one twice is one";
    const CertificateInfo &first = read->certificates.at(0);
    EXPECT_EQ(first.subject, u"Inspection Authority"_s);
    EXPECT_EQ(first.issuer, u"Inspection Authority"_s);
    const auto certificate = QSslCertificate::fromData(one.certificate()).first();
    EXPECT_EQ(first.sha256, QCryptographicHash::hash(certificate.toDer(), QCryptographicHash::Sha256));
    EXPECT_EQ(fingerprintText(first.sha256).size(), 32 * 3 - 1);
    EXPECT_EQ(fingerprintText(QByteArray("\xab\x01", 2)), u"AB:01"_s);
    EXPECT_LT(first.validFrom, today());
    EXPECT_GT(first.validUntil, today(std::chrono::days{3'000}));
    EXPECT_EQ(read->certificates.at(1).subject, u"Second <b>Authority"_s);
    EXPECT_EQ(parseAuthorities(read->pem, std::nullopt)->certificates, read->certificates);
}

TEST(AuthorityFile, F14_RefusesWhatIsNoUsableAuthorityAndSaysWhy)
{
    const TestAuthority sound;
    QByteArray cut = sound.certificate();
    cut.remove(cut.size() / 2, 20);
    const struct
    {
        QByteArray content;
        QString says;
    } rows[] = {
        {"", u"empty"_s},
        {"\n \r\n", u"empty"_s},
        {"hello", u"no certificate in PEM"_s},
        {QByteArray::fromHex("308201"), u"no certificate in PEM"_s},
        {QSslCertificate::fromData(sound.certificate()).first().toDer(), u"no certificate in PEM"_s},
        {sound.certificate() + cut, u"of 2 certificates in the file, 1 can be read"_s},
        {"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", u"0 can be read"_s},
        {sound.issue().key, u"private key"_s},
        {sound.certificate() + sound.issue().key, u"private key"_s},
        {sound.issue().certificate, u"\"test server\" is the certificate of a server, not of an authority"_s},
        {sound.certificate() + sound.issue().certificate, u"not of an authority"_s},
    };
    for (const auto &row : rows) {
        EXPECT_TRUE(refusal(row.content).contains(row.says)) << refusal(row.content).toStdString();
    }
    const auto expired = parseAuthorities(sound.certificate(), today(std::chrono::days{4'000}));
    ASSERT_FALSE(expired.ok());
    EXPECT_TRUE(expired.error().detail.contains(u"has expired on 20"_s)) << expired.error().detail.toStdString();
    const auto early = parseAuthorities(sound.certificate(), today(std::chrono::days{-400}));
    ASSERT_FALSE(early.ok());
    EXPECT_TRUE(early.error().detail.contains(u"is not valid before 20"_s)) << early.error().detail.toStdString();
    EXPECT_TRUE(parseAuthorities(sound.certificate(), std::nullopt).ok());
}

TEST(AuthorityFile, F14_RefusesAPathThatLeadsToNoFile)
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    };
    const struct
    {
        QString path;
        QString says;
    } rows[] = {
        {folder.filePath(u"none.pem"_s), u"there is no such file"_s},
        {folder.path(), u"is a folder"_s},
        {u"/dev/zero"_s, u"no ordinary file"_s},
        {write(u"empty.pem"_s, {}), u"is empty"_s},
        {write(u"large.pem"_s, QByteArray(authorityFileLimit + 1, 'a')), u"is larger than"_s},
    };
    for (const auto &row : rows) {
        const auto read = readAuthorityFile(row.path, today());
        ASSERT_FALSE(read.ok()) << row.path.toStdString();
        EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
        EXPECT_TRUE(read.error().detail.startsWith(row.path)) << "names the file";
        EXPECT_TRUE(read.error().detail.contains(row.says)) << read.error().detail.toStdString();
    }
    const TestAuthority sound;
    EXPECT_TRUE(readAuthorityFile(write(u"sound.pem"_s, sound.certificate()), today()).ok());
}

TEST(AddedAuthority, F06_IsTrustedBesidesThoseOfTheServiceAndForItAlone)
{
    const TestAuthority inspecting("Inspection Authority");
    const Script answer{readRequest(), send(joseReply("a.b.c"))};
    const auto verified = [&answer](const Identity &identity, const QByteArray &own, const QByteArray &added) {
        const RawServer server({.identity = identity}, {answer});
        Connection connection = connectionTo(server.url());
        connection.ca = own;
        connection.addedCa = added;
        return Tester{}.verify(connection).name();
    };
    const Identity inspected = inspecting.issue();
    const QByteArray own = authority().certificate();
    EXPECT_EQ(verified(inspected, own, {}), u"tls"_s);
    EXPECT_EQ(verified(inspected, own, inspecting.certificate()), u"ok"_s);
    EXPECT_EQ(verified(serverIdentity(), own, inspecting.certificate()), u"ok"_s) << "its own stays trusted";
    EXPECT_EQ(verified(inspected, {}, inspecting.certificate()), u"ok"_s) << "besides the system's";
    EXPECT_EQ(verified(inspected, {}, {}), u"tls"_s) << "another service trusts it no more than before";
    const Identity expired = inspecting.issue({.validFromDays = -9, .validUntilDays = -2});
    EXPECT_EQ(verified(expired, own, inspecting.certificate()), u"tls"_s) << "an authority excuses nothing else";
}

TEST(AddedAuthority, F15_BringsNothingOfTheWorkingDirectoryAlong)
{
    const TestAuthority inspecting("Inspection Authority");
    const RawServer server({.identity = rogueAuthority().issue()}, {{readRequest()}});
    Connection connection = connectionTo(server.url());
    connection.ca.clear();
    connection.addedCa = inspecting.certificate();
    const auto outcome = Tester{}.verify(connection);
    ASSERT_EQ(outcome.name(), u"tls"_s);
    EXPECT_EQ(outcome.error().tls, TlsProblem::UnknownIssuer);
}

TEST(AddedAuthority, LeavesTheSystemsOwnTrusted)
{
    const TestAuthority inspecting("Inspection Authority");
    Connection connection;
    connection.addedCa = inspecting.certificate();
    const auto all = tlsConfiguration(connection).caCertificates();
    EXPECT_EQ(all.size(), QSslConfiguration::systemCaCertificates().size() + 1);
    EXPECT_TRUE(all.contains(QSslCertificate::fromData(inspecting.certificate()).first()));
}
