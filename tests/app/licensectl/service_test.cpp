// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/program.h"
#include "tests/support/documentsigner.h"

#include <QFile>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

class ServiceCommands : public ::testing::Test
{
protected:
    void SetUp() override
    {
        token = ctl.write(u"token"_s, "canary-token\n");
        ctl.secrets = {"canary-token"};
        withFile = {u"--data-dir"_s, ctl.dataFolder(), u"--no-keychain"_s, u"--token-file"_s, token};
        withKeychain = {u"--data-dir"_s, ctl.dataFolder()};
        ctl.globals = withFile;
    }
    /// A connection file, modified by an RFC 7396 merge patch.
    QString connection(const QString &name, const Json &patch = Json::object())
    {
        Json file = DocumentSigner().connectionFile();
        file.merge_patch(patch);
        return ctl.write(name, QByteArray::fromStdString(file.dump()));
    }
    Document list()
    {
        const Ended run = ctl.run({u"service"_s, u"list"_s, u"--format"_s, u"json"_s});
        EXPECT_EQ(run.code, 0);
        return run.json().at("services");
    }
    int add(const QString &file) { return ctl.run({u"service"_s, u"add"_s, file}).code; }

    Program ctl;
    QString token;
    QStringList withFile;
    QStringList withKeychain;
};

TEST_F(ServiceCommands, AddListAndRemove)
{
    ASSERT_EQ(add(connection(u"a"_s, {{"name", "Acme HQ"}})), 0);
    const Document services = list();
    ASSERT_EQ(services.size(), 1U);
    EXPECT_EQ(membersOf(services[0]),
              (std::vector<std::string>{"name", "url", "account", "installation", "deployment", "token"}));
    const Connection &expected = DocumentSigner().connection();
    EXPECT_EQ(services[0]["name"], "Acme HQ");
    EXPECT_EQ(services[0]["url"], expected.url.toStdString());
    EXPECT_EQ(services[0]["account"], expected.account.toStdString());
    EXPECT_EQ(services[0]["installation"], expected.installation.toStdString());
    EXPECT_EQ(services[0]["deployment"], "on-premises");
    EXPECT_EQ(services[0]["token"], "file");

    const Ended removed = ctl.run({u"service"_s, u"remove"_s, u"Acme HQ"_s});
    EXPECT_EQ(removed.code, 0);
    EXPECT_TRUE(list().empty());
    EXPECT_EQ(ctl.run({u"service"_s, u"remove"_s, u"Acme HQ"_s}).code, 64);
}

TEST_F(ServiceCommands, AKnownNameOrInstallationIsRefused)
{
    ASSERT_EQ(add(connection(u"a"_s, {{"name", "One"}})), 0);
    EXPECT_EQ(add(connection(u"b"_s, {{"name", "One"}, {"installation", "AAAAAAAAAAAAAAAAAAAAAA"}})), 65);
    const Ended again = ctl.run({u"service"_s, u"add"_s, connection(u"c"_s, {{"name", "Two"}})});
    EXPECT_EQ(again.code, 65);
    EXPECT_TRUE(again.out.isEmpty());
    EXPECT_FALSE(again.err.isEmpty());
    EXPECT_EQ(add(connection(u"d"_s, {{"name", "Two"}, {"installation", "AAAAAAAAAAAAAAAAAAAAAA"}})), 0);
    EXPECT_EQ(list().size(), 2U);
}

TEST_F(ServiceCommands, ABadConnectionFileIsBadInput)
{
    EXPECT_EQ(add(ctl.path(u"missing"_s)), 65);
    EXPECT_EQ(add(ctl.dataFolder()), 65);
    EXPECT_EQ(add(ctl.write(u"empty"_s, "")), 65);
    EXPECT_EQ(add(ctl.write(u"garbage"_s, "{}")), 65);
    EXPECT_EQ(add(connection(u"http"_s, {{"url", "http://license.example"}})), 65);
    EXPECT_EQ(add(connection(u"more"_s, {{"extra", 1}})), 65);
    EXPECT_TRUE(list().empty());
}

TEST_F(ServiceCommands, E01_WithoutAKeychainNothingIsKeptAndNoServiceStays)
{
    ctl.globals = withKeychain;
    const Ended run = ctl.run({u"service"_s, u"add"_s, connection(u"a"_s), u"--token-stdin"_s}, "canary-token\n");
    EXPECT_EQ(run.code, 77) << run.err.toStdString();
    EXPECT_TRUE(run.out.isEmpty());
    EXPECT_TRUE(list().empty());
}

TEST_F(ServiceCommands, K26_ATokenIsNeededAndWhatIsNoneIsToldFromWhatIsMissing)
{
    ctl.globals = withKeychain;
    const QString file = connection(u"a"_s);
    const std::pair<QByteArray, const char *> table[] = {
        {"", "The access token is empty."},
        {"\n", "The access token is empty."},
        {" \r\n\t\n", "The access token is empty."},
        {"two words\n", "The access token contains a space or a line break."},
        {"two\twords\n", "The access token contains a space or a line break."},
        {"canary\x1b[0m\n", "The access token contains a control character."},
        {"can\xc4\x85ry\n", "a character that is not allowed in one."},
        {QByteArray(2'001, 'x'), "The access token is longer than 2,000 characters."},
        {QByteArray(20'000, 'x'), "The access token is longer than 2,000 characters."},
        {QByteArray("\xff\xfex\0y\0", 6), "UTF-16"},
    };
    for (const auto &[input, words] : table) {
        const Ended run = ctl.run({u"service"_s, u"add"_s, file, u"--token-stdin"_s}, input);
        EXPECT_EQ(run.code, 77) << input.left(40).toStdString();
        EXPECT_TRUE(run.out.isEmpty());
        EXPECT_TRUE(run.err.contains(words)) << run.err.toStdString();
    }
    EXPECT_EQ(ctl.run({u"service"_s, u"add"_s, file}).code, 77) << "no terminal to ask at";
    EXPECT_TRUE(list().empty());
}

TEST_F(ServiceCommands, K26_StandardInputIsTrimmedAsTheWindowDoes)
{
    ctl.globals = withKeychain;
    const QString file = connection(u"a"_s);
    for (const QByteArray &input :
         QList<QByteArray>{"canary-token", "canary-token \n", "canary-token\t\r\n", "\n\n canary-token\n",
                           ("\xef\xbb\xbf"
                            "canary-token\n"),
                           "canary-token\xc2\xa0\n"}) {
        const Ended run = ctl.run({u"service"_s, u"add"_s, file, u"--token-stdin"_s}, input);
        EXPECT_EQ(run.code, 77);
        EXPECT_TRUE(run.err.contains("The keychain does not respond.")) << run.err.toStdString();
    }
}

TEST_F(ServiceCommands, K27_AConnectionFileComesFromStandardInputToo)
{
    const QByteArray bytes = contentOf(connection(u"a"_s));
    EXPECT_EQ(ctl.run({u"service"_s, u"add"_s, u"-"_s}, bytes + '\n').code, 0);
    EXPECT_EQ(list().size(), 1U);
    EXPECT_EQ(ctl.run({u"service"_s, u"add"_s, u"-"_s}).code, 65) << "nothing";
    ctl.globals = withKeychain;
    EXPECT_EQ(ctl.run({u"service"_s, u"add"_s, u"-"_s, u"--token-stdin"_s}, bytes).code, 64);
    EXPECT_EQ(ctl.run({u"service"_s, u"add"_s, u"-"_s}, bytes).code, 64);
}

TEST_F(ServiceCommands, TheTokenFileIsReadableByItsOwnerAlone)
{
    ASSERT_EQ(add(connection(u"a"_s)), 0);
    EXPECT_EQ(list()[0]["token"], "file");
    for (const QByteArray &content : QList<QByteArray>{"", "\n", "two words"}) {
        ctl.write(u"token"_s, content);
        EXPECT_EQ(list()[0]["token"], "missing") << content.toStdString();
    }
    ctl.write(u"token"_s, "canary-token");
    EXPECT_EQ(list()[0]["token"], "file");
    QFile file(token);
    for (const auto permission : {QFileDevice::ReadGroup, QFileDevice::ReadOther}) {
        ASSERT_TRUE(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | permission));
        EXPECT_EQ(list()[0]["token"], "missing");
        const Ended run = ctl.run({u"refresh"_s, u"--format"_s, u"json"_s});
        EXPECT_EQ(run.code, 77);
        EXPECT_EQ(run.json()["services"][0]["error"]["code"], "credentials_missing");
        EXPECT_TRUE(run.json()["services"][0]["error"]["request_id"].is_null());
    }
    ASSERT_TRUE(file.remove());
    EXPECT_EQ(ctl.run({u"refresh"_s}).code, 77);
}

TEST_F(ServiceCommands, ATokenFileLeavesNothingToBeExpectedInTheKeychain)
{
    ASSERT_EQ(add(connection(u"a"_s)), 0);
    ctl.globals = withKeychain;
    EXPECT_EQ(list()[0]["token"], "missing");
}

TEST_F(ServiceCommands, RefreshDoesNotApplyInTheDmz)
{
    ASSERT_EQ(add(connection(u"a"_s, {{"deployment", "dmz"}})), 0);
    for (const QStringList &arguments : QList<QStringList>{{}, {u"--if-due"_s}}) {
        const Ended refreshed = ctl.run(QStringList{u"refresh"_s, u"--format"_s, u"json"_s} + arguments);
        EXPECT_EQ(refreshed.code, 0);
        EXPECT_EQ(refreshed.json()["services"][0]["outcome"], "not_applicable");
        EXPECT_TRUE(refreshed.json()["services"][0]["error"].is_null());
    }
    const Ended status = ctl.run({u"status"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(status.code, 0);
    EXPECT_EQ(status.json()["services"][0]["verification"]["state"], "not_applicable");
    EXPECT_EQ(status.json()["services"][0]["severity"], "ok");
    const Ended objects = ctl.run({u"objects"_s, u"--format"_s, u"json"_s});
    EXPECT_EQ(objects.code, 0);
    EXPECT_TRUE(objects.json()["objects"].empty());
}

TEST_F(ServiceCommands, SeveralServicesNeedANameForObjects)
{
    ASSERT_EQ(add(connection(u"a"_s, {{"name", "One"}, {"deployment", "dmz"}})), 0);
    ASSERT_EQ(add(connection(u"b"_s, {{"name", "Two"},
                                      {"deployment", "dmz"},
                                      {"account", "other"},
                                      {"installation", "AAAAAAAAAAAAAAAAAAAAAA"}})),
              0);
    EXPECT_EQ(ctl.run({u"objects"_s}).code, 64);
    EXPECT_EQ(ctl.run({u"export"_s, u"objects"_s, ctl.path(u"o.csv"_s)}).code, 0);
    EXPECT_EQ(ctl.run({u"objects"_s, u"Two"_s}).code, 0);
    EXPECT_EQ(ctl.run({u"status"_s}).code, 0);
}

} // namespace license::test
