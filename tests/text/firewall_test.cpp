// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/firewall.h"
#include "tests/text/textfixture.h"

#include <QProcess>
#include <QStandardPaths>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

Connection vendor()
{
    Connection connection;
    connection.name = u"Acme HQ"_s;
    connection.url = u"https://one.xopero.com"_s;
    return connection;
}

StageResult name(const QStringList &addresses)
{
    return {.stage = CheckStage::Name,
            .status = CheckStatus::Passed,
            .elapsed = milliseconds{12},
            .detail = addresses.join(u", "_s),
            .error = {},
            .clockOffset = {},
            .addresses = addresses};
}

QVector<StageResult> direct(const QStringList &addresses)
{
    return {{.stage = CheckStage::Proxy, .status = CheckStatus::Passed},
            name(addresses),
            {.stage = CheckStage::Tcp,
             .status = CheckStatus::Failed,
             .elapsed = milliseconds{5'000},
             .error = Error{.code = ErrorCode::Timeout}},
            {.stage = CheckStage::Tls}};
}

QString rules(const FirewallRequest &request, FirewallTool tool)
{
    const auto made = firewallRules(request, tool);
    return made.ok() ? *made : u"refused: "_s + made.error().detail;
}

} // namespace

class Firewall : public TextTest
{};

TEST_F(Firewall, ARequestSaysWhoWhereWhyAndWhatWasMeasured)
{
    const Instant now = utc(2026, 11, 23, 14, 5);
    const QString text =
        firewallRequestText(firewallRequest(vendor(), direct({u"192.0.2.7"_s, u"2001:db8::7"_s}), now), now);
    for (const QString &part :
         {u"“Acme HQ”"_s, u"license server, one.xopero.com"_s, u"Port: 443, TCP (HTTPS)"_s,
          u"Documented address: 213.222.221.126"_s, u"this computer finds: 192.0.2.7, 2001:db8::7"_s,
          u"Direction: outbound"_s, u"the Management Service may stop working"_s,
          u"Measured on Monday, 23 November, 15:05:"_s, u"- Name resolution: Passed (12 ms). 192.0.2.7"_s,
          u"- TCP connection: Failed (5,000 ms). The license server's address did not answer in time."_s}) {
        EXPECT_TRUE(text.contains(part)) << part.toStdString() << "\n" << text.toStdString();
    }
    EXPECT_FALSE(text.contains(u"TLS and certificate"_s)) << "what was skipped was not measured";
}

TEST_F(Firewall, ARequestCanBeWrittenBeforeAnythingWasMeasured)
{
    Connection connection = vendor();
    connection.url = u"https://license.acme.example:8443"_s;
    const FirewallRequest request = firewallRequest(connection, {}, std::nullopt);
    const QString text = firewallRequestText(request, utc(2026, 11, 23));
    EXPECT_TRUE(text.contains(u"Port: 8443"_s));
    EXPECT_TRUE(text.contains(u"finds: none"_s));
    EXPECT_FALSE(text.contains(u"Documented"_s)) << "only the vendor's address is documented";
    EXPECT_FALSE(text.contains(u"measured"_s));
    for (const FirewallTool tool : firewallTools) {
        EXPECT_EQ(rules(request, tool), u"refused: no address of license.acme.example is known yet"_s);
    }
    EXPECT_TRUE(firewallRules(firewallRequest(vendor(), {}, std::nullopt), FirewallTool::Ufw).ok())
        << "the documented address is known without a look-up";
}

TEST_F(Firewall, BehindAProxyTheProxyIsWhatHasToBeReached)
{
    for (const auto &[hop, host] : {std::pair{u"proxy.acme.example:3128"_s, u"proxy.acme.example"_s},
                                    std::pair{u"[2001:db8::1]:3128"_s, u"2001:db8::1"_s}}) {
        QVector<StageResult> measured = direct({u"10.0.0.5"_s});
        measured[0].detail = hop + u" (https_proxy)"_s; // also where a variable names it
        measured[0].proxy = ProxyFinding{.hop = hop, .source = u"https_proxy"_s};
        const FirewallRequest request = firewallRequest(vendor(), measured, utc(2026, 11, 23));
        const QString text = firewallRequestText(request, utc(2026, 11, 23));
        EXPECT_TRUE(text.contains(u"Component: proxy, %1"_s.arg(host))) << text.toStdString();
        EXPECT_TRUE(text.contains(u"CONNECT to one.xopero.com, port 443"_s)) << text.toStdString();
        EXPECT_EQ(request.ruleAddresses(), QStringList{u"10.0.0.5"_s});
        EXPECT_EQ(request.targetPort(), 3128);
        EXPECT_TRUE(rules(request, FirewallTool::Ufw).contains(u"to 10.0.0.5 port 3128 "_s));
    }
}

TEST_F(Firewall, AVariableThatNamesNoProxyPutsNoneIntoTheRequest)
{
    QVector<StageResult> measured = direct({u"192.0.2.7"_s});
    measured[0].detail = u"none (no_proxy)"_s;
    measured[0].proxy = ProxyFinding{.hop = {}, .source = u"no_proxy"_s};
    const FirewallRequest request = firewallRequest(vendor(), measured, std::nullopt);
    EXPECT_EQ(request.target(), u"one.xopero.com"_s);
    EXPECT_EQ(request.targetPort(), 443);
    EXPECT_FALSE(firewallRequestText(request, utc(2026, 11, 23)).contains(u"Component: proxy"_s));
}

TEST_F(Firewall, RulesNameEveryAddressOnceForEachTool)
{
    const FirewallRequest request =
        firewallRequest(vendor(), direct({u"213.222.221.126"_s, u"192.0.2.7"_s, u"2001:db8::7"_s}), std::nullopt);
    EXPECT_EQ(rules(request, FirewallTool::Nftables).section(u'\n', 1),
              u"add table inet filter\n"
              "add chain inet filter output { type filter hook output priority filter; }\n"
              "insert rule inet filter output ip daddr { 213.222.221.126, 192.0.2.7 } tcp dport 443 accept"
              " comment \"Xopero ONE license server one.xopero.com\"\n"
              "insert rule inet filter output ip6 daddr { 2001:db8::7 } tcp dport 443 accept"
              " comment \"Xopero ONE license server one.xopero.com\"\n"_s);
    EXPECT_EQ(rules(request, FirewallTool::Ufw).section(u'\n', 0, 0),
              u"ufw allow out proto tcp to 213.222.221.126 port 443 comment"
              " 'Xopero ONE license server one.xopero.com'"_s);
    const QString firewalld = rules(request, FirewallTool::Firewalld);
    EXPECT_TRUE(firewalld.contains(u"--add-rich-rule='rule family=\"ipv6\" destination address=\"2001:db8::7\""
                                   " port port=\"443\" protocol=\"tcp\" accept'\n"_s));
    EXPECT_TRUE(firewalld.endsWith(u"firewall-cmd --reload\n"_s));
    EXPECT_EQ(rules(request, FirewallTool::Windows),
              u"New-NetFirewallRule -DisplayName 'Xopero ONE license server one.xopero.com' -Direction Outbound"
              " -Action Allow -Protocol TCP -RemoteAddress '213.222.221.126','192.0.2.7','2001:db8::7'"
              " -RemotePort 443 -Profile Any\n"_s);
}

TEST_F(Firewall, RulesTakeNothingThatIsNoAddress)
{
    const QStringList hostile{u"1.2.3.4; reboot"_s,
                              u"1.2.3"_s,
                              u"1.2.3.256"_s,
                              u"01.2.3.4"_s,
                              u"1.2.3.4\n5.6.7.8"_s,
                              u"$(reboot)"_s,
                              u"'; reboot #"_s,
                              u"::1%eth0"_s,
                              u"2001:db8::1::2"_s,
                              u"1:2:3:4:5:6:7"_s,
                              u"12345::"_s,
                              u":1::2"_s,
                              u"1::2:"_s,
                              u""_s,
                              u"::ffff:1.2.3.4"_s,
                              u"١.٢.٣.٤"_s};
    EXPECT_TRUE(firewallRequest(vendor(), direct(hostile), {}).ruleAddresses() == QStringList{u"213.222.221.126"_s});
    const QStringList sound{u"::"_s, u"::1"_s, u"1::"_s, u"2001:DB8::1:2"_s, u"1:2:3:4:5:6:7:8"_s, u"0.0.0.0"_s};
    EXPECT_EQ(firewallRequest(vendor(), direct(sound), {}).ruleAddresses(), QStringList{u"213.222.221.126"_s} + sound);

    FirewallRequest request = firewallRequest(vendor(), direct({u"192.0.2.7"_s}), {});
    for (const QString &server : {u"a\"; flush ruleset; \""_s, u"a' ; reboot '"_s, u"a\nb"_s, u"a`b"_s}) {
        request.server = server;
        for (const FirewallTool tool : firewallTools) {
            EXPECT_FALSE(rules(request, tool).contains(server)) << rules(request, tool).toStdString();
        }
    }
}

TEST_F(Firewall, NftablesItselfAcceptsTheRules)
{
    const QString nft = QStandardPaths::findExecutable(u"nft"_s, {u"/usr/sbin"_s, u"/sbin"_s, u"/usr/bin"_s});
    if (nft.isEmpty()) {
        GTEST_SKIP() << "nft is not installed";
    }
    const auto check = [&nft](const QString &text) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(nft, {u"-c"_s, u"-f"_s, u"-"_s});
        process.write(text.toUtf8());
        process.closeWriteChannel();
        EXPECT_TRUE(process.waitForFinished());
        return std::pair{process.exitCode(), process.readAll()};
    };
    if (const auto [code, said] = check(u"add table inet filter\n"_s); code != 0) {
        GTEST_SKIP() << "nft cannot check here: " << said.toStdString();
    }
    const QVector<StageResult> found[] = {direct({}), direct({u"192.0.2.7"_s, u"2001:db8::7"_s, u"::1"_s})};
    for (const auto &measured : found) {
        const auto [code, said] = check(rules(firewallRequest(vendor(), measured, {}), FirewallTool::Nftables));
        EXPECT_EQ(code, 0) << said.toStdString();
    }
    EXPECT_NE(check(u"add rule inet filter output ip daddr { nonsense }\n"_s).first, 0) << "it does look";
}

} // namespace license::text
