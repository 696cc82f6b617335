// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/export.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

const Instant reportedAt{std::chrono::seconds(1'795'442'709)};

QVector<ReportedOrganizations> someServices()
{
    const Organization fine{.id = u"1"_s, .name = u"Fine"_s, .driver = u"1"_s, .unlicensedRepositories = 0};
    const Organization worst{.id = u"2"_s,
                             .name = u"=worst, \"x\""_s,
                             .driver = u"2"_s,
                             .protectedRepositories = 43,
                             .totalRepositories = 58,
                             .unlicensedRepositories = 9,
                             .removedRepositories = 0,
                             .synchronizing = true,
                             .plans = {{.id = u"p"_s, .name = u"Daily"_s, .repositories = 7, .errors = 1}}};
    return {{.service = u"Acme HQ"_s,
             .state = {.signIn = {},
                       .report = ManagementReport{.reportedAt = reportedAt,
                                                  .origin = u"https://xms.example"_s,
                                                  .organizations = {fine, worst}}},
             .disagreement = RepositoryDisagreement{.reported = 43, .verified = 40}},
            {.service = u"Other"_s, .state = {}, .error = Error{.code = ErrorCode::Timeout}}};
}

QByteArray organizationsAs(ExportFormat format)
{
    QBuffer buffer;
    EXPECT_TRUE(buffer.open(QIODevice::WriteOnly));
    EXPECT_TRUE(exportOrganizations({buffer, format, reportedAt}, someServices()).ok());
    return buffer.data();
}

} // namespace

TEST(ExportOrganizations, CsvHasTheWorstFirstAndNothingForWhatIsNotReported)
{
    EXPECT_EQ(organizationsAs(ExportFormat::Csv),
              "service,id,name,driver,protected,total,unlicensed,removed,synchronizing,plans,reported_at,origin\r\n"
              "Acme HQ,2,\"'=worst, \"\"x\"\"\",2,43,58,9,0,true,1,2026-11-23T14:05:09Z,https://xms.example\r\n"
              "Acme HQ,1,Fine,1,,,0,,,0,2026-11-23T14:05:09Z,https://xms.example\r\n");
}

TEST(ExportOrganizations, JsonHasAgeOriginAndNulls)
{
    const QJsonArray services =
        QJsonDocument::fromJson(organizationsAs(ExportFormat::Json)).object()["services"_L1].toArray();
    ASSERT_EQ(services.size(), 2);
    const QJsonObject acme = services[0].toObject();
    EXPECT_EQ(acme["origin"_L1].toString(), u"https://xms.example"_s);
    EXPECT_EQ(acme["reported_at"_L1].toString(), u"2026-11-23T14:05:09Z"_s);
    EXPECT_EQ(acme["disagreement"_L1].toObject(), (QJsonObject{{u"reported"_s, 43}, {u"verified"_s, 40}}));
    EXPECT_TRUE(acme["error"_L1].isNull());
    const QJsonArray organizations = acme["organizations"_L1].toArray();
    ASSERT_EQ(organizations.size(), 2);
    EXPECT_EQ(organizations[0].toObject(),
              (QJsonObject{{u"id"_s, u"2"_s},
                           {u"name"_s, u"=worst, \"x\""_s},
                           {u"driver"_s, u"2"_s},
                           {u"protected"_s, 43},
                           {u"total"_s, 58},
                           {u"unlicensed"_s, 9},
                           {u"removed"_s, 0},
                           {u"synchronizing"_s, true},
                           {u"plans"_s, QJsonArray{QJsonObject{{u"id"_s, u"p"_s},
                                                               {u"name"_s, u"Daily"_s},
                                                               {u"repositories"_s, 7},
                                                               {u"successes"_s, QJsonValue::Null},
                                                               {u"warnings"_s, QJsonValue::Null},
                                                               {u"errors"_s, 1}}}}}));
    EXPECT_TRUE(organizations[1].toObject()["protected"_L1].isNull());
    const QJsonObject other = services[1].toObject();
    EXPECT_TRUE(other["origin"_L1].isNull());
    EXPECT_EQ(other["error"_L1].toObject()["code"_L1].toString(), u"timeout"_s);
    EXPECT_EQ(other["organizations"_L1].toArray(), QJsonArray());
}

TEST(ExportOrganizations, ThePageAndTheSheetSayWhatIsReported)
{
    const QByteArray page = organizationsAs(ExportFormat::Html);
    EXPECT_TRUE(page.contains("as reported by the Management Service, not verified"));
    EXPECT_TRUE(page.contains("=worst, &quot;x&quot;") || page.contains("=worst, \"x\"")) << page.toStdString();
    EXPECT_TRUE(page.contains("unknown"));
    EXPECT_TRUE(organizationsAs(ExportFormat::Excel).contains("Without a license"));
}

} // namespace license::text
