// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/serverfixture.h"

#include <QJsonObject>
#include <QUuid>

#include <gtest/gtest.h>

#include <csignal>

namespace license::test {

using namespace Qt::StringLiterals;

class RefreshCommand : public WithServer
{};

TEST_F(RefreshCommand, TheFirstDocumentIsChangedWithNoChanges)
{
    const Document first = only({u"refresh"_s}, 0);
    EXPECT_EQ(membersOf(first), (std::vector<std::string>{"name", "outcome", "error", "changes"}));
    EXPECT_EQ(first, Document::parse(R"({"name":"Acme HQ","outcome":"changed","error":null,"changes":[]})"));
    EXPECT_EQ(only({u"refresh"_s, u"Acme HQ"_s}, 0)["outcome"], "unchanged");
}

TEST_F(RefreshCommand, ListsWhatChanged)
{
    ASSERT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
    const qint64 before = only({u"status"_s}, 0)["licenses"][0]["total"].get<qint64>();
    const qint64 servers = only({u"status"_s}, 0)["licenses"][1]["total"].get<qint64>();
    server->control(u"upgrade"_s, {{u"licenses"_s, QJsonObject{{u"endpoint"_s, 15}, {u"server"_s, -1}}}});
    const Document changed = only({u"refresh"_s}, 0);
    EXPECT_EQ(changed["outcome"], "changed");
    ASSERT_EQ(changed["changes"].size(), 2U) << changed.dump();
    const Document &rise = changed["changes"][0];
    EXPECT_EQ(membersOf(rise), (std::vector<std::string>{"what", "from", "to", "text"}));
    EXPECT_EQ(rise["what"], "licenses.endpoint.total");
    EXPECT_EQ(rise["from"], before);
    EXPECT_EQ(rise["to"], before + 15);
    EXPECT_EQ(rise["text"], u"+15 Endpoint (%1 → %2)"_s.arg(before).arg(before + 15).toStdString());
    EXPECT_EQ(changed["changes"][1]["text"], u"\u22121 Server (%1 → %2)"_s.arg(servers).arg(servers - 1).toStdString());

    server->control(u"upgrade"_s, {{u"storage_capacity"_s, 5e12}});
    const Document storage = only({u"refresh"_s}, 0)["changes"][0];
    EXPECT_EQ(storage["what"], "package.storage.capacity");
    EXPECT_TRUE(storage["to"].is_number_integer());
    EXPECT_EQ(storage["to"], 5'000'000'000'000);

    server->control(u"package"_s, {{u"valid_for_seconds"_s, 86'400 * 100}});
    const Document validUntil = only({u"refresh"_s}, 0)["changes"][0];
    EXPECT_EQ(validUntil["what"], "package.valid_until");
    EXPECT_TRUE(validUntil["to"].is_string());

    const Ended text = ctl.run({u"refresh"_s});
    EXPECT_EQ(text.code, 0);
    EXPECT_EQ(text.out, "Acme HQ: nothing has changed\n");
}

TEST_F(RefreshCommand, IfDueLeavesAloneWhatIsNotDue)
{
    EXPECT_EQ(only({u"refresh"_s, u"--if-due"_s}, 0)["outcome"], "changed") << "never tried: due";
    const int requests = requestCount();
    const Document second = only({u"refresh"_s, u"--if-due"_s}, 0);
    EXPECT_EQ(second, Document::parse(R"({"name":"Acme HQ","outcome":"skipped","error":null,"changes":[]})"));
    EXPECT_EQ(requestCount(), requests);
    EXPECT_EQ(only({u"history"_s}, 0)["entries"][0]["trigger"], "scheduled");
}

TEST_F(RefreshCommand, B14_APersonMayAskWhileTheScheduleWaits)
{
    server->control(u"maintenance"_s, {{u"seconds"_s, 3600}});
    EXPECT_EQ(only({u"refresh"_s}, 69)["error"]["code"], "server_unavailable");
    server->control(u"recover"_s);
    EXPECT_EQ(only({u"refresh"_s, u"--if-due"_s}, 0)["outcome"], "skipped");
    EXPECT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
}

struct Fault
{
    QString command;
    QJsonObject body;
    const char *error;
    int exitCode;
};

TEST_F(RefreshCommand, EveryFailureHasItsCodeAndKeepsWhatIsKnown)
{
    ASSERT_EQ(only({u"refresh"_s}, 0)["outcome"], "changed");
    const Document known = only({u"status"_s}, 0);
    const auto fault = [](const QString &kind) { return QJsonObject{{u"kind"_s, kind}}; };
    const auto status = [](int code) { return QJsonObject{{u"kind"_s, u"status"_s}, {u"status"_s, code}}; };
    const Fault table[] = {
        {u"fault"_s, fault(u"html"_s), "captive_portal", 76},
        {u"fault"_s, fault(u"garbage"_s), "malformed_reply", 76},
        {u"fault"_s, fault(u"missing-member"_s), "malformed_reply", 76},
        {u"fault"_s, fault(u"oversized"_s), "malformed_reply", 76},
        {u"fault"_s, fault(u"wrong-signature"_s), "bad_signature", 76},
        {u"fault"_s, fault(u"unknown-key"_s), "unknown_key", 76},
        {u"fault"_s, fault(u"future-version"_s), "unsupported_version", 76},
        {u"fault"_s, fault(u"other-account"_s), "wrong_audience", 76},
        {u"fault"_s, fault(u"other-installation"_s), "wrong_installation", 76},
        {u"fault"_s, fault(u"foreign-nonce"_s), "replayed_reply", 76},
        {u"fault"_s, fault(u"stale-seq"_s), "rolled_back", 76},
        {u"fault"_s, status(302), "http_status", 76},
        {u"fault"_s, status(402), "http_status", 76},
        {u"fault"_s, status(500), "server_unavailable", 69},
        {u"fault"_s, fault(u"cut"_s), "connection_lost", 69},
        {u"maintenance"_s, {{u"seconds"_s, 60}}, "server_unavailable", 69},
        {u"rate-limit"_s, {{u"seconds"_s, 60}}, "rate_limited", 69},
        {u"down"_s, {}, "refused", 69},
    };
    for (const Fault &row : table) {
        const QString name = row.command + u' ' + row.body.value(u"kind"_s).toString();
        server->control(row.command, row.body);
        const Document failed = only({u"refresh"_s}, row.exitCode);
        EXPECT_EQ(failed["outcome"], "failed") << name.toStdString();
        EXPECT_EQ(membersOf(failed["error"]), (std::vector<std::string>{"code", "message", "request_id"}));
        EXPECT_EQ(failed["error"]["code"], row.error) << name.toStdString();
        EXPECT_FALSE(QUuid(QString::fromStdString(failed["error"]["request_id"].get<std::string>())).isNull());
        EXPECT_FALSE(failed["error"]["message"].get<std::string>().empty());
        server->control(u"recover"_s);
        server->control(u"up"_s);

        const Document after = only({u"status"_s}, 1);
        EXPECT_EQ(after["verification"]["state"], "grace") << name.toStdString();
        EXPECT_EQ(after["verification"]["last_error"]["code"], row.error);
        EXPECT_EQ(membersOf(after["verification"]["last_error"]), (std::vector<std::string>{"code", "message"}));
        EXPECT_EQ(after["licenses"], known["licenses"]);
        EXPECT_EQ(after["package"], known["package"]);
        EXPECT_EQ(after["backup_and_restore"], "continue");
    }
    EXPECT_EQ(only({u"refresh"_s}, 0)["outcome"], "unchanged");
    EXPECT_TRUE(only({u"status"_s}, 0)["verification"]["last_error"].is_null());
}

TEST_F(RefreshCommand, A29_ARefusedTokenIsAQuestionOfCredentials)
{
    ctl.globals.last() = ctl.write(u"other-token"_s, "not-the-token\n");
    ctl.secrets.append("not-the-token");
    EXPECT_EQ(only({u"refresh"_s}, 77)["error"]["code"], "credentials_rejected");

    const Ended text = ctl.run({u"refresh"_s});
    EXPECT_EQ(text.code, 77);
    EXPECT_EQ(text.out, "") << "a failure is told on standard error alone";
    EXPECT_TRUE(text.err.startsWith("Acme HQ: ")) << text.err.toStdString();
}

TEST_F(RefreshCommand, B04_EndsAtItsTimeout)
{
    server->control(u"fault"_s, {{u"kind"_s, u"slow"_s}, {u"milliseconds"_s, 600'000}});
    EXPECT_EQ(only({u"refresh"_s, u"--timeout"_s, u"1"_s}, 69)["error"]["code"], "timeout");
}

TEST_F(RefreshCommand, AnInterruptCancels)
{
    server->control(u"fault"_s, {{u"kind"_s, u"slow"_s}, {u"milliseconds"_s, 600'000}});
    const int before = requestCount();
    const auto process = ctl.start({u"refresh"_s, u"--format"_s, u"json"_s});
    while (requestCount() == before && process->state() == QProcess::Running) {
        process->waitForReadyRead(20);
    }
    ::kill(pid_t(process->processId()), SIGINT);
    const Ended run = ctl.finish(*process);
    EXPECT_EQ(run.code, 1) << run.err.toStdString();
    EXPECT_EQ(run.json()["services"][0]["error"]["code"], "cancelled");
}

TEST_F(RefreshCommand, D10_TwoProcessesAskTheServerOnce)
{
    server->control(u"fault"_s, {{u"kind"_s, u"slow"_s}, {u"milliseconds"_s, 1'500}});
    const int before = requestCount();
    const auto first = ctl.start({u"refresh"_s, u"--format"_s, u"json"_s});
    while (requestCount() == before && first->state() == QProcess::Running) {
        first->waitForReadyRead(20);
    }
    const Ended second = ctl.run({u"refresh"_s, u"--format"_s, u"json"_s});
    const Ended ended = ctl.finish(*first);
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(second.code, 0);
    EXPECT_EQ(second.json(), ended.json()) << "the outcome of the other one is reported";
    EXPECT_EQ(requestCount(), before + 1);
}

} // namespace license::test
