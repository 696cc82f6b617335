// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/serverfixture.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

/// Two services of one server: the second has another name and another address of the same computer.
class HistoryCommand : public WithServer
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(WithServer::SetUp());
        QJsonObject connection = QJsonDocument::fromJson(contentOf(server->connectionFile())).object();
        connection[u"name"_s] = u"Beta"_s;
        connection[u"url"_s] = u"https://localhost:%1"_s.arg(server->port());
        const QString file = ctl.write(u"beta.json"_s, QJsonDocument(connection).toJson());
        ASSERT_EQ(ctl.run({u"service"_s, u"add"_s, file}).code, 0);
    }
    /// The services' names at their positions in each line of a table.
    QStringList servicesIn(const QByteArray &table)
    {
        QStringList names;
        for (const QString &line : QString::fromUtf8(table).split(u'\n')) {
            for (const QString &name : {u"Acme HQ"_s, u"Beta"_s}) {
                if (line.contains(name)) {
                    names.append(name);
                }
            }
        }
        return names;
    }
};

TEST_F(HistoryCommand, IsNewestFirstAcrossServices)
{
    ASSERT_EQ(ctl.run({u"refresh"_s, u"Acme HQ"_s}).code, 0);
    ASSERT_NE(ctl.run({u"refresh"_s, u"Beta"_s}).code, 0) << "signed for another address";
    ASSERT_EQ(ctl.run({u"refresh"_s, u"Acme HQ"_s}).code, 0);

    const QStringList inOrder{u"Acme HQ"_s, u"Beta"_s, u"Acme HQ"_s};
    EXPECT_EQ(servicesIn(ctl.run({u"history"_s}).out), inOrder);
    EXPECT_EQ(servicesIn(ctl.run({u"history"_s, u"--format"_s, u"csv"_s}).out), inOrder);

    const Document document = json({u"history"_s}, 0);
    EXPECT_EQ(membersOf(document), (std::vector<std::string>{"services"}));
    ASSERT_EQ(document["services"].size(), 2U);
    const Document &acme = document["services"][0];
    EXPECT_EQ(membersOf(acme), (std::vector<std::string>{"name", "entries"}));
    ASSERT_EQ(acme["entries"].size(), 2U);
    EXPECT_GE(acme["entries"][0]["at"], acme["entries"][1]["at"]);
    EXPECT_EQ(acme["entries"][0]["outcome"], "unchanged");
    EXPECT_EQ(acme["entries"][1]["outcome"], "changed");
    const Document &failed = document["services"][1]["entries"][0];
    EXPECT_EQ(membersOf(failed),
              (std::vector<std::string>{"at", "trigger", "outcome", "error", "duration_ms", "changes"}));
    EXPECT_EQ(membersOf(failed["error"]), (std::vector<std::string>{"code", "message"}));
    EXPECT_EQ(failed["error"]["code"], "wrong_audience");
    EXPECT_EQ(failed["changes"], Document::array());
    EXPECT_TRUE(failed["duration_ms"].is_number_integer());

    EXPECT_EQ(only({u"history"_s, u"Acme HQ"_s, u"--limit"_s, u"1"_s}, 0)["entries"].size(), 1U);
    EXPECT_EQ(only({u"history"_s, u"Acme HQ"_s, u"--limit"_s, u"0"_s}, 0)["entries"].size(), 2U);
}

TEST_F(HistoryCommand, PeopleReadItInTheirLanguageAndProgramsInTheirs)
{
    ASSERT_EQ(ctl.run({u"refresh"_s, u"Acme HQ"_s}).code, 0);
    ASSERT_EQ(ctl.run({u"refresh"_s, u"Acme HQ"_s}).code, 0);
    const QString english = QString::fromUtf8(ctl.run({u"history"_s}).out);
    EXPECT_TRUE(english.contains(u"Manual"_s) && english.contains(u"No changes"_s)) << english.toStdString();
    ctl.environment.remove(u"LC_ALL"_s);
    ctl.environment.insert(u"LANG"_s, u"pl_PL.UTF-8"_s);
    ctl.environment.insert(u"LANGUAGE"_s, u"pl"_s);
    const QString polish = QString::fromUtf8(ctl.run({u"history"_s}).out);
    EXPECT_TRUE(polish.contains(u"Ręcznie"_s) && polish.contains(u"Bez zmian"_s)) << polish.toStdString();
    EXPECT_FALSE(polish.contains(u"manual"_s, Qt::CaseInsensitive)) << polish.toStdString();
    const QByteArray csv = ctl.run({u"history"_s, u"--format"_s, u"csv"_s}).out;
    EXPECT_TRUE(csv.contains(",Acme HQ,manual,unchanged,,")) << csv.toStdString();
}

TEST_F(HistoryCommand, ListsEachChangeWithItsPathAndItsText)
{
    ASSERT_EQ(ctl.run({u"refresh"_s, u"Acme HQ"_s}).code, 0);
    server->control(u"upgrade"_s);
    ASSERT_EQ(ctl.run({u"refresh"_s, u"--if-due"_s, u"Acme HQ"_s}).code, 0);
    EXPECT_EQ(only({u"history"_s, u"Acme HQ"_s}, 0)["entries"].size(), 1U) << "not due";
    ASSERT_EQ(ctl.run({u"refresh"_s, u"Acme HQ"_s}).code, 0);
    const Document entry = only({u"history"_s, u"Acme HQ"_s}, 0)["entries"][0];
    EXPECT_EQ(entry["trigger"], "manual");
    const Document &changes = entry["changes"];
    const auto endpoint = std::find_if(changes.begin(), changes.end(),
                                       [](const Document &c) { return c["what"] == "licenses.endpoint.total"; });
    ASSERT_NE(endpoint, changes.end());
    EXPECT_EQ(membersOf(*endpoint), (std::vector<std::string>{"what", "from", "to", "text"}));
    EXPECT_EQ((*endpoint)["to"].get<int>() - (*endpoint)["from"].get<int>(), 15);
}

} // namespace license::test
