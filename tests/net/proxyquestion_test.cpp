// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxyquestion.h"

#include <gtest/gtest.h>

using namespace license;
using namespace Qt::StringLiterals;

TEST(ProxyQuestion, ReadsStatusAndSchemesOfAnAnswer)
{
    const struct
    {
        QByteArray head;
        int status;
        QStringList schemes;
    } rows[] = {
        {"HTTP/1.1 200 Connection established\r\n\r\n", 200, {}},
        {"HTTP/1.0 407 No\r\nproxy-authenticate: Basic realm=\"a, b\"\r\n\r\n", 407, {u"Basic"_s}},
        {"HTTP/1.1 407 No\nProxy-Authenticate: NTLM\nProxy-Authenticate: Negotiate\n\n",
         407,
         {u"NTLM"_s, u"Negotiate"_s}},
        {"HTTP/1.1 407 No\r\nProxy-Authenticate: Digest realm=x, nonce=\"y,z\", Basic realm=x, Basic realm=y\r\n\r\n",
         407,
         {u"Digest"_s, u"Basic"_s}},
        {"HTTP/1.1 407 No\r\nProxy-Authenticate: <b>x</b> y, \x1b[1m, aaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n\r\n", 407, {}},
        {"HTTP/1.1 407 No\r\nX-Proxy-Authenticate: Basic\r\n: Basic\r\nProxy-Authenticate\r\n", 407, {}},
    };
    for (const auto &row : rows) {
        const auto answer = proxyAnswerFrom(row.head);
        ASSERT_TRUE(answer) << row.head.toStdString();
        EXPECT_EQ(answer->status, row.status) << row.head.toStdString();
        EXPECT_EQ(answer->schemes, row.schemes) << row.head.toStdString();
    }
    for (const QByteArray &head : {QByteArray(), QByteArray("HTTP/1.1 40"), QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n")}) {
        EXPECT_FALSE(proxyAnswerFrom(head)) << head.toStdString();
    }
}
