// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/organizationspage.h"

#include <gtest/gtest.h>

using namespace license;
using namespace Qt::StringLiterals;

namespace {

/// As in the documentation.
const QByteArray documented = R"({
    "currentPage": 2, "pageCount": 2, "totalEntries": 4,
    "result": [ {
        "id": "a4ac2cd0-ed2f-4ced-be39-60c631e033ff", "driver": 1, "name": "OrgName", "apiUrl": null,
        "isReadOnly": false, "protectedRepositories": 43, "totalRepositories": 58, "missingLicences": 58,
        "removedRepositories": 15, "defaultWorkerId": "a4ac11eb-bbe7-406e-b3da-24fb4df5642a",
        "isCreatedByMarketplace": false, "synchronizationInProgress": false,
        "plans": [ { "id": "p1", "name": "Daily", "backupType": 1, "includeMetadata": true, "repoCount": 43,
                     "lastStatus": { "successes": 40, "warnings": 2, "errors": 1 } } ] } ] })";

QByteArray pageOf(const QByteArray &members)
{
    return R"({"result":[{)" + members + "}]}";
}

Organization only(const QByteArray &body, const SecretSearch &secrets = {})
{
    const auto page = parseOrganizationsPage(body, secrets);
    EXPECT_TRUE(page.ok()) << body.left(200).toStdString() << (page.ok() ? "" : page.error().detail.toStdString());
    return page.ok() && page->organizations.size() == 1 ? page->organizations.first() : Organization{};
}

QString problemOf(const QByteArray &body)
{
    const auto page = parseOrganizationsPage(body);
    if (page.ok()) {
        return u"accepted"_s;
    }
    EXPECT_EQ(page.error().code, ErrorCode::MalformedReply);
    return page.error().detail;
}

} // namespace

TEST(OrganizationsPage, TheDocumentedSampleIsRead)
{
    const auto page = parseOrganizationsPage(documented);
    ASSERT_TRUE(page.ok());
    EXPECT_EQ(page->currentPage, 2);
    EXPECT_EQ(page->pageCount, 2);
    EXPECT_EQ(page->totalEntries, 4);
    const Organization expected{
        .id = u"a4ac2cd0-ed2f-4ced-be39-60c631e033ff"_s,
        .name = u"OrgName"_s,
        .driver = u"1"_s,
        .protectedRepositories = 43,
        .totalRepositories = 58,
        .unlicensedRepositories = 58,
        .removedRepositories = 15,
        .synchronizing = false,
        .plans = {
            {.id = u"p1"_s, .name = u"Daily"_s, .repositories = 43, .successes = 40, .warnings = 2, .errors = 1}}};
    ASSERT_EQ(page->organizations.size(), 1);
    EXPECT_EQ(page->organizations.first(), expected);
}

TEST(OrganizationsPage, MembersMayBeMissingNullOrNew)
{
    EXPECT_EQ(only(pageOf("")), Organization{});
    EXPECT_EQ(only(pageOf(R"("id":null,"driver":null,"name":null,"protectedRepositories":null,"plans":null,
        "synchronizationInProgress":null,"removedRepositories":null)")),
              Organization{});
    EXPECT_EQ(only(pageOf(R"("name":"A","new":[{"x":[1.5,null]}],"apiUrl":{"odd":1},"isReadOnly":"maybe")")).name,
              u"A"_s);
    EXPECT_EQ(only(pageOf(R"("plans":[{},{"lastStatus":null},{"lastStatus":{}}])")).plans,
              QVector<BackupPlan>(3, BackupPlan{}));
    EXPECT_EQ(only(pageOf(R"("driver":"GitHub")")).driver, u"GitHub"_s);
    const auto empty = parseOrganizationsPage(R"({"currentPage":1,"pageCount":0,"totalEntries":0,"result":[]})");
    ASSERT_TRUE(empty.ok());
    EXPECT_TRUE(empty->organizations.isEmpty());
}

TEST(OrganizationsPage, WhatIsKeptHasItsTypeAndRange)
{
    const struct
    {
        QByteArray body;
        const char *problem;
    } rows[] = {
        {pageOf(R"("protectedRepositories":-1)"), "result[0].protectedRepositories is no integer"},
        {pageOf(R"("protectedRepositories":2147483648)"), "result[0].protectedRepositories is no integer"},
        {pageOf(R"("totalRepositories":1.5)"), "result[0].totalRepositories is no integer"},
        {pageOf(R"("missingLicences":"3")"), "result[0].missingLicences is no integer"},
        {pageOf(R"("removedRepositories":99999999999999999999)"), "result[0].removedRepositories is no integer"},
        {pageOf(R"("name":7)"), "result[0].name is an integer, not a string"},
        {pageOf(R"("id":{})"), "result[0].id is an object, not a string"},
        {pageOf(R"("driver":true)"), "result[0].driver is true or false, not a string"},
        {pageOf(R"("synchronizationInProgress":1)"), "result[0].synchronizationInProgress is an integer"},
        {pageOf(R"("plans":{})"), "result[0].plans is an object, not a list"},
        {pageOf(R"("plans":[7])"), "result[0].plans[0] is an integer, not an object"},
        {pageOf(R"("plans":[{},{"lastStatus":[]}])"), "result[0].plans[1].lastStatus is an array, not an object"},
        {pageOf(R"("plans":[{"lastStatus":{"errors":-3}}])"), "result[0].plans[0].lastStatus.errors is no integer"},
        {pageOf(R"("id":")" + QByteArray(longestId + 1, 'x') + '"'), "result[0].id is longer than 128"},
        {R"({"result":[{},7]})", "result[1] is an integer, not an object"},
        {R"({"result":{}})", "result is an object, not a list"},
        {R"({"currentPage":1})", "result is missing"},
        {R"({"result":null})", "result is missing"},
        {R"({"currentPage":"1","result":[]})", "currentPage is no integer"},
        {R"({"pageCount":-1,"result":[]})", "pageCount is no integer"},
        {R"([])", "the reply is an array, not an object"},
        {R"({"result":[],"result":[{}]})", "stands twice"},
        {R"({"result":[)", "not JSON"},
        {"", "not JSON"},
        {"\xff", "not UTF-8"},
    };
    for (const auto &row : rows) {
        EXPECT_TRUE(problemOf(row.body).contains(QString::fromLatin1(row.problem)))
            << row.body.left(100).toStdString() << ": " << problemOf(row.body).toStdString();
    }
    EXPECT_EQ(problemOf(pageOf(R"("protectedRepositories":2147483647)")), u"accepted"_s);
    EXPECT_EQ(problemOf(pageOf(R"("id":")" + QByteArray(longestId, 'x') + '"')), u"accepted"_s);
}

TEST(OrganizationsPage, ListsAreBounded)
{
    const auto many = [](qsizetype count) {
        QByteArray items = "{}";
        for (qsizetype i = 1; i < count; ++i) {
            items += ",{}";
        }
        return items;
    };
    EXPECT_EQ(problemOf(R"({"result":[)" + many(mostOrganizations) + "]}"), u"accepted"_s);
    EXPECT_EQ(problemOf(R"({"result":[)" + many(mostOrganizations + 1) + "]}"), u"result has more than 20000 items"_s);
    EXPECT_EQ(problemOf(pageOf(R"("plans":[)" + many(mostPlans) + "]")), u"accepted"_s);
    EXPECT_EQ(problemOf(pageOf(R"("plans":[)" + many(mostPlans + 1) + "]")),
              u"result[0].plans has more than 1000 items"_s);
}

TEST(OrganizationsPage, TextsArePlainAndCut)
{
    const QString odd = only(pageOf(R"("name":"a\n\u0000\u202eb\u0007")")).name;
    EXPECT_EQ(odd, u"a␊␀\uFFFDb␇"_s);
    EXPECT_EQ(only(pageOf(R"("name":")" + QByteArray(longestName + 50, 'n') + '"')).name, QString(longestName, u'n'));
}

TEST(OrganizationsPage, K57_NoTextRepeatsASecret)
{
    const QByteArray token = "mgmt_CANARY_4f9d2c_token";
    SecretSearch secrets;
    secrets.add(token);
    const QByteArray spellings[] = {token, token.toHex(), token.toBase64(), token.toUpper()};
    for (const QByteArray &spelling : spellings) {
        for (qsizetype before : {qsizetype{0}, longestName - 10}) {
            const QByteArray text = QByteArray(before, 'x') + spelling;
            const Organization found =
                only(pageOf(R"("name":")" + text + R"(","id":")" + spelling + R"(","driver":")" + spelling +
                            R"(","plans":[{"name":")" + text + R"(","id":")" + spelling + R"("}])"),
                     secrets);
            for (const QString &kept :
                 {found.name, found.id, found.driver, found.plans.first().name, found.plans.first().id}) {
                EXPECT_FALSE(kept.toUtf8().contains(spelling.left(9))) << kept.toStdString();
                EXPECT_FALSE(kept.contains(QString::fromLatin1(spelling))) << kept.toStdString();
            }
        }
    }
}
