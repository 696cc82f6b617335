// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlssettings.h"
#include "tests/net/netfixture.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

const Script answer{readRequest(), send(joseReply("a.b.c"))};

Outcome<VerificationReply> verifyAt(const ServerOptions &options, const Script &script = answer,
                                    const QByteArray &ca = authority().certificate())
{
    const RawServer server(options, {script});
    Connection connection = connectionTo(server.url());
    connection.ca = ca;
    auto outcome = Tester{}.verify(connection);
    if (!outcome.ok()) {
        EXPECT_FALSE(server.received().contains(canary)) << "the token went out before TLS was sure";
    }
    return outcome;
}

} // namespace

TEST(Tls, F01_F02_F03_F04_F05_C18_RefusesACertificateAndSaysWhy)
{
    const TestAuthority other("Inspection Authority");
    const struct
    {
        const char *id;
        Identity identity;
        TlsProblem problem;
        QString named;
    } rows[] = {
        {"F01", authority().issue({.validFromDays = -400, .validUntilDays = -2}), TlsProblem::Expired, {}},
        {"F02", authority().issue({.validFromDays = 2, .validUntilDays = 400}), TlsProblem::NotYetValid, {}},
        {"F03", selfSigned(), TlsProblem::SelfSigned, {}},
        {"F04", authority().issue({.names = {u"DNS:license.example"_s}}), TlsProblem::WrongHost, {}},
        {"F05", other.issue(), TlsProblem::UnknownIssuer, u"Inspection Authority"_s},
        {"F05 and more", other.issue({.names = {u"DNS:a"_s}, .validFromDays = -400, .validUntilDays = -2}),
         TlsProblem::UnknownIssuer, u"Inspection Authority"_s},
    };
    for (const auto &row : rows) {
        const auto outcome = verifyAt({.identity = row.identity});
        ASSERT_EQ(outcome.name(), u"tls"_s) << row.id;
        EXPECT_EQ(outcome.error().tls, row.problem) << row.id;
        EXPECT_TRUE(outcome.error().detail.contains(row.named)) << outcome.error().detail.toStdString();
    }
}

TEST(Tls, F06_AcceptsAnInspectingProxyWhoseAuthorityIsGiven)
{
    const TestAuthority other("Inspection Authority");
    EXPECT_EQ(verifyAt({.identity = other.issue()}, answer, authority().certificate() + other.certificate()).name(),
              u"ok"_s);
}

TEST(Tls, F07_RefusesVersionsBefore12)
{
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    for (const auto protocol : {QSsl::TlsV1_0, QSsl::TlsV1_1}) {
        const auto outcome = verifyAt({.identity = serverIdentity(), .protocol = protocol});
        EXPECT_EQ(outcome.name(), u"tls"_s);
        EXPECT_EQ(outcome.error().tls, TlsProblem::OldVersion);
    }
    QT_WARNING_POP
    const auto alert = verifyAt({}, {readAny(), send(QByteArray::fromHex("15030100020246")), closeInOrder()});
    EXPECT_EQ(alert.name(), u"tls"_s);
    EXPECT_EQ(alert.error().tls, TlsProblem::OldVersion);
}

TEST(Tls, F08_Speaks12And13)
{
    for (const auto protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
        EXPECT_EQ(verifyAt({.identity = serverIdentity(), .protocol = protocol}).name(), u"ok"_s);
    }
}

TEST(Tls, F10_SaysThatAServerSpeaksNone)
{
    const Script scripts[] = {
        {readAny(), send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"), closeInOrder()},
        {readAny(), send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")},
        {send("220 mail.example ESMTP\r\n")},
        {send("SSH-2.0-OpenSSH_9.2\r\n"), closeInOrder()},
    };
    for (const Script &script : scripts) {
        const auto outcome = verifyAt({}, script);
        EXPECT_EQ(outcome.name(), u"tls"_s);
        EXPECT_EQ(outcome.error().tls, TlsProblem::NotTls);
    }
}

TEST(Tls, F10_OtherAlertsAreOther)
{
    const auto outcome = verifyAt({}, {readAny(), send(QByteArray::fromHex("15030300020228")), closeInOrder()});
    EXPECT_EQ(outcome.name(), u"tls"_s);
    EXPECT_EQ(outcome.error().tls, TlsProblem::Other);
}

TEST(Tls, F11_AChainMustBeWholeInWhicheverOrder)
{
    const TestAuthority between("Intermediate Authority", authority());
    const Identity leaf = between.issue();
    const QByteArray chain = leaf.certificate + between.certificate();
    EXPECT_EQ(verifyAt({.identity = {chain, leaf.key}}).name(), u"ok"_s);
    EXPECT_EQ(verifyAt({.identity = {chain + authority().certificate(), leaf.key}}).name(), u"ok"_s);
    EXPECT_EQ(
        verifyAt({.identity = {leaf.certificate + authority().certificate() + between.certificate(), leaf.key}}).name(),
        u"ok"_s)
        << "the rest in the wrong order";
    const auto incomplete = verifyAt({.identity = leaf});
    EXPECT_EQ(incomplete.name(), u"tls"_s);
    EXPECT_EQ(incomplete.error().tls, TlsProblem::UnknownIssuer);
    EXPECT_TRUE(incomplete.error().detail.contains(u"Intermediate Authority"_s)) << "what is missing is named";
}

TEST(Tls, F11_ACertificateOfManyNamesHoldsNothingUp)
{
    QStringList names{u"IP:127.0.0.1"_s};
    for (int i = 0; i < 2'000; ++i) {
        names << u"DNS:host-%1.example"_s.arg(i);
    }
    const auto many = verifyAt({.identity = authority().issue({.names = names})});
    EXPECT_TRUE(many.name() == u"ok"_s || many.name() == u"tls"_s) << many.name().toStdString();
}

TEST(Tls, F11_ASignatureOfAnOldDigestVouchesForNobody)
{
    const TestAuthority old("Old Authority", authority(), TestAuthority::Digest::Sha1);
    const Identity leaf = old.issue();
    const auto outcome = verifyAt({.identity = {leaf.certificate + old.certificate(), leaf.key}});
    EXPECT_EQ(outcome.name(), u"tls"_s);
    EXPECT_EQ(outcome.error().tls, TlsProblem::Other);
    EXPECT_FALSE(outcome.error().detail.isEmpty());
}

TEST(Tls, F11_AKeyOfMoreThan8192BitsHoldsNothingUp)
{
    EXPECT_EQ(verifyAt({.identity = authority().issue({.hugeKey = true})}).name(), u"ok"_s);
}

TEST(Tls, F15_BelievesNothingThatLiesInTheWorkingDirectory)
{
    const Identity rogue = rogueAuthority().issue();
    for (const QByteArray &ca : {QByteArray(), authority().certificate()}) {
        const auto outcome = verifyAt({.identity = rogue}, answer, ca);
        EXPECT_EQ(outcome.name(), u"tls"_s);
        EXPECT_EQ(outcome.error().tls, TlsProblem::UnknownIssuer);
    }
}

TEST(Tls, F16_BelievesTheSystemsAuthoritiesOnlyWhereTheConnectionNamesNone)
{
    const TestAuthority system("System Authority");
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration changed = before;
    changed.setCaCertificates(QSslCertificate::fromData(system.certificate()));
    QSslConfiguration::setDefaultConfiguration(changed);
    const Identity identity = system.issue();
    EXPECT_EQ(verifyAt({.identity = identity}, answer, {}).name(), u"ok"_s);
    EXPECT_EQ(verifyAt({.identity = identity}).name(), u"tls"_s);
    QSslConfiguration::setDefaultConfiguration(before);
}

TEST(Tls, K66_IsSpokenByOpenSslOrNotAtAll)
{
    EXPECT_FALSE(visiblyMissingTls().has_value());
    EXPECT_FALSE(missingTls().has_value());
    EXPECT_EQ(QSslSocket::activeBackend(), u"openssl"_s);

    EXPECT_FALSE(missingTls({u"schannel"_s, u"openssl"_s, u"cert-only"_s}, u"openssl"_s));
    const std::pair<QStringList, QString> rows[] = {
        {{u"schannel"_s, u"cert-only"_s}, u"schannel"_s},
        {{u"securetransport"_s}, u"securetransport"_s},
        {{u"cert-only"_s}, {}},
        {{u"openssl"_s}, {}}, // its libraries are missing
        {{}, {}},
    };
    for (const auto &[available, active] : rows) {
        const auto missing = missingTls(available, active);
        ASSERT_TRUE(missing) << active.toStdString();
        EXPECT_EQ(missing->code, ErrorCode::Tls);
        EXPECT_EQ(missing->tls, TlsProblem::NoBackend);
        EXPECT_TRUE(missing->detail.contains(active)) << missing->detail.toStdString();
    }
}

TEST(Tls, BelievesNobodyWhereTheAuthoritiesCannotBeRead)
{
    const auto outcome = verifyAt({.identity = serverIdentity()}, answer, "not a certificate");
    EXPECT_EQ(outcome.name(), u"tls"_s);
}
