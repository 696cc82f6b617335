// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/management/managementclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/managementpeer.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

#include <optional>

namespace license::test {

/// A client and the answers to its requests.
struct ManagementTester
{
    FakeClock clock;
    ManagementClient client{clock};
    ProxySettings proxy{.mode = ProxyMode::None};

    ManagementEndpoint endpoint(const ManagementPeer &peer) const
    {
        ManagementEndpoint endpoint{.address = peer.url(), .connection = {}, .proxy = proxy};
        endpoint.connection.url = QStringLiteral("https://license.invalid");
        endpoint.connection.account = QStringLiteral("acct_CANARY");
        endpoint.connection.installation = QStringLiteral("installation_CANARY");
        endpoint.connection.ca = peer.authority();
        return endpoint;
    }

    Result<LoginReply> signIn(const ManagementEndpoint &to, const QByteArray &password = ManagementPeer::password,
                              milliseconds deadline = seconds{30})
    {
        std::optional<Result<LoginReply>> answer;
        QObject context;
        int answers = 0;
        client.signIn(to, QString::fromLatin1(ManagementPeer::email), Secret(QByteArray(password)), deadline, &context,
                      [&](Result<LoginReply> reply) {
                          answer.emplace(std::move(reply));
                          ++answers;
                      });
        EXPECT_FALSE(answer.has_value()) << "answered inside the call";
        EXPECT_TRUE(waitFor([&] { return answer.has_value(); }, 60'000));
        QCoreApplication::processEvents();
        EXPECT_EQ(answers, 1);
        return answer ? std::move(*answer) : Result<LoginReply>(Error{});
    }

    Result<QVector<Organization>> organizations(const ManagementEndpoint &to, const QByteArray &token,
                                                milliseconds deadline = seconds{60})
    {
        std::optional<Result<QVector<Organization>>> answer;
        QObject context;
        int answers = 0;
        client.organizations(to, Secret(QByteArray(token)), deadline, &context,
                             [&](Result<QVector<Organization>> reply) {
                                 answer.emplace(std::move(reply));
                                 ++answers;
                             });
        EXPECT_FALSE(answer.has_value()) << "answered inside the call";
        EXPECT_TRUE(waitFor([&] { return answer.has_value(); }, 200'000));
        QCoreApplication::processEvents();
        EXPECT_EQ(answers, 1);
        return answer ? std::move(*answer) : Result<QVector<Organization>>(Error{});
    }

    /// Signs in at the peer and asks for its organizations.
    Result<QVector<Organization>> listFrom(const ManagementPeer &peer, milliseconds deadline = std::chrono::minutes{10})
    {
        const auto reply = signIn(endpoint(peer));
        EXPECT_TRUE(reply.ok());
        return reply ? organizations(endpoint(peer), reply->token.reveal(), deadline) : reply.error();
    }
};

} // namespace license::test
