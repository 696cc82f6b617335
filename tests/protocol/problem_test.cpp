// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/problem.h"

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

constexpr QLatin1StringView wrongInstallation = "urn:license:problem:wrong-installation"_L1;

Problem ofType(const QString &type)
{
    return {type, {}, {}};
}

} // namespace

TEST(Problem, ReadsTypeTitleAndDetail)
{
    const auto problem =
        parseProblem(R"({"type":"urn:license:problem:maintenance","title":"Back at 6","detail":"Sorry",)"
                     R"("status":503,"instance":"/x","until":[1,{"a":2}]})");
    EXPECT_EQ(problem, (Problem{u"urn:license:problem:maintenance"_s, u"Back at 6"_s, u"Sorry"_s}));
    EXPECT_EQ(parseProblem("{}"), Problem());
}

TEST(Problem, LeavesOutWhatCannotBeRead)
{
    const struct
    {
        const char *body;
        Problem problem;
    } cases[] = {
        {R"({"type":1,"title":["x"],"detail":{"x":1}})", {}},
        {R"({"type":null,"title":true,"detail":1.5})", {}},
        {R"({"type":"a","type":"b","title":"T"})", {{}, u"T"_s, {}}},
        {R"({"title":"a","title":1,"type":"t"})", {u"t"_s, {}, {}}},
        {R"({"x":1,"x":2,"detail":"d"})", {{}, {}, u"d"_s}},
        {R"({"detail":"nul\u0000nul"})", {{}, {}, u"nul␀nul"_s}},
        {R"({"Type":"t","detail":""})", {}},
    };
    for (const auto &[body, problem] : cases) {
        EXPECT_EQ(parseProblem(body), problem) << body;
    }
}

TEST(Problem, IsNothingWhereTheBodyIsNoObject)
{
    for (const QByteArray &body :
         {QByteArray(), QByteArray("null"), QByteArray("[]"), QByteArray("\"text\""), QByteArray("<html></html>"),
          QByteArray("{"), QByteArray("{}{}"), QByteArray("{\"title\":\"\xFF\"}"),
          QByteArray("{\"title\":\"\\ud800\"}"), QByteArray("{}\0", 3), QByteArray(1'000'000, '['),
          "{\"a\":" + QByteArray(100'000, '[')}) {
        EXPECT_EQ(parseProblem(body), std::nullopt) << body.left(40).constData();
    }
}

TEST(Problem, A40_CutsAndCleansWhatPeopleRead)
{
    const QByteArray megabyte(1'000'000, 'x');
    const auto cut =
        parseProblem(R"({"title":")" + megabyte + R"(","detail":")" + megabyte + R"(","type":")" + megabyte + "\"}");
    ASSERT_TRUE(cut.has_value());
    EXPECT_EQ(cut->title, QString(300, u'x'));
    EXPECT_EQ(cut->detail, QString(300, u'x'));
    EXPECT_EQ(cut->type.size(), 300);

    const auto points = parseProblem("{\"detail\":\"" + QByteArray("\xF0\x9F\x98\x80").repeated(301) + "\"}");
    EXPECT_EQ(points->detail, u"😀"_s.repeated(300));

    const auto cleaned =
        parseProblem(R"({"title":"<b>bold</b>\n\u001b[31m","detail":"a\u202eb\u2066c\u0085d\u200be"})");
    EXPECT_EQ(cleaned->title, u"<b>bold</b>␊␛[31m"_s);
    EXPECT_EQ(cleaned->detail, u"a\uFFFDb\uFFFDc\uFFFDd\uFFFDe"_s);
}

TEST(ErrorFromStatus, FollowsTheTable)
{
    const struct
    {
        int status;
        ErrorCode code;
    } cases[] = {
        {200, ErrorCode::HttpStatus},        {204, ErrorCode::HttpStatus},          {206, ErrorCode::HttpStatus},
        {301, ErrorCode::HttpStatus},        {302, ErrorCode::HttpStatus},          {303, ErrorCode::HttpStatus},
        {304, ErrorCode::HttpStatus},        {307, ErrorCode::HttpStatus},          {308, ErrorCode::HttpStatus},
        {400, ErrorCode::HttpStatus},        {401, ErrorCode::CredentialsRejected}, {402, ErrorCode::HttpStatus},
        {403, ErrorCode::HttpStatus},        {404, ErrorCode::HttpStatus},          {407, ErrorCode::HttpStatus},
        {408, ErrorCode::ServerUnavailable}, {410, ErrorCode::HttpStatus},          {421, ErrorCode::HttpStatus},
        {422, ErrorCode::HttpStatus},        {425, ErrorCode::ServerUnavailable},   {429, ErrorCode::RateLimited},
        {451, ErrorCode::HttpStatus},        {500, ErrorCode::ServerUnavailable},   {501, ErrorCode::HttpStatus},
        {502, ErrorCode::ServerUnavailable}, {503, ErrorCode::ServerUnavailable},   {504, ErrorCode::ServerUnavailable},
        {505, ErrorCode::HttpStatus},        {599, ErrorCode::HttpStatus},          {0, ErrorCode::HttpStatus},
        {-1, ErrorCode::HttpStatus},         {999, ErrorCode::HttpStatus},
    };
    for (const auto &[status, code] : cases) {
        const Error error = errorFromStatus(status, std::nullopt, std::nullopt);
        EXPECT_EQ(error.code, code) << status;
        EXPECT_EQ(error.httpStatus, status);
        EXPECT_FALSE(error.refusedByServer) << status;
        EXPECT_TRUE(error.detail.contains(QString::number(status))) << status;
    }
}

TEST(ErrorFromStatus, ReadsTheProblemTypeOn403Alone)
{
    const Error refused = errorFromStatus(403, ofType(wrongInstallation), std::nullopt);
    EXPECT_EQ(refused.code, ErrorCode::WrongInstallation);
    EXPECT_TRUE(refused.refusedByServer);
    EXPECT_EQ(refused.problem, ofType(wrongInstallation));

    for (const QString &type : {QString(), u"about:blank"_s, u"urn:license:problem:invalid-token"_s,
                                u"URN:license:problem:wrong-installation"_s, QString(wrongInstallation) + u' ',
                                u"urn:license:problem:wrong-installation\n"_s}) {
        const Error error = errorFromStatus(403, ofType(type), std::nullopt);
        EXPECT_EQ(error.code, ErrorCode::HttpStatus) << type.toStdString();
        EXPECT_FALSE(error.refusedByServer);
    }
    for (const int status : {400, 401, 404, 429, 503}) {
        const Error error = errorFromStatus(status, ofType(wrongInstallation), std::nullopt);
        EXPECT_NE(error.code, ErrorCode::WrongInstallation) << status;
        EXPECT_FALSE(error.refusedByServer) << status;
        EXPECT_TRUE(error.problem.has_value()) << status;
    }
}

TEST(ErrorFromStatus, HonorsRetryAfterOn429And503Alone)
{
    for (const int status : {200, 301, 400, 401, 403, 408, 425, 429, 500, 502, 503, 504}) {
        const bool honored = status == 429 || status == 503;
        EXPECT_EQ(errorFromStatus(status, std::nullopt, seconds{7}).retryAfter,
                  honored ? std::optional(seconds{7}) : std::nullopt)
            << status;
    }
}

} // namespace license
