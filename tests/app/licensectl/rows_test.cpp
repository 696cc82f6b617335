// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/serverfixture.h"

#include <QFileInfo>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <algorithm>

namespace license::test {

using namespace Qt::StringLiterals;

class RowCommands : public WithServer
{
protected:
    void SetUp() override
    {
        WithServer::SetUp();
        ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    }
    QByteArray firstLine(const QByteArray &text) { return text.left(text.indexOf('\n')).trimmed(); }
};

TEST_F(RowCommands, LicensesInEachFormat)
{
    const Document service = only({u"licenses"_s}, 0);
    EXPECT_EQ(membersOf(service), (std::vector<std::string>{"name", "licenses"}));
    EXPECT_EQ(membersOf(service["licenses"][0]),
              (std::vector<std::string>{"type", "label", "assigned_to", "total", "used", "free", "valid_until"}));
    const Ended csv = ctl.run({u"licenses"_s, u"--format"_s, u"csv"_s});
    EXPECT_EQ(csv.code, 0);
    EXPECT_EQ(firstLine(csv.out), "type,label,assigned_to,total,used,free,valid_until");
    EXPECT_EQ(std::size_t(csv.out.count("\r\n")), service["licenses"].size() + 1);
    EXPECT_TRUE(ctl.run({u"licenses"_s}).out.contains("Endpoint"));
}

TEST_F(RowCommands, ObjectsAreFetchedOnceAndFiltered)
{
    const Document all = json({u"objects"_s}, 0);
    EXPECT_EQ(membersOf(all), (std::vector<std::string>{"service", "total", "matched", "objects"}));
    EXPECT_EQ(all["service"], "Acme HQ");
    EXPECT_EQ(all["total"], 250);
    EXPECT_EQ(all["matched"], 250);
    EXPECT_EQ(all["objects"].size(), 250U);
    EXPECT_EQ(membersOf(all["objects"][0]),
              (std::vector<std::string>{"id", "name", "kind", "license", "assigned_at", "last_backup_at"}));

    const int before = requestCount();
    const Document limited = json({u"objects"_s, u"Acme HQ"_s, u"--limit"_s, u"7"_s}, 0);
    EXPECT_EQ(limited["matched"], 250);
    EXPECT_EQ(limited["objects"].size(), 7U);
    const auto unlicensed = std::count_if(all["objects"].begin(), all["objects"].end(),
                                          [](const Document &object) { return object["license"].is_null(); });
    EXPECT_EQ(json({u"objects"_s, u"--unlicensed"_s}, 0)["matched"], unlicensed);
    const std::string type = "git_repository";
    const auto licensed = std::count_if(all["objects"].begin(), all["objects"].end(),
                                        [&type](const Document &object) { return object["license"] == type; });
    EXPECT_EQ(json({u"objects"_s, u"--license"_s, QString::fromStdString(type)}, 0)["matched"], licensed);
    const std::string name = all["objects"][3]["name"];
    const Document filtered = json({u"objects"_s, u"--filter"_s, QString::fromStdString(name).toUpper()}, 0);
    EXPECT_GE(filtered["matched"].get<int>(), 1);
    EXPECT_EQ(json({u"objects"_s, u"--filter"_s, u"no such object anywhere"_s}, 0)["objects"], Document::array());
    EXPECT_EQ(requestCount(), before) << "the list was at hand";
}

TEST_F(RowCommands, ObjectsAreSortedUpAndDown)
{
    const auto ids = [this](const QString &sort) {
        std::vector<std::string> list;
        const Document document = json({u"objects"_s, u"--sort"_s, sort}, 0);
        for (const Document &object : document["objects"]) {
            list.push_back(object["id"]);
        }
        return list;
    };
    auto up = ids(u"id"_s);
    EXPECT_TRUE(std::is_sorted(up.begin(), up.end()));
    std::reverse(up.begin(), up.end());
    EXPECT_EQ(ids(u"-id"_s), up);
}

TEST_F(RowCommands, ObjectsAsTextStopAtAHundred)
{
    const Ended text = ctl.run({u"objects"_s});
    EXPECT_EQ(text.code, 0);
    EXPECT_EQ(text.out.count('\n'), 101);
    EXPECT_TRUE(text.err.contains("100 of 250")) << text.err.toStdString();
    EXPECT_EQ(ctl.run({u"objects"_s, u"--limit"_s, u"0"_s}).out.count('\n'), 251);
    const Ended csv = ctl.run({u"objects"_s, u"--format"_s, u"csv"_s});
    EXPECT_EQ(firstLine(csv.out), "id,name,kind,license,assigned_at,last_backup_at");
    EXPECT_EQ(csv.out.count("\r\n"), 251);
}

TEST_F(RowCommands, ObjectsThatCannotBeFetchedAreAnError)
{
    server->control(u"fault"_s, {{u"kind"_s, u"wrong-objects"_s}});
    server->control(u"objects"_s, {{u"count"_s, 260}});
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 0);
    const Ended run = ctl.run({u"objects"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(run.code, 76) << run.err.toStdString();
    EXPECT_EQ(run.json().at("objects"), Document::array());
    EXPECT_EQ(run.json().at("error").at("code"), "malformed_reply");
    EXPECT_TRUE(ctl.run({u"objects"_s, u"--format"_s, u"csv"_s}).out.isEmpty());
    const Ended written = ctl.run({u"export"_s, u"objects"_s, ctl.path(u"o.csv"_s)});
    EXPECT_EQ(written.code, 76);
    EXPECT_FALSE(QFileInfo::exists(ctl.path(u"o.csv"_s)));
    server->control(u"recover"_s);
    server->control(u"objects"_s, {{u"count"_s, 250}});
}

TEST_F(RowCommands, HistoryIsNewestFirst)
{
    server->control(u"fault"_s, {{u"kind"_s, u"html"_s}});
    ASSERT_EQ(ctl.run({u"refresh"_s}).code, 76);
    server->control(u"recover"_s);
    const Document service = only({u"history"_s}, 0);
    EXPECT_EQ(membersOf(service), (std::vector<std::string>{"name", "entries"}));
    ASSERT_EQ(service["entries"].size(), 2U);
    const Document &newest = service["entries"][0];
    EXPECT_EQ(membersOf(newest),
              (std::vector<std::string>{"at", "trigger", "outcome", "error", "duration_ms", "changes"}));
    EXPECT_EQ(newest["trigger"], "manual");
    EXPECT_EQ(newest["outcome"], "failed");
    EXPECT_EQ(newest["error"]["code"], "captive_portal");
    EXPECT_EQ(membersOf(newest["error"]), (std::vector<std::string>{"code", "message"}));
    EXPECT_EQ(service["entries"][1]["outcome"], "changed");
    EXPECT_EQ(only({u"history"_s, u"--limit"_s, u"1"_s}, 0)["entries"].size(), 1U);
    EXPECT_EQ(ctl.run({u"history"_s}).out.count('\n'), 3);
}

TEST_F(RowCommands, ExportWritesTheCommandsDocument)
{
    const auto exported = [this](const QString &what, const QString &name) {
        const Ended run = ctl.run({u"export"_s, what, ctl.path(name)});
        EXPECT_EQ(run.code, 0) << run.err.toStdString();
        EXPECT_TRUE(run.out.isEmpty());
        return contentOf(ctl.path(name));
    };
    for (const QString &what : {u"licenses"_s, u"objects"_s, u"history"_s}) {
        EXPECT_EQ(Document::parse(exported(what, u"a.json"_s).toStdString()), json({what}, 0)) << what.toStdString();
        EXPECT_TRUE(exported(what, u"a.HTML"_s).startsWith("<!DOCTYPE html>"));
        const QByteArray csv = exported(what, u"a.csv"_s);
        EXPECT_FALSE(csv.startsWith("\xEF\xBB\xBF"));
        EXPECT_TRUE(csv.contains("\r\n"));
    }
    EXPECT_EQ(firstLine(exported(u"history"_s, u"h.csv"_s)), "at,service,trigger,outcome,error,changes");
    EXPECT_EQ(exported(u"objects"_s, u"a.csv"_s), ctl.run({u"objects"_s, u"--format"_s, u"csv"_s}).out);
}

TEST_F(RowCommands, ExportFiltersWhatItWrites)
{
    ASSERT_EQ(ctl.run({u"export"_s, u"objects"_s, ctl.path(u"o.json"_s), u"--license"_s, u"git_repository"_s}).code, 0);
    EXPECT_EQ(Document::parse(contentOf(ctl.path(u"o.json"_s)).toStdString()),
              json({u"objects"_s, u"--license"_s, u"git_repository"_s}, 0));
    ASSERT_EQ(ctl.run({u"export"_s, u"licenses"_s, ctl.path(u"l.json"_s), u"--license"_s, u"server"_s}).code, 0);
    const Document licenses = Document::parse(contentOf(ctl.path(u"l.json"_s)).toStdString());
    ASSERT_EQ(licenses["services"][0]["licenses"].size(), 1U);
    EXPECT_EQ(licenses["services"][0]["licenses"][0]["type"], "server");
}

TEST_F(RowCommands, K48_AFilterThatCanMatchNothingIsTold)
{
    const auto matched = [this](const QStringList &filter, QByteArray *words) {
        const Ended run = ctl.run(QStringList{u"objects"_s, u"--format"_s, u"json"_s} + filter);
        EXPECT_EQ(run.code, 0) << run.err.toStdString();
        *words = run.err;
        return run.json().at("matched").get<int>();
    };
    QByteArray words;
    const int wanted = matched({u"--license"_s, u"git_repository"_s}, &words);
    EXPECT_GT(wanted, 0);
    EXPECT_EQ(words, "");
    for (const QString &meant : {u"Git repository"_s, u"GIT_REPOSITORY"_s, u" git REPOSITORY "_s}) {
        EXPECT_EQ(matched({u"--license"_s, meant}, &words), wanted) << meant.toStdString();
        EXPECT_EQ(words, "");
    }
    EXPECT_EQ(matched({u"--license"_s, u"git_repsitory"_s}, &words), 0);
    EXPECT_TRUE(words.contains("“git_repsitory”")) << words.toStdString();
    EXPECT_TRUE(words.contains("endpoint")) << words.toStdString();
    EXPECT_TRUE(words.contains("Did you mean “git_repository”?")) << words.toStdString();
    EXPECT_EQ(matched({u"--license"_s, u"endpoint"_s, u"--unlicensed"_s}, &words), 0);
    EXPECT_TRUE(words.contains("--license and --unlicensed")) << words.toStdString();
    EXPECT_EQ(matched({u"--license"_s, u"endpoint"_s, u"--filter"_s, u"no such object"_s}, &words), 0);
    EXPECT_EQ(words, "") << "another text may match";

    for (const QString &what : {u"licenses"_s, u"objects"_s, u"history"_s}) {
        const QString path = ctl.path(what + u".json"_s);
        const Ended run = ctl.run({u"export"_s, what, path, u"--license"_s, u"nonsense"_s});
        EXPECT_EQ(run.code, 0);
        EXPECT_TRUE(run.err.contains("“nonsense”")) << what.toStdString() << run.err.toStdString();
    }
    ASSERT_EQ(ctl.run({u"export"_s, u"licenses"_s, ctl.path(u"l.json"_s), u"--license"_s, u"Endpoint"_s}).code, 0);
    const Document licenses = Document::parse(contentOf(ctl.path(u"l.json"_s)).toStdString());
    ASSERT_EQ(licenses["services"][0]["licenses"].size(), 1U);
    EXPECT_EQ(licenses["services"][0]["licenses"][0]["type"], "endpoint");
}

TEST_F(RowCommands, K06_ExportWritesForASpreadsheet)
{
    const auto exported = [this](const QStringList &options) {
        const Ended run = ctl.run(QStringList{u"export"_s, u"licenses"_s, ctl.path(u"l.csv"_s)} + options);
        EXPECT_EQ(run.code, 0) << run.err.toStdString();
        return firstLine(contentOf(ctl.path(u"l.csv"_s)));
    };
    EXPECT_EQ(exported({}), "type,label,assigned_to,total,used,free,valid_until");
    EXPECT_EQ(exported({u"--separator"_s, u"semicolon"_s, u"--bom"_s}),
              "\xEF\xBB\xBFtype;label;assigned_to;total;used;free;valid_until");
    EXPECT_EQ(exported({u"--separator=tab"_s}), "type\tlabel\tassigned_to\ttotal\tused\tfree\tvalid_until");
    EXPECT_EQ(exported({u"--separator"_s, u"comma"_s, u"--bom"_s}).left(8), "\xEF\xBB\xBFtype,");
}

/// "Acme HQ" and "Other", each with its own server and token, verified and with cached objects.
class TwoServices : public RowCommands
{
protected:
    void SetUp() override
    {
        RowCommands::SetUp();
        ASSERT_TRUE(other.start()) << other.error().toStdString();
        second.globals = {u"--data-dir"_s, ctl.dataFolder(), u"--no-keychain"_s, u"--token-file"_s, other.tokenFile()};
        ASSERT_EQ(second.run({u"service"_s, u"add"_s, other.connectionFile()}).code, 0);
        ASSERT_EQ(second.run({u"refresh"_s, u"Other"_s}).code, 0);
        ASSERT_EQ(second.run({u"objects"_s, u"Other"_s}).code, 0);
        ASSERT_EQ(ctl.run({u"objects"_s, u"Acme HQ"_s}).code, 0);
    }

    LicenseServerProcess other{{u"--name"_s, u"Other"_s, u"--objects"_s, u"25"_s}};
    Program second;
};

TEST_F(TwoServices, K36_AreExportedTogetherOrByName)
{
    const QString path = ctl.path(u"all.csv"_s);
    ASSERT_EQ(ctl.run({u"export"_s, u"objects"_s, path}).code, 0);
    const QByteArray all = contentOf(path);
    EXPECT_EQ(firstLine(all), "service,id,name,kind,license,assigned_at,last_backup_at");
    EXPECT_EQ(all.count("\r\nAcme HQ,"), 250);
    EXPECT_EQ(all.count("\r\nOther,"), 25);
    ASSERT_EQ(ctl.run({u"export"_s, u"objects"_s, path, u"Other"_s}).code, 0);
    EXPECT_EQ(contentOf(path), ctl.run({u"objects"_s, u"Other"_s, u"--format"_s, u"csv"_s}).out);
    for (const QString &what : {u"licenses"_s, u"objects"_s, u"history"_s}) {
        const QString file = ctl.path(u"one.json"_s);
        ASSERT_EQ(ctl.run({u"export"_s, what, file, u"Other"_s}).code, 0) << what.toStdString();
        EXPECT_EQ(Document::parse(contentOf(file).toStdString()), json({what, u"Other"_s}, 0)) << what.toStdString();
        EXPECT_EQ(ctl.run({u"export"_s, what, file, u"Nobody"_s}).code, 64);
    }
}

TEST_F(TwoServices, K14_ALimitCountsTheLinesOfTheWholeAnswer)
{
    const auto entries = [](const Document &document) {
        std::size_t count = 0;
        for (const Document &service : document.at("services")) {
            count += service.at("entries").size();
        }
        return count;
    };
    ASSERT_EQ(second.run({u"refresh"_s, u"Other"_s}).code, 0);
    const Document newest = json({u"history"_s, u"--limit"_s, u"1"_s}, 0);
    EXPECT_EQ(entries(newest), 1U);
    EXPECT_EQ(newest["services"][1]["entries"].size(), 1U) << "of the service that was refreshed last";
    EXPECT_EQ(ctl.run({u"history"_s, u"--limit"_s, u"1"_s}).out.count('\n'), 2);
    EXPECT_EQ(ctl.run({u"history"_s, u"--limit"_s, u"2"_s, u"--format"_s, u"csv"_s}).out.count("\r\n"), 3);
    EXPECT_EQ(entries(json({u"history"_s, u"--limit"_s, u"0"_s}, 0)), entries(json({u"history"_s}, 0)));
    EXPECT_EQ(entries(json({u"history"_s, u"Acme HQ"_s, u"--limit"_s, u"1"_s}, 0)), 1U);
}

TEST_F(RowCommands, ExportReplacesAFileAsAWholeOrNotAtAll)
{
    ctl.write(u"l.csv"_s, "what was there before");
    ASSERT_EQ(ctl.run({u"export"_s, u"licenses"_s, ctl.path(u"l.csv"_s)}).code, 0);
    EXPECT_TRUE(contentOf(ctl.path(u"l.csv"_s)).startsWith("type,"));
    const Ended run = ctl.run({u"export"_s, u"licenses"_s, ctl.path(u"no such folder/l.csv"_s)});
    EXPECT_EQ(run.code, 74);
    EXPECT_TRUE(run.out.isEmpty());
    EXPECT_EQ(ctl.run({u"export"_s, u"licenses"_s, u"/dev/full/l.csv"_s}).code, 74);
}

} // namespace license::test
