// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/authorityfile.h"
#include "tests/e2e/net/childserver.h"
#include "tests/e2e/net/e2efixture.h"

#include <QDateTime>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

/// Flips one letter of each signed reply, like a device that rewrites traffic.
constexpr char changesReplies[] =
    "def response(flow):\n"
    "    body = flow.response.content\n"
    "    if b'jose' in flow.response.headers.get('content-type', '').encode():\n"
    "        flow.response.content = body[:-9] + (b'A' if body[-9:-8] != b'A' else b'B') + body[-8:]\n";

} // namespace

/// A real mitmproxy between the client and the license-server, like a company's device for TLS inspection.
class Inspection : public NetEndToEnd
{
protected:
    void startOrSkip(const QByteArray &addon = {})
    {
        const QString program = programPath(u"mitmdump"_s);
        if (program.isEmpty()) {
            GTEST_SKIP() << "mitmproxy is not installed";
        }
        device.write(u"upstream.pem"_s, connection.ca);
        QStringList arguments{
            u"--listen-host"_s, u"127.0.0.1"_s,
            u"--listen-port"_s, QString::number(device.port()),
            u"--set"_s,         u"confdir="_s + device.path(u"."_s),
            u"--set"_s,         u"ssl_verify_upstream_trusted_ca="_s + device.path(u"upstream.pem"_s)};
        if (!addon.isEmpty()) {
            device.write(u"addon.py"_s, addon);
            arguments << u"--scripts"_s << device.path(u"addon.py"_s);
        }
        ASSERT_TRUE(device.start(program, arguments)) << device.output().toStdString();
        proxy = {.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = device.port()};
    }
    Authorities deviceAuthority()
    {
        const auto read = readAuthorityFile(device.path(u"mitmproxy-ca-cert.pem"_s),
                                            Instant{milliseconds{QDateTime::currentMSecsSinceEpoch()}});
        EXPECT_TRUE(read.ok()) << read.error().detail.toStdString();
        return read.ok() ? *read : Authorities{};
    }

    ChildServer device;
    ProxySettings proxy;
};

TEST_F(Inspection, F05_IsRefusedAndNamesWhoAnswersInstead)
{
    startOrSkip();
    if (IsSkipped() || HasFatalFailure()) {
        return;
    }
    const Tried tried = go(proxy, connection);
    EXPECT_EQ(tried.name(), u"tls"_s);
    EXPECT_EQ(tried.failedStage(), u"tls: tls"_s);
    for (const Error &error : {tried.verified.error(), tried.stageError()}) {
        EXPECT_EQ(error.tls, TlsProblem::UnknownIssuer) << error.detail.toStdString();
        EXPECT_TRUE(error.detail.contains(u"issued by: mitmproxy"_s)) << error.detail.toStdString();
    }
    EXPECT_EQ(server.requests().value("count"_L1).toInt(), 0) << "no token has passed through it";
}

TEST_F(Inspection, F06_WorksOnceItsAuthorityIsAddedToThisServiceAlone)
{
    startOrSkip();
    if (IsSkipped() || HasFatalFailure()) {
        return;
    }
    const Authorities authority = deviceAuthority();
    ASSERT_EQ(authority.certificates.size(), 1);
    EXPECT_EQ(authority.certificates.first().subject, u"mitmproxy"_s);
    Connection trusting = connection;
    trusting.addedCa = authority.pem;
    const Tried tried = go(proxy, trusting);
    EXPECT_EQ(tried.name(), u"ok"_s);
    EXPECT_EQ(tried.failedStage(), QString());
    EXPECT_TRUE(tried.stages.at(static_cast<int>(CheckStage::Tls)).detail.contains(u"mitmproxy"_s))
        << "whose certificate it is can be seen";
    EXPECT_EQ(go({.mode = ProxyMode::None}, trusting).name(), u"ok"_s) << "the direct way goes on to work";
}

TEST_F(Inspection, F06_CannotChangeWhatIsSigned)
{
    startOrSkip(changesReplies);
    if (IsSkipped() || HasFatalFailure()) {
        return;
    }
    Connection trusting = connection;
    trusting.addedCa = deviceAuthority().pem;
    const auto verified = verify(proxy, trusting);
    ASSERT_FALSE(verified.ok());
    EXPECT_EQ(verified.error().code, ErrorCode::BadSignature) << verified.error().detail.toStdString();
}

} // namespace license::test
