// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/license-server/serverfixture.h"

#include <QElapsedTimer>

#include <gtest/gtest-spi.h>

using namespace Qt::StringLiterals;

namespace license::server::test {

namespace {

Document payloadOf(const QByteArray &jws)
{
    const QByteArray payload = jws.split('.').value(1);
    return Document::parse(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding).toStdString());
}

} // namespace

class Faults : public ServerTest
{
protected:
    void SetUp() override { startServer(); }

    Answer answerWith(const QByteArray &fault)
    {
        EXPECT_EQ(control(u"fault"_s, fault).status, 200);
        return post(goodBody(1'234));
    }
};

TEST_F(Faults, SpoilTheSignedContentAndNothingElse)
{
    struct Case
    {
        const char *fault;
        const char *member;
    };
    for (const Case &test :
         {Case{R"({"kind":"stale-seq"})", "seq"}, Case{R"({"kind":"foreign-nonce"})", "non"},
          Case{R"({"kind":"other-account"})", "sub"}, Case{R"({"kind":"other-installation"})", "ins"},
          Case{R"({"kind":"future-version"})", "v"}, Case{R"({"kind":"missing-member"})", "licenses"}}) {
        SCOPED_TRACE(test.fault);
        const Answer answer = answerWith(test.fault);
        Document spoiled = openDocument(answer.body, connection());
        control(u"recover"_s);
        Document good = verify();
        EXPECT_NE(spoiled.value(test.member, Document()), good.at(test.member));
        for (const char *differs : {"seq", "non", test.member}) {
            spoiled.erase(differs);
            good.erase(differs);
        }
        EXPECT_EQ(spoiled, good);
    }
}

TEST_F(Faults, SignWrongly)
{
    const QByteArray kid = QByteArray::fromStdString(connection().at("keys").at("keys").at(0).at("kid"));
    const QByteArray unknown = answerWith(R"({"kind":"unknown-key"})").body;
    EXPECT_FALSE(QByteArray::fromBase64(unknown.split('.').at(0), QByteArray::Base64UrlEncoding).contains(kid));
    const QByteArray wrong = answerWith(R"({"kind":"wrong-signature"})").body;
    EXPECT_EQ(wrong.split('.').at(2).size(), 86);
    EXPECT_NONFATAL_FAILURE(openDocument(wrong, connection()), "crypto_sign_verify_detached");
    EXPECT_EQ(payloadOf(wrong).at("v"), 1);
}

TEST_F(Faults, AnswerSomethingElse)
{
    const Answer page = answerWith(R"({"kind":"html"})");
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.type.startsWith("text/html"));
    const Answer status = answerWith(R"({"kind":"status","status":502})");
    EXPECT_EQ(status.status, 502);
    EXPECT_EQ(status.type, "application/problem+json");
    const Answer garbage = answerWith(R"({"kind":"garbage"})");
    EXPECT_EQ(garbage.type, "application/jose");
    EXPECT_FALSE(garbage.body.contains('.'));
    EXPECT_EQ(answerWith(R"({"kind":"oversized"})").body.size(), 65'537);
}

TEST_F(Faults, CutTheConnection)
{
    EXPECT_EQ(answerWith(R"({"kind":"cut"})").error, QNetworkReply::RemoteHostClosedError);
}

TEST_F(Faults, HoldTheReplyBack)
{
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(answerWith(R"({"kind":"slow","milliseconds":150})").status, 200);
    EXPECT_GE(timer.elapsed(), 150);
}

TEST_F(Faults, CountDown)
{
    EXPECT_EQ(answerWith(R"({"kind":"status","status":500,"times":2})").status, 500);
    EXPECT_EQ(post(goodBody()).status, 500);
    EXPECT_EQ(post(goodBody()).status, 200);
    EXPECT_EQ(answerWith(R"({"kind":"html"})").status, 200);
    EXPECT_EQ(answerWith(R"({"kind":"none"})").type, "application/jose");
}

TEST_F(Faults, SendAListThatNobodySigned)
{
    const Document signedList = verify().at("objects");
    control(u"fault"_s, R"({"kind":"wrong-objects","times":1})");
    verify();
    const QString path =
        u"/api/v1/license/objects/"_s + QString::fromStdString(signedList.at("sha256").get<std::string>());
    const Answer answer = get(path, goodHeaders());
    EXPECT_EQ(answer.status, 200);
    EXPECT_NE(answer.body.size(), signedList.at("bytes"));
    EXPECT_EQ(get(path, goodHeaders()).body.size(), signedList.at("bytes"));
}

} // namespace license::server::test
