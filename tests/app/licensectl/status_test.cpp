// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/serverfixture.h"

#include <QDateTime>
#include <QJsonObject>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

class StatusCommand : public WithServer
{};

qint64 secondsOf(const Document &time)
{
    const QString text = QString::fromStdString(time.get<std::string>());
    EXPECT_TRUE(QRegularExpression(uR"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$)"_s).match(text).hasMatch())
        << text.toStdString();
    return QDateTime::fromString(text, Qt::ISODate).toSecsSinceEpoch();
}

TEST_F(StatusCommand, D15_WithoutADocumentNothingIsKnown)
{
    const Document service = only({u"status"_s}, 3);
    EXPECT_EQ(membersOf(service), (std::vector<std::string>{"name", "url", "severity", "verification", "package",
                                                            "reason", "licenses", "backup_and_restore"}));
    EXPECT_EQ(service["severity"], "unknown");
    EXPECT_EQ(service["verification"]["state"], "not_verified");
    for (const char *name :
         {"last_success", "elapsed_seconds", "deadline", "remaining_seconds", "last_attempt", "last_error"}) {
        EXPECT_TRUE(service["verification"][name].is_null()) << name;
    }
    EXPECT_TRUE(service["package"].is_null());
    EXPECT_EQ(service["licenses"], Document::array());
    EXPECT_EQ(service["backup_and_restore"], "unknown");
}

TEST_F(StatusCommand, TellsAllThatAVerifiedDocumentSays)
{
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    const Document service = only({u"status"_s, u"Acme HQ"_s}, 0);
    const Document &verification = service["verification"];
    EXPECT_EQ(membersOf(verification),
              (std::vector<std::string>{"state", "last_success", "elapsed_seconds", "deadline", "remaining_seconds",
                                        "next_refresh", "last_attempt", "last_error", "clock_warning"}));
    EXPECT_EQ(verification["state"], "verified");
    EXPECT_EQ(verification["elapsed_seconds"].get<qint64>() + verification["remaining_seconds"].get<qint64>(), 259'200);
    EXPECT_EQ(secondsOf(verification["deadline"]) - secondsOf(verification["last_success"]), 259'200);
    EXPECT_GE(secondsOf(verification["next_refresh"]) - secondsOf(verification["last_success"]), 77'759);
    EXPECT_LE(secondsOf(verification["next_refresh"]) - secondsOf(verification["last_success"]), 95'041);
    EXPECT_TRUE(verification["last_error"].is_null());
    EXPECT_TRUE(verification["clock_warning"].is_null());

    const Document &package = service["package"];
    EXPECT_EQ(membersOf(package),
              (std::vector<std::string>{"name", "status", "state", "valid_from", "valid_until", "storage"}));
    EXPECT_EQ(package["status"], "active");
    EXPECT_EQ(package["state"], "valid");
    EXPECT_LT(secondsOf(package["valid_from"]), secondsOf(package["valid_until"]));
    EXPECT_EQ(membersOf(package["storage"]), (std::vector<std::string>{"capacity", "used"}));

    const Document &license = service["licenses"][0];
    EXPECT_EQ(membersOf(license), (std::vector<std::string>{"type", "label", "assigned_to", "total", "used", "free",
                                                            "state", "valid_until"}));
    EXPECT_EQ(license["type"], "endpoint");
    EXPECT_EQ(license["assigned_to"], "agent");
    EXPECT_EQ(service["backup_and_restore"], "continue");
}

TEST_F(StatusCommand, AsksNoNetwork)
{
    const int before = requestCount();
    only({u"status"_s}, 3);
    EXPECT_EQ(requestCount(), before);
}

TEST_F(StatusCommand, A24_A25_AVerdictTakesEffectAtOnceBothWays)
{
    server->control(u"suspend"_s, {{u"reason"_s, u"payment overdue"_s}});
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    Document service = only({u"status"_s}, 2);
    EXPECT_EQ(service["severity"], "critical");
    EXPECT_EQ(service["verification"]["state"], "verified");
    EXPECT_EQ(service["package"]["status"], "suspended");
    EXPECT_EQ(service["package"]["state"], "suspended");
    EXPECT_EQ(service["backup_and_restore"], "may_stop");
    EXPECT_TRUE(ctl.run({u"status"_s}).out.contains("payment overdue"));

    server->control(u"revoke"_s);
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    EXPECT_EQ(only({u"status"_s}, 2)["package"]["state"], "revoked");

    server->control(u"resume"_s);
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    EXPECT_EQ(only({u"status"_s}, 0)["package"]["state"], "valid");
}

TEST_F(StatusCommand, ThePackagesEndIsTold)
{
    server->control(u"package"_s, {{u"valid_for_seconds"_s, 86'400 * 20}});
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    EXPECT_EQ(only({u"status"_s}, 1)["package"]["state"], "expiring");
    server->control(u"package"_s, {{u"valid_for_seconds"_s, -60}});
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    const Document expired = only({u"status"_s}, 2);
    EXPECT_EQ(expired["package"]["state"], "expired");
    EXPECT_EQ(expired["backup_and_restore"], "unknown");
    server->control(u"package"_s, {{u"valid_for_seconds"_s, QJsonValue::Null}});
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    EXPECT_TRUE(only({u"status"_s}, 0)["package"]["valid_until"].is_null());
    server->control(u"package"_s, {{u"valid_for_seconds"_s, 86'400 * 200}});
}

TEST_F(StatusCommand, A23_AWrongClockIsAWarning)
{
    server->control(u"time"_s, {{u"offset_seconds"_s, 7'200}});
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    const Document service = only({u"status"_s}, 1);
    EXPECT_EQ(service["verification"]["state"], "verified");
    EXPECT_TRUE(QString::fromStdString(service["verification"]["clock_warning"].get<std::string>())
                    .contains(u"behind the license server"_s));
    server->control(u"time"_s, {{u"offset_seconds"_s, 0}});
}

TEST_F(StatusCommand, AnswersAsAMonitoringPlugIn)
{
    Ended run = ctl.run({u"status"_s, u"--format"_s, u"nagios"_s});
    EXPECT_EQ(run.code, 3);
    EXPECT_TRUE(run.out.startsWith("LICENSE UNKNOWN - Acme HQ: ")) << run.out.toStdString();
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    run = ctl.run({u"status"_s, u"--format"_s, u"nagios"_s});
    EXPECT_EQ(run.code, 0);
    const QStringList lines = QString::fromUtf8(run.out).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 2);
    static const QRegularExpression first(
        uR"(^LICENSE OK - [^|]+ \| ('[^'=|]+'|[a-z_]+)=\d+(s|B)?;;;0(;\d+)?( ('[^'=|]+'|[a-z_]+)=\d+(s|B)?;;;0(;\d+)?)*$)"_s);
    EXPECT_TRUE(first.match(lines[0]).hasMatch()) << lines[0].toStdString();
    EXPECT_TRUE(lines[1].startsWith(u"OK: Acme HQ: Verified today"_s)) << lines[1].toStdString();
}

TEST_F(StatusCommand, WritesThePrometheusTextFormat)
{
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    const Ended run = ctl.run({u"status"_s, u"--format"_s, u"prometheus"_s});
    EXPECT_EQ(run.code, 0);
    const QString text = QString::fromUtf8(run.out);
    for (const QString &name :
         {u"severity"_s, u"verification_state"_s, u"package_state"_s, u"last_success_timestamp_seconds"_s,
          u"grace_remaining_seconds"_s, u"package_valid_until_timestamp_seconds"_s, u"licenses_limit"_s,
          u"licenses_used"_s, u"storage_capacity_bytes"_s, u"storage_used_bytes"_s}) {
        EXPECT_TRUE(text.contains(u"# HELP license_console_%1 "_s.arg(name))) << name.toStdString();
        EXPECT_TRUE(text.contains(u"# TYPE license_console_%1 gauge\n"_s.arg(name))) << name.toStdString();
        EXPECT_TRUE(text.contains(u"\nlicense_console_%1{service=\"Acme HQ\""_s.arg(name))) << name.toStdString();
    }
    EXPECT_TRUE(text.contains(u"\nlicense_console_severity{service=\"Acme HQ\"} 0\n"_s));
    EXPECT_TRUE(text.contains(u"verification_state{service=\"Acme HQ\",state=\"verified\"} 1\n"_s));
    EXPECT_TRUE(text.contains(u"verification_state{service=\"Acme HQ\",state=\"not_applicable\"} 0\n"_s));
    EXPECT_TRUE(text.contains(u"package_state{service=\"Acme HQ\",state=\"expired\"} 0\n"_s));
    EXPECT_TRUE(text.contains(u"licenses_limit{service=\"Acme HQ\",type=\"endpoint\"} "_s));
}

TEST_F(StatusCommand, WhatIsNotKnownIsAbsentFromPrometheus)
{
    const Ended run = ctl.run({u"status"_s, u"--format"_s, u"prometheus"_s});
    EXPECT_EQ(run.code, 3);
    const QString text = QString::fromUtf8(run.out);
    EXPECT_TRUE(text.contains(u"\nlicense_console_severity{service=\"Acme HQ\"} 3\n"_s));
    EXPECT_FALSE(text.contains(u"\nlicense_console_package_state{"_s));
    EXPECT_FALSE(text.contains(u"\nlicense_console_grace_remaining_seconds{"_s));
    EXPECT_FALSE(text.contains(u"\nlicense_console_licenses_limit{"_s));
    EXPECT_FALSE(text.contains(u"\nlicense_console_last_success_timestamp_seconds{"_s));
}

TEST_F(StatusCommand, OneLineForPeopleSaysWhatTheBannerSays)
{
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    const QString text = QString::fromUtf8(ctl.run({u"status"_s}).out);
    EXPECT_TRUE(text.startsWith(u"Acme HQ · https://"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"  OK: Verified today at "_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"Package: "_s));
    EXPECT_TRUE(text.contains(u"Endpoint"_s));
}

} // namespace license::test
