// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/loginreply.h"
#include "core/protocol/base64url.h"

#include <gtest/gtest.h>

using namespace license;
using namespace Qt::StringLiterals;

namespace {

QByteArray jwt(const QByteArray &claims)
{
    return toBase64Url(R"({"alg":"HS256"})") + '.' + toBase64Url(claims) + ".c2ln";
}

qint64 secondsOf(const std::optional<ServerTime> &time)
{
    return time ? time->time_since_epoch().count() : -1;
}

QByteArray withToken(const QByteArray &token)
{
    return R"({"userId":"u","accessToken":")" + token + R"("})";
}

} // namespace

TEST(LoginReply, TheDocumentedSampleGivesItsToken)
{
    const QByteArray token = jwt(R"({"exp":1654690908,"iss":"http://localhost:5000"})");
    const auto reply =
        parseLoginReply(R"({ "userId":"a4ac78431-30c2-4d65-bd3e-eb6416784c", "accessToken":")" + token + R"(" })");
    ASSERT_TRUE(reply.ok());
    EXPECT_EQ(reply->token.reveal(), token);
    EXPECT_EQ(secondsOf(reply->expires), 1'654'690'908);
}

TEST(LoginReply, ATokenThatIsNoJwtHasNoEnd)
{
    const auto reply = parseLoginReply(withToken("opaque"));
    ASSERT_TRUE(reply.ok());
    EXPECT_EQ(reply->token.reveal(), "opaque");
    EXPECT_FALSE(reply->expires.has_value());
}

TEST(LoginReply, MembersMayBeMissingNullOrNew)
{
    for (const QByteArray body : {R"({"accessToken":"t"})", R"({"userId":null,"accessToken":"t"})",
                                  R"({"userId":7,"accessToken":"t","new":{"a":[1,{"b":null}]}})"}) {
        EXPECT_TRUE(parseLoginReply(body).ok()) << body.toStdString();
    }
}

TEST(LoginReply, AnAnswerWithoutATokenIsARefusal)
{
    for (const QByteArray body : {"{}", R"({"userId":"u"})", R"({"accessToken":null})", R"({"accessToken":""})",
                                  R"({"userId":"u","needs":"code"})"}) {
        const auto reply = parseLoginReply(body);
        ASSERT_FALSE(reply.ok()) << body.toStdString();
        EXPECT_EQ(reply.error().code, ErrorCode::CredentialsRejected) << body.toStdString();
        EXPECT_EQ(reply.error().management, ManagementProblem::NoToken) << body.toStdString();
    }
}

TEST(LoginReply, WhatIsNoReplyIsMalformed)
{
    const QByteArray bodies[] = {"",
                                 "null",
                                 "[]",
                                 R"("t")",
                                 "{",
                                 "<html></html>",
                                 R"({"accessToken":7})",
                                 R"({"accessToken":["t"]})",
                                 R"({"accessToken":"a b"})",
                                 R"({"accessToken":"a\r\nX: y"})",
                                 R"({"accessToken":"é"})",
                                 R"({"accessToken":"a","accessToken":"b"})",
                                 "\xff",
                                 withToken(QByteArray(longestToken + 1, 'x')),
                                 R"({"a":)" + QByteArray(40, '[') + QByteArray(40, ']') + "}"};
    for (const QByteArray &body : bodies) {
        const auto reply = parseLoginReply(body);
        ASSERT_FALSE(reply.ok()) << body.left(60).toStdString();
        EXPECT_EQ(reply.error().code, ErrorCode::MalformedReply) << body.left(60).toStdString();
    }
    EXPECT_TRUE(parseLoginReply(withToken(QByteArray(longestToken, 'x'))).ok());
}

TEST(LoginReply, NoErrorCitesAValue)
{
    for (const QByteArray body :
         {R"({"accessToken":"sesame open"})", R"({"accessToken":["sesame"]})", R"({"a":"sesame)"}) {
        const auto reply = parseLoginReply(body);
        ASSERT_FALSE(reply.ok());
        EXPECT_FALSE(reply.error().detail.contains(u"sesame"_s)) << body.toStdString();
    }
}

TEST(TokenEnd, OnlyAPlausibleExpIsAnEnd)
{
    const struct
    {
        const char *claims;
        qint64 end;
    } rows[] = {
        {R"({"exp":1})", 1},
        {R"({"exp":0})", 0},
        {R"({"exp":1654690908.75})", 1'654'690'908},
        {R"({"exp":253402300799})", 253'402'300'799},
        {R"({"exp":253402300800})", -1},
        {R"({"exp":-1})", -1},
        {R"({"exp":-0.5})", -1},
        {R"({"exp":1e300})", -1},
        {R"({"exp":99999999999999999999})", -1},
        {R"({"exp":"1654690908"})", -1},
        {R"({"exp":null})", -1},
        {R"({"iat":5})", -1},
        {R"([1])", -1},
        {"no json", -1},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(secondsOf(tokenEnd(jwt(row.claims))), row.end) << row.claims;
    }
}

TEST(TokenEnd, WhatIsNoJwtHasNone)
{
    const QByteArray good = jwt(R"({"exp":5})");
    EXPECT_EQ(secondsOf(tokenEnd(good)), 5);
    for (const QByteArray &text : {QByteArray(), QByteArray("."), QByteArray(".."), QByteArray("..."), good + ".more",
                                   good.left(good.lastIndexOf('.')), QByteArray("a.!!!!.c")}) {
        EXPECT_EQ(secondsOf(tokenEnd(text)), -1) << text.toStdString();
    }
}
