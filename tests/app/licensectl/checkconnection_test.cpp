// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitestore.h"
#include "tests/app/licensectl/serverfixture.h"
#include "tests/support/rawserver.h"

#include <QDateTime>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

class CheckConnectionCommand : public WithServer
{
protected:
    /// "proxy passed, name passed, …"
    static std::string told(const Document &service)
    {
        std::string text;
        for (const Document &stage : service.at("stages")) {
            text += (text.empty() ? "" : ", ") + stage["stage"].get<std::string>() + ' ' +
                    stage["status"].get<std::string>();
        }
        return text;
    }
};

TEST_F(CheckConnectionCommand, PassesEachStageOfAGoodWay)
{
    const Document service = only({u"check-connection"_s, u"Acme HQ"_s}, 0);
    EXPECT_EQ(membersOf(service), (std::vector<std::string>{"name", "stages"}));
    EXPECT_EQ(told(service), "proxy passed, name passed, tcp passed, tunnel skipped, tls passed, http passed, clock "
                             "passed, token passed");
    for (const Document &stage : service["stages"]) {
        EXPECT_EQ(membersOf(stage),
                  (std::vector<std::string>{"stage", "status", "elapsed_ms", "detail", "error", "next_step"}));
        EXPECT_TRUE(stage["elapsed_ms"].is_number_integer());
        EXPECT_TRUE(stage["error"].is_null());
    }
    const Ended text = ctl.run({u"check-connection"_s});
    EXPECT_EQ(text.code, 0);
    EXPECT_TRUE(text.out.contains("TLS and certificate")) << text.out.toStdString();
}

TEST_F(CheckConnectionCommand, ARefusedTokenIsTheLastStage)
{
    ctl.globals.last() = ctl.write(u"other-token"_s, "not-the-token");
    ctl.secrets.append("not-the-token");
    const Document service = only({u"check-connection"_s}, 1);
    const Document &token = service["stages"].back();
    EXPECT_EQ(token["status"], "failed");
    EXPECT_EQ(token["error"]["code"], "credentials_rejected");
    EXPECT_EQ(membersOf(token["error"]), (std::vector<std::string>{"code", "message"}));
    EXPECT_TRUE(token["next_step"].is_string());
}

TEST_F(CheckConnectionCommand, WhatComesAfterAFailureIsSkipped)
{
    server->control(u"down"_s);
    const Document service = only({u"check-connection"_s}, 1);
    EXPECT_EQ(told(service), "proxy passed, name passed, tcp failed, tunnel skipped, tls skipped, http skipped, clock "
                             "skipped, token skipped");
    EXPECT_EQ(service["stages"][2]["error"]["code"], "refused");
    EXPECT_EQ(ctl.run({u"check-connection"_s, u"Nobody"_s}).code, 64);
}

TEST_F(CheckConnectionCommand, UsesUpNeitherSequenceNorDocument)
{
    only({u"check-connection"_s}, 0);
    EXPECT_EQ(only({u"status"_s}, 3)["verification"]["state"], "not_verified");
    EXPECT_TRUE(only({u"history"_s}, 0)["entries"].empty());
}

TEST_F(CheckConnectionCommand, P11_TakesTheWayThatTheWindowHasSet)
{
    const Script tunnel{readRequest(), send("HTTP/1.1 200 OK\r\n\r\n"), tunnelTo(server->port())};
    const RawServer proxy({}, {{}, tunnel});
    {
        auto store = SqliteStore::open(ctl.dataFolder());
        ASSERT_TRUE(store.ok());
        const QString way = u"http://127.0.0.1:%1"_s.arg(proxy.port());
        ASSERT_TRUE(store.value()->setPreference(u"proxy"_s, way).ok());
    }
    EXPECT_EQ(told(only({u"check-connection"_s}, 0)),
              "proxy passed, name passed, tcp passed, tunnel passed, tls passed, "
              "http passed, clock passed, token passed");
    EXPECT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
    EXPECT_FALSE(proxy.received().contains(server->token()));
}

TEST_F(CheckConnectionCommand, WarnsAheadOfTheDayOnWhichATokenExpires)
{
    {
        auto store = SqliteStore::open(ctl.dataFolder());
        ASSERT_TRUE(store.ok());
        const auto services = store.value()->services();
        const Instant longAgo{milliseconds{QDateTime::currentMSecsSinceEpoch()} - std::chrono::days{28}};
        ASSERT_TRUE(store.value()->setTokenFacts(services->first().id, {.expected = false, .storedAt = longAgo}).ok());
    }
    const Ended run = ctl.run({u"refresh"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(run.code, 0);
    EXPECT_TRUE(run.err.contains("Access tokens are valid for 30 days")) << run.err.toStdString();
    EXPECT_EQ(membersOf(run.json()), (std::vector<std::string>{"services"}));
}

} // namespace license::test
