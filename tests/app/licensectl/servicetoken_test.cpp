// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/program.h"
#include "tests/support/documentsigner.h"

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

/// A service that was added with a token file, on a computer without a keychain.
class ServiceToken : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ctl.secrets = {"canary-token"};
        withKeychain = ctl.globals;
        withFile =
            ctl.globals + QStringList{u"--no-keychain"_s, u"--token-file"_s, ctl.write(u"token"_s, "canary-token\n")};
        ctl.globals = withFile;
        Json file = DocumentSigner().connectionFile();
        file["name"] = "Acme HQ";
        const QString connection = ctl.write(u"connection.json"_s, QByteArray::fromStdString(file.dump()));
        ASSERT_EQ(ctl.run({u"service"_s, u"add"_s, connection}).code, 0);
        ctl.globals = withKeychain;
    }
    std::string tokenPlace()
    {
        const Ended run = ctl.run({u"service"_s, u"show"_s, u"Acme HQ"_s, u"--format"_s, u"json"_s});
        EXPECT_EQ(run.code, 0) << run.err.toStdString();
        return run.json().at("token");
    }

    Program ctl;
    QStringList withKeychain;
    QStringList withFile;
};

TEST_F(ServiceToken, OfAnUnknownServiceIsNotAskedFor)
{
    const Ended run = ctl.run({u"service"_s, u"token"_s, u"Acme HG"_s, u"--token-stdin"_s}, "canary-token\n");
    EXPECT_EQ(run.code, 64);
    EXPECT_TRUE(run.out.isEmpty());
    EXPECT_TRUE(run.err.contains("There is no service called “Acme HG”.")) << run.err.toStdString();
    EXPECT_TRUE(run.err.contains("Acme HQ")) << "the one that was meant: " << run.err.toStdString();
    EXPECT_EQ(ctl.run({u"service"_s, u"token"_s, u"--token-stdin"_s}, "canary-token\n").code, 64) << "no name";
}

TEST_F(ServiceToken, IsNeededAndWhatIsNoneIsToldFromWhatIsMissing)
{
    const std::pair<QByteArray, const char *> table[] = {
        {"", "The access token is empty."},
        {"\n", "The access token is empty."},
        {" \r\n\t\n", "The access token is empty."},
        {"two words\n", "The access token contains a space or a line break."},
        {"canary\x1b[0m\n", "The access token contains a control character."},
        {"can\xc4\x85ry\n", "a character that is not allowed in one."},
        {QByteArray(2'001, 'x'), "The access token is longer than 2,000 characters."},
        {QByteArray("\xff\xfex\0y\0", 6), "UTF-16"},
    };
    for (const auto &[input, words] : table) {
        const Ended run = ctl.run({u"service"_s, u"token"_s, u"Acme HQ"_s, u"--token-stdin"_s}, input);
        EXPECT_EQ(run.code, 77) << input.left(40).toStdString();
        EXPECT_TRUE(run.out.isEmpty());
        EXPECT_TRUE(run.err.contains(words)) << run.err.toStdString();
    }
    const Ended noTerminal = ctl.run({u"service"_s, u"token"_s, u"Acme HQ"_s});
    EXPECT_EQ(noTerminal.code, 77);
    EXPECT_EQ(noTerminal.err, "There is no terminal at which the access token could be asked for. "
                              "Give the token on standard input, with --token-stdin.\n");
    EXPECT_EQ(tokenPlace(), "missing");
}

TEST_F(ServiceToken, IsNotKeptWithoutAKeychain)
{
    const Ended run = ctl.run({u"service"_s, u"token"_s, u"Acme HQ"_s, u"--token-stdin"_s}, "canary-token\n");
    EXPECT_EQ(run.code, 77);
    EXPECT_TRUE(run.out.isEmpty());
    EXPECT_TRUE(run.err.contains("Acme HQ: The keychain does not respond.")) << run.err.toStdString();
    EXPECT_EQ(tokenPlace(), "missing") << "the service stays as it was";
}

TEST_F(ServiceToken, IsRefusedWhereATokenFileProvidesIt)
{
    ctl.globals = withFile;
    const Ended run = ctl.run({u"service"_s, u"token"_s, u"Acme HQ"_s}, "canary-token\n");
    EXPECT_EQ(run.code, 65) << "nobody is asked, at no terminal";
    EXPECT_TRUE(run.out.isEmpty());
    EXPECT_TRUE(run.err.contains("replace the content of that file")) << run.err.toStdString();
    EXPECT_EQ(ctl.run({u"service"_s, u"token"_s, u"Acme HQ"_s, u"--token-stdin"_s}, "canary-token\n").code, 64);
    EXPECT_EQ(tokenPlace(), "file");
}

} // namespace license::test
