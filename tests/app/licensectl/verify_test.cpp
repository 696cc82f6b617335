// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/licensectl/program.h"
#include "tests/support/documentsigner.h"

#include <QFileInfo>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

class VerifyCommand : public ::testing::Test
{
protected:
    void SetUp() override
    {
        connection = ctl.write(u"connection"_s, QByteArray::fromStdString(signer.connectionFile().dump()));
    }
    Ended verify(const QByteArray &reply)
    {
        return ctl.run(
            {u"verify"_s, ctl.write(u"reply"_s, reply), u"--connection"_s, connection, u"--format"_s, u"json"_s});
    }

    Program ctl;
    DocumentSigner signer;
    QString connection;
};

TEST_F(VerifyCommand, AcceptsASavedReplyWithoutItsRequest)
{
    const Ended run = verify(signer.sign(signer.payload({}, {{"seq", 7}})));
    EXPECT_EQ(run.code, 0) << run.err.toStdString();
    const Document document = run.json();
    EXPECT_EQ(membersOf(document), (std::vector<std::string>{"accepted", "error", "seq", "signed_at", "package"}));
    EXPECT_EQ(document["accepted"], true);
    EXPECT_TRUE(document["error"].is_null());
    EXPECT_EQ(document["seq"], 7);
    EXPECT_EQ(document["signed_at"], "2026-11-23T14:05:09Z");
    EXPECT_EQ(membersOf(document["package"]),
              (std::vector<std::string>{"name", "status", "state", "valid_from", "valid_until", "storage"}));
    EXPECT_FALSE(QFileInfo::exists(ctl.dataFolder())) << "no store is made";
}

TEST_F(VerifyCommand, SaysWhyAReplyIsRefused)
{
    const QByteArray good = signer.sign(signer.payload());
    QByteArray flipped = good;
    flipped[good.size() - 10] = good[good.size() - 10] == 'A' ? 'B' : 'A';
    const std::pair<QByteArray, const char *> table[] = {
        {"", "malformed_reply"},
        {"a.b", "malformed_reply"},
        {good + "\n\n", "malformed_reply"},
        {good + '\r', "malformed_reply"},
        {good + ' ', "malformed_reply"},
        {'\n' + good, "malformed_reply"},
        {"\n", "malformed_reply"},
        {QByteArray(70'000, 'a'), "malformed_reply"},
        {flipped, "bad_signature"},
        {DocumentSigner(u"https://license.example"_s, 2).sign(signer.payload()), "unknown_key"},
        {signer.sign(signer.payload({}, {{"v", 2}})), "unsupported_version"},
        {signer.sign(signer.payload({}, {{"sub", "acct_other"}})), "wrong_audience"},
        {signer.sign(signer.payload({}, {{"ins", "AAAAAAAAAAAAAAAAAAAAAA"}})), "wrong_installation"},
        {signer.sign(signer.payload({}, {{"package", nullptr}})), "malformed_reply"},
    };
    for (const auto &[reply, code] : table) {
        const Ended run = verify(reply);
        EXPECT_EQ(run.code, 1) << code;
        const Document document = run.json();
        EXPECT_EQ(document["accepted"], false) << code;
        EXPECT_EQ(document["error"]["code"], code);
        EXPECT_EQ(membersOf(document["error"]), (std::vector<std::string>{"code", "message"}));
        for (const char *name : {"seq", "signed_at", "package"}) {
            EXPECT_TRUE(document[name].is_null()) << name;
        }
    }
}

TEST_F(VerifyCommand, K27_OneLineEndBehindTheReplyIsIgnored)
{
    const QByteArray good = signer.sign(signer.payload());
    EXPECT_EQ(verify(good + '\n').code, 0);
    EXPECT_EQ(verify(good + "\r\n").code, 0);
    // The largest possible reply: its line end does not count.
    for (const QByteArray &lineEnd : QList<QByteArray>{"", "\n", "\r\n"}) {
        const Document answer = verify(QByteArray(65'536, 'a') + lineEnd).json();
        EXPECT_FALSE(answer["error"]["message"].get<std::string>().find("65,536") != std::string::npos)
            << answer.dump();
        const Document larger = verify(QByteArray(65'537, 'a') + lineEnd).json();
        EXPECT_TRUE(larger["error"]["message"].get<std::string>().find("65,536") != std::string::npos) << larger.dump();
    }
}

TEST_F(VerifyCommand, K27_AMinusIsStandardInput)
{
    const QByteArray good = signer.sign(signer.payload());
    const QStringList command{u"verify"_s, u"-"_s, u"--connection"_s, connection, u"--format"_s, u"json"_s};
    EXPECT_EQ(ctl.run(command, good).json()["accepted"], true);
    EXPECT_EQ(ctl.run(command, good + '\n').code, 0);
    EXPECT_EQ(ctl.run(command, good.left(100)).code, 1);
    EXPECT_EQ(ctl.run(command, {}).code, 1);

    const auto slow = ctl.start(command); // a pipe that delivers it in parts
    slow->write(good.left(100));
    slow->waitForBytesWritten();
    EXPECT_FALSE(slow->waitForFinished(300));
    slow->write(good.mid(100) + '\n');
    EXPECT_EQ(ctl.finish(*slow).code, 0);

    const QString reply = ctl.write(u"reply"_s, good);
    EXPECT_EQ(ctl.run({u"verify"_s, reply, u"--connection"_s, u"-"_s}, contentOf(connection)).code, 0);
    EXPECT_EQ(ctl.run({u"verify"_s, u"-"_s, u"--connection"_s, u"-"_s}, good).code, 64);
}

TEST_F(VerifyCommand, MissingAndBadFilesAreBadInput)
{
    const QString reply = ctl.write(u"reply"_s, signer.sign(signer.payload()));
    const QList<QStringList> table{
        {u"verify"_s, ctl.path(u"missing"_s), u"--connection"_s, connection},
        {u"verify"_s, reply, u"--connection"_s, ctl.path(u"missing"_s)},
        {u"verify"_s, reply, u"--connection"_s, reply},
    };
    for (const QStringList &arguments : table) {
        const Ended run = ctl.run(arguments + QStringList{u"--format"_s, u"json"_s});
        EXPECT_EQ(run.code, 65);
        EXPECT_TRUE(run.out.isEmpty());
        EXPECT_FALSE(run.err.isEmpty());
    }
}

} // namespace license::test
