// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/environmentproxy.h"

#include <gtest/gtest.h>

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

using Variables = QList<std::pair<QString, QString>>;

QProcessEnvironment environment(const Variables &variables)
{
    QProcessEnvironment made;
    for (const auto &[name, value] : variables) {
        made.insert(name, value);
    }
    return made;
}

/// On Windows variables whose names differ only in case are the same.
bool tellsCase()
{
    return !environment({{u"a"_s, u"1"_s}}).contains(u"A"_s);
}

bool differInCaseAlone(const Variables &variables)
{
    QStringList names;
    for (const auto &[name, value] : variables) {
        names += name.toLower();
    }
    return names.removeDuplicates() > 0;
}

/// "http host:port (variable)", "direct (no_proxy)", "nothing", or the name of the error.
QString read(const Variables &variables, const QString &url = u"https://one.example.test"_s)
{
    const auto found = proxyFromEnvironment(QUrl(url), environment(variables));
    if (!found) {
        return u"nothing"_s;
    }
    if (!found->ok()) {
        return errorName(found->error().code);
    }
    const QNetworkProxy &proxy = (*found)->proxy;
    if (proxy.type() == QNetworkProxy::NoProxy) {
        return u"direct (%1)"_s.arg((*found)->source);
    }
    const bool byName = proxy.capabilities() & QNetworkProxy::HostNameLookupCapability;
    const QString kind = proxy.type() == QNetworkProxy::HttpProxy ? u"http"_s : byName ? u"socks5h"_s : u"socks5"_s;
    return u"%1 %2:%3 (%4)"_s.arg(kind, proxy.hostName()).arg(proxy.port()).arg((*found)->source);
}

} // namespace

TEST(EnvironmentProxy, K22_IsReadAsCurlReadsIt)
{
    const struct
    {
        Variables variables;
        QString expected;
    } rows[] = {
        {{}, u"nothing"_s},
        {{{u"https_proxy"_s, u"http://p:3128"_s}}, u"http p:3128 (https_proxy)"_s},
        {{{u"HTTPS_PROXY"_s, u"http://p:3128"_s}}, u"http p:3128 (HTTPS_PROXY)"_s},
        {{{u"all_proxy"_s, u"http://p:3128"_s}}, u"http p:3128 (all_proxy)"_s},
        {{{u"ALL_PROXY"_s, u"http://p:3128"_s}}, u"http p:3128 (ALL_PROXY)"_s},
        {{{u"ALL_PROXY"_s, u"d:4"_s},
          {u"all_proxy"_s, u"c:3"_s},
          {u"HTTPS_PROXY"_s, u"b:2"_s},
          {u"https_proxy"_s, u"a:1"_s}},
         u"http a:1 (https_proxy)"_s},
        {{{u"ALL_PROXY"_s, u"d:4"_s}, {u"all_proxy"_s, u"c:3"_s}, {u"HTTPS_PROXY"_s, u"b:2"_s}},
         u"http b:2 (HTTPS_PROXY)"_s},
        {{{u"ALL_PROXY"_s, u"d:4"_s}, {u"all_proxy"_s, u"c:3"_s}}, u"http c:3 (all_proxy)"_s},
        {{{u"https_proxy"_s, u""_s}, {u"all_proxy"_s, u"c:3"_s}}, u"http c:3 (all_proxy)"_s},
        {{{u"https_proxy"_s, u" "_s}}, u"nothing"_s},
        // Those are for other addresses.
        {{{u"http_proxy"_s, u"http://p:3128"_s}}, u"nothing"_s},
        {{{u"HTTP_PROXY"_s, u"http://p:3128"_s}, {u"ftp_proxy"_s, u"p:1"_s}}, u"nothing"_s},
        // Kinds.
        {{{u"https_proxy"_s, u"127.0.0.1:9"_s}}, u"http 127.0.0.1:9 (https_proxy)"_s},
        {{{u"https_proxy"_s, u"p"_s}}, u"http p:1080 (https_proxy)"_s},
        {{{u"https_proxy"_s, u"http://p"_s}}, u"http p:1080 (https_proxy)"_s},
        {{{u"https_proxy"_s, u"HTTP://p:1/"_s}}, u"http p:1 (https_proxy)"_s},
        {{{u"https_proxy"_s, u"http://[::1]:8080"_s}}, u"http ::1:8080 (https_proxy)"_s},
        {{{u"https_proxy"_s, u"[::1]"_s}}, u"http ::1:1080 (https_proxy)"_s},
        {{{u"https_proxy"_s, u"[::1]:3128"_s}}, u"http ::1:3128 (https_proxy)"_s},
        {{{u"https_proxy"_s, u"joe:secret@[::1]:3128/"_s}}, u"http ::1:3128 (https_proxy)"_s},
        {{{u"all_proxy"_s, u"socks5h://[2001:db8::1]"_s}}, u"socks5h 2001:db8::1:1080 (all_proxy)"_s},
        {{{u"http_proxy"_s, u"http://[::1]:3128"_s}}, u"nothing"_s},
        {{{u"https_proxy"_s, u"::1"_s}}, u"proxy"_s},
        {{{u"https_proxy"_s, u"http://[::1"_s}}, u"proxy"_s},
        {{{u"https_proxy"_s, u"joe:secret@p:3128"_s}}, u"http p:3128 (https_proxy)"_s},
        {{{u"all_proxy"_s, u"socks5://p:1080"_s}}, u"socks5 p:1080 (all_proxy)"_s},
        {{{u"all_proxy"_s, u"socks5h://p"_s}}, u"socks5h p:1080 (all_proxy)"_s},
        // A proxy that is set but unusable does not mean a direct connection.
        {{{u"all_proxy"_s, u"socks4://p:1080"_s}}, u"proxy"_s},
        {{{u"all_proxy"_s, u"socks4a://p:1080"_s}}, u"proxy"_s},
        {{{u"https_proxy"_s, u"https://p:443"_s}}, u"proxy"_s},
        {{{u"https_proxy"_s, u"gopher://p:70"_s}}, u"proxy"_s},
        {{{u"https_proxy"_s, u"http://"_s}}, u"proxy"_s},
        {{{u"https_proxy"_s, u"http://p:99999"_s}}, u"proxy"_s},
        // Exemptions come first, whatever names the proxy.
        {{{u"https_proxy"_s, u"p:1"_s}, {u"no_proxy"_s, u"example.test"_s}}, u"direct (no_proxy)"_s},
        {{{u"https_proxy"_s, u"p:1"_s}, {u"NO_PROXY"_s, u"example.test"_s}}, u"direct (NO_PROXY)"_s},
        {{{u"https_proxy"_s, u"p:1"_s}, {u"no_proxy"_s, u"other.test"_s}, {u"NO_PROXY"_s, u"example.test"_s}},
         u"http p:1 (https_proxy)"_s},
        {{{u"https_proxy"_s, u"gopher://p"_s}, {u"no_proxy"_s, u"*"_s}}, u"direct (no_proxy)"_s},
        {{{u"no_proxy"_s, u"example.test"_s}}, u"direct (no_proxy)"_s},
        {{{u"no_proxy"_s, u"other.test"_s}}, u"nothing"_s},
    };
    for (const auto &row : rows) {
        if (tellsCase()) {
            EXPECT_EQ(read(row.variables), row.expected) << row.expected.toStdString();
        } else if (!differInCaseAlone(row.variables)) {
            EXPECT_EQ(read(row.variables).compare(row.expected, Qt::CaseInsensitive), 0) << row.expected.toStdString();
        }
    }
}

TEST(EnvironmentProxy, K22_ExemptsNamesAddressesAndNetworks)
{
    const struct
    {
        QString host;
        QString list;
        bool expected;
    } rows[] = {
        {u"one.example.test"_s, u"example.test"_s, true},
        {u"one.example.test"_s, u".example.test"_s, true},
        {u"one.example.test"_s, u"ONE.Example.TEST"_s, true},
        {u"one.example.test"_s, u"example.test."_s, true},
        {u"one.example.test."_s, u"example.test"_s, true},
        {u"example.test"_s, u".example.test"_s, true},
        {u"one.example.test"_s, u"a, b c,\texample.test"_s, true},
        {u"one.example.test"_s, u"a,,,example.test,"_s, true},
        {u"one.example.test"_s, u"xample.test"_s, false},
        {u"one.example.test"_s, u"one.example.test.more"_s, false},
        {u"notexample.test"_s, u"example.test"_s, false},
        {u"one.example.test"_s, u"*"_s, true},
        {u"one.example.test"_s, u" * "_s, true},
        {u"one.example.test"_s, u"*.example.test"_s, false}, // nor for curl
        {u"one.example.test"_s, u"."_s, false},
        {u"one.example.test"_s, u""_s, false},
        {u"192.0.2.7"_s, u"192.0.2.7"_s, true},
        {u"192.0.2.7"_s, u"192.0.2.0/24"_s, true},
        {u"192.0.2.7"_s, u"192.0.3.0/24, 192.0.2.6/31"_s, true},
        {u"192.0.2.7"_s, u"192.0.3.0/24"_s, false},
        {u"192.0.2.7"_s, u"192.0.2.0/33"_s, false},
        {u"192.0.2.7"_s, u"2.7"_s, false},
        {u"192.0.2.7"_s, u"*"_s, true},
        {u"192.0.2.7"_s, u"192.0.2.7/32"_s, true},
        {u"192.0.2.7"_s, u"192.0.2.7/0"_s, true},
        {u"192.0.2.7"_s, u"192.0.3.0/0"_s, false},
        {u"192.0.2.7"_s, u"192.0.2.7/"_s, true},
        {u"192.0.2.7"_s, u"192.0.2.7/x"_s, true},
        {u"192.0.2.7"_s, u"192.0.2.0/24x"_s, true},
        {u"192.0.2.7"_s, u"192.0.2.0/-24"_s, false},
        {u"192.0.2.7"_s, u"192.0.2.0/255.255.255.0"_s, false},
        {u"192.0.2.7"_s, u"192.0.2/24"_s, false},
        {u"192.0.2.7"_s, u"192/8"_s, false},
        {u"192.0.2.7"_s, u"192.519"_s, false},
        {u"192.0.2.7"_s, u".192.0.2.7"_s, false},
        {u"192.0.2.7"_s, u"192.0.2.7."_s, false},
        {u"192.0.2.7"_s, u"192.0.2.7:443"_s, false},
        {u"192.0.2.7"_s, u"[192.0.2.7]"_s, false},
        {u"192.0.2.7"_s, u"::ffff:192.0.2.7"_s, false},
        {u"192.0.2.7"_s, u"192.*"_s, false},
        {u"2001:db8::7"_s, u"[2001:db8::7]"_s, true},
        {u"2001:db8::7"_s, u"[2001:db8::]/32"_s, true},
        {u"2001:db8::7"_s, u"[2001:db8::8]"_s, false},
        {u"2001:db8::7"_s, u"[2001:db8::7]:443"_s, false},
        {u"2001:db8::7"_s, u"2001:db8::7/128"_s, true},
        {u"2001:db8::7"_s, u"2001:db8::7/129"_s, false},
        {u"2001:db8::7"_s, u"::/0"_s, false},
        {u"2001:db8::7"_s, u"2001:db8::7%eth0"_s, false},
        {u"2001:db8::7"_s, u"2001:db8::7"_s, true},
        {u"2001:db8::7"_s, u"2001:DB8:0::7"_s, true},
        {u"2001:db8::7"_s, u"2001:db8::/32"_s, true},
        {u"2001:db8::7"_s, u"2001:db9::/32"_s, false},
        {u"2001:db8::7"_s, u"0.0.0.0/0"_s, false},
        {u"localhost"_s, u"127.0.0.1"_s, false},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(isExempt(row.host, row.list), row.expected)
            << row.host.toStdString() << " in " << row.list.toStdString();
    }
}

TEST(EnvironmentProxy, K22_TakesUserAndPasswordAndTellsNeither)
{
    const auto good = proxyFromEnvironment(QUrl(u"https://x.test"_s),
                                           environment({{u"https_proxy"_s, u"http://jo%40e:p%3Aw@p:1"_s}}));
    ASSERT_TRUE(good && good->ok());
    EXPECT_EQ((*good)->proxy.user(), u"jo@e"_s);
    EXPECT_EQ((*good)->proxy.password(), u"p:w"_s);
    const auto bad = proxyFromEnvironment(QUrl(u"https://x.test"_s),
                                          environment({{u"all_proxy"_s, u"gopher://joe:pass-word@p:1"_s}}));
    ASSERT_TRUE(bad && !bad->ok());
    EXPECT_TRUE(bad->error().detail.contains(u"all_proxy"_s));
    EXPECT_FALSE(bad->error().detail.contains(u"pass-word"_s));
}

} // namespace license
