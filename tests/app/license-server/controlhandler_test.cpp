// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/license-server/serverfixture.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace license::server::test {

namespace {

Document rowOf(const Document &payload, const std::string &type)
{
    for (const Document &row : payload.at("licenses")) {
        if (row.at("type") == type)
            return row;
    }
    return {};
}

constexpr qint64 terabyte = 1'000'000'000'000;

} // namespace

class Control : public ServerTest
{
protected:
    void SetUp() override { startServer(); }
};

TEST_F(Control, UpgradesToTheNextPlan)
{
    const Document before = verify();
    EXPECT_EQ(rowOf(before, "endpoint").at("total"), 10);
    EXPECT_EQ(before.at("package").at("storage").at("capacity"), 2 * terabyte);
    ASSERT_EQ(control(u"upgrade"_s).status, 200);
    startServer();
    const Document after = verify(before.at("seq"));
    EXPECT_EQ(rowOf(after, "endpoint").at("total"), 25);
    EXPECT_EQ(after.at("package").at("storage").at("capacity"), 5 * terabyte);
    EXPECT_EQ(after.at("package").at("name"), "Xopero ONE Enterprise");
    EXPECT_EQ(after.at("objects"), before.at("objects"));
    EXPECT_EQ(rowOf(after, "server"), rowOf(before, "server"));
}

TEST_F(Control, UpgradesAsTheBodySays)
{
    const qint64 servers = rowOf(verify(), "server").at("total");
    ASSERT_EQ(control(u"upgrade"_s, R"({"licenses":{"server":3},"storage_capacity":7,"package":"Ąę"})").status, 200);
    const Document payload = verify();
    EXPECT_EQ(rowOf(payload, "server").at("total"), servers + 3);
    EXPECT_EQ(rowOf(payload, "endpoint").at("total"), 10);
    EXPECT_EQ(payload.at("package").at("storage").at("capacity"), 7);
    EXPECT_EQ(payload.at("package").at("name"), "Ąę");
}

TEST_F(Control, AddsStorage)
{
    control(u"add-storage"_s);
    EXPECT_EQ(verify().at("package").at("storage").at("capacity"), 3 * terabyte);
    control(u"add-storage"_s, R"({"bytes":5})");
    EXPECT_EQ(verify().at("package").at("storage").at("capacity"), 3 * terabyte + 5);
}

TEST_F(Control, SuspendsResumesAndRevokes)
{
    control(u"suspend"_s, R"({"reason":"Invoice 17 is overdue"})");
    EXPECT_EQ(verify().at("package").at("status"), "suspended");
    EXPECT_EQ(verify().at("package").at("reason"), "Invoice 17 is overdue");
    startServer();
    EXPECT_EQ(verify().at("package").at("status"), "suspended");
    control(u"resume"_s);
    EXPECT_EQ(verify().at("package").at("status"), "active");
    EXPECT_FALSE(verify().at("package").contains("reason"));
    control(u"revoke"_s);
    EXPECT_EQ(verify().at("package").at("status"), "revoked");
}

TEST_F(Control, SetsThePackage)
{
    control(u"package"_s, R"({"status":"trial","channel":"marketplace","renews":true,"valid_for_seconds":3600})");
    const Document package = verify().at("package");
    EXPECT_EQ(package.at("status"), "trial");
    EXPECT_EQ(package.at("channel"), "marketplace");
    EXPECT_EQ(package.at("renews"), true);
    EXPECT_EQ(package.at("valid_until"), start + 3600);
    control(u"package"_s, R"({"valid_for_seconds":null})");
    EXPECT_FALSE(verify().at("package").contains("valid_until"));
}

TEST_F(Control, TakesTheTlsPortDownAndUp)
{
    const Document before = verify();
    ASSERT_EQ(control(u"down"_s).json().at("up"), false);
    EXPECT_EQ(post(goodBody()).error, QNetworkReply::ConnectionRefusedError);
    ASSERT_EQ(control(u"up"_s).json().at("up"), true);
    verify(before.at("seq"));
}

TEST_F(Control, RecoversFromEverything)
{
    for (const char *command : {"down", "rate-limit", "maintenance", "fault"}) {
        SCOPED_TRACE(command);
        const QByteArray body = qstrcmp(command, "fault") == 0  ? R"({"kind":"html"})"
                                : qstrcmp(command, "down") == 0 ? ""
                                                                : R"({"seconds":60})";
        ASSERT_EQ(control(QLatin1String(command), body).status, 200);
        ASSERT_EQ(control(u"recover"_s).status, 200);
        verify();
    }
}

TEST_F(Control, KeepsARateLimitOverARestart)
{
    control(u"rate-limit"_s, R"({"seconds":60})");
    startServer();
    EXPECT_EQ(post(goodBody()).status, 429);
}

TEST_F(Control, RotatesTheTokenAndNeverShowsIt)
{
    const Headers old = goodHeaders();
    const QByteArray body = QByteArray::fromStdString(goodBody().dump());
    const Answer answer = control(u"rotate-token"_s);
    EXPECT_EQ(answer.status, 200);
    EXPECT_FALSE(answer.body.contains("lic_"));
    EXPECT_EQ(post(body, old).status, 401);
    verify();
    startServer();
    verify();
}

TEST_F(Control, ListsTheRequestsWithoutWhatAuthorizedThem)
{
    Headers headers = goodHeaders();
    headers["X-Request-Id"] = "request-17";
    headers["User-Agent"] = "license-console/1 (test)";
    post(QByteArray::fromStdString(goodBody(41).dump()), headers);
    get(u"/nothing"_s, headers);
    const Answer answer = controlGet(u"/requests"_s);
    const Document log = answer.json();
    EXPECT_EQ(log.at("count"), 2);
    EXPECT_EQ(log.at("requests").at(0), (Document{{"at_ms", start * 1000},
                                                  {"method", "POST"},
                                                  {"path", verificationPath},
                                                  {"status", 200},
                                                  {"request_id", "request-17"},
                                                  {"user_agent", "license-console/1 (test)"},
                                                  {"last_seq", 41}}));
    EXPECT_EQ(log.at("requests").at(1).at("status"), 404);
    EXPECT_FALSE(answer.body.contains("lic_"));
    EXPECT_FALSE(answer.body.contains("Bearer"));
}

TEST_F(Control, ShowsTheState)
{
    const Document payload = verify();
    const Answer answer = controlGet(u"/state"_s);
    EXPECT_EQ(answer.type, "application/json");
    const Document state = answer.json();
    EXPECT_EQ(state.at("up"), true);
    EXPECT_EQ(state.at("url"), m_server->url().toStdString());
    EXPECT_EQ(state.at("last_seq"), payload.at("seq"));
    EXPECT_EQ(state.at("now"), start);
    EXPECT_TRUE(state.at("fault").is_null());
    for (const char *name : {"package", "licenses", "objects"})
        EXPECT_EQ(state.at(name), payload.at(name)) << name;
    EXPECT_FALSE(answer.body.contains(content(u"token"_s).trimmed()));
}

TEST_F(Control, RefusesWhatItDoesNotKnowAndChangesNothing)
{
    struct Case
    {
        const char *command;
        const char *body;
    };
    const Document before = controlGet(u"/state"_s).json();
    for (const Case &test : {
             Case{"upgrade", "no JSON"},
             Case{"upgrade", R"({"licenses":{"endpoint":5,"unheard_of":1}})"},
             Case{"upgrade", R"({"licenses":{"endpoint":2147483648}})"},
             Case{"upgrade", R"({"licenses":{"endpoint":5},"storage_capacity":-1})"},
             Case{"upgrade", R"({"package":""})"},
             Case{"add-storage", R"({"bytes":"1"})"},
             Case{"suspend", R"({"reason":7})"},
             Case{"resume", R"({"reason":"x"})"},
             Case{"package", R"({"name":"x","status":"suspended"})"},
             Case{"rate-limit", "{}"},
             Case{"maintenance", R"({"seconds":-1})"},
             Case{"time", R"({"offset_seconds":1.5})"},
             Case{"fault", R"({"kind":"unheard-of"})"},
             Case{"fault", R"({"milliseconds":5})"},
             Case{"objects", R"({"count":3})"},
         }) {
        SCOPED_TRACE(test.command);
        const Answer answer = control(QLatin1String(test.command), test.body);
        EXPECT_EQ(answer.status, 400);
        EXPECT_FALSE(answer.json().at("error").get<std::string>().empty());
    }
    EXPECT_EQ(control(u"unheard-of"_s).status, 404);
    EXPECT_EQ(controlGet(u"/upgrade"_s).status, 405);
    EXPECT_EQ(controlGet(u"/state"_s).json(), before);
}

TEST_F(Control, IsClosedToWebPages)
{
    EXPECT_EQ(controlGet(u"/state"_s, {{"Origin", "https://example.com"}}).status, 403);
}

} // namespace license::server::test
