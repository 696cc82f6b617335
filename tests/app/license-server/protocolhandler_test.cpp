// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/license-server/serverfixture.h"

#include <set>

using namespace Qt::StringLiterals;

namespace license::server::test {

class Verification : public ServerTest
{
protected:
    void SetUp() override { startServer(); }

    void expectProblem(const Answer &answer, int status, const char *type) const
    {
        EXPECT_EQ(answer.status, status);
        EXPECT_EQ(answer.type, "application/problem+json");
        const Document problem = answer.json();
        EXPECT_EQ(problem.at("type"), type);
        EXPECT_EQ(problem.at("status"), status);
        EXPECT_FALSE(problem.at("title").get<std::string>().empty());
        EXPECT_FALSE(problem.at("detail").get<std::string>().empty());
        EXPECT_FALSE(answer.body.contains(content(u"token"_s).trimmed()));
    }
};

TEST_F(Verification, AnswersWithASignedDocumentOfTheDocumentedMembers)
{
    const Document payload = verify();
    std::set<std::string> names;
    for (const auto &[name, value] : payload.items())
        names.insert(name);
    EXPECT_EQ(names, (std::set<std::string>{"v", "iss", "aud", "sub", "ins", "non", "seq", "iat", "package", "licenses",
                                            "objects"}));
    EXPECT_EQ(payload.at("iat"), start);
    EXPECT_EQ(payload.at("seq"), start * 1000);
    EXPECT_EQ(payload.at("package").at("name"), "Xopero ONE Business");
    EXPECT_EQ(payload.at("package").at("status"), "active");
}

TEST_F(Verification, NamesTheTimesThatTheCommandLineGave)
{
    m_options.check = 3'600;
    m_options.grace = 7'200;
    startServer();
    const Document payload = verify();
    EXPECT_EQ(payload.at("check"), 3'600);
    EXPECT_EQ(payload.at("grace"), 7'200);
}

TEST_F(Verification, OffersEveryKnownLicenseTypeAndOneThatNoClientKnows)
{
    const Document payload = verify();
    std::map<std::string, std::string> assignedTo;
    for (const Document &row : payload.at("licenses"))
        assignedTo[row.at("type")] = row.at("assigned_to");
    EXPECT_EQ(assignedTo, (std::map<std::string, std::string>{{"endpoint", "agent"},
                                                              {"server", "agent"},
                                                              {"feature_worker", "agent"},
                                                              {"cloud_worker", "agent"},
                                                              {"local_worker", "agent"},
                                                              {"microsoft365_user", "object"},
                                                              {"git_repository", "object"},
                                                              {"kubernetes_cluster", "object"}}));
}

TEST_F(Verification, TellsCachesToKeepNothingAndSaysWhatTimeItIs)
{
    const Answer answer = post(goodBody());
    EXPECT_EQ(answer.headers.at("cache-control"), "no-store");
    EXPECT_EQ(answer.headers.at("date"), "Mon, 21 Sep 2026 14:13:20 GMT");
}

TEST_F(Verification, GivesTheRequestIdBack)
{
    Headers headers = goodHeaders();
    headers["X-Request-Id"] = "2f1c9a52-6c0b-4d1e-9b0e-7f5f3f7f2a11";
    const QByteArray body = QByteArray::fromStdString(goodBody().dump());
    EXPECT_EQ(post(body, headers).headers.at("x-request-id"), "2f1c9a52-6c0b-4d1e-9b0e-7f5f3f7f2a11");
    headers["X-Request-Id"] = "<b>";
    EXPECT_EQ(post(body, headers).headers.count("x-request-id"), 0U);
}

TEST_F(Verification, RefusesEveryTokenButItsOwn)
{
    const QByteArray token = content(u"token"_s).trimmed();
    const QByteArray body = QByteArray::fromStdString(goodBody().dump());
    for (const QByteArray &value : {QByteArray(), QByteArray("Bearer"), QByteArray("Bearer "), "Bearer  " + token,
                                    "Basic " + token, token, "Bearer " + token.chopped(1), "Bearer " + token + 'x'}) {
        Headers headers = goodHeaders();
        headers.erase("Authorization");
        if (!value.isEmpty())
            headers["Authorization"] = value;
        const Answer answer = post(body, headers);
        expectProblem(answer, 401, "urn:license:problem:invalid-token");
        EXPECT_TRUE(answer.headers.at("www-authenticate").startsWith("Bearer")) << value.constData();
    }
    Headers headers = goodHeaders();
    headers["Authorization"] = "bEARER " + token; // RFC 9110, 11.1: the scheme's case does not matter
    EXPECT_EQ(post(body, headers).status, 200);
}

TEST_F(Verification, RefusesABodyThatIsNotAsDocumented)
{
    const std::string installation = connection().at("installation");
    const std::string nonce = "AAAAAAAAAAAAAAAAAAAAAA";
    const auto body = [&](const char *members) {
        std::string text = members;
        for (const auto &[from, to] : {std::pair{"$I", installation}, std::pair{"$N", nonce}}) {
            for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from))
                text.replace(at, 2, to);
        }
        return QByteArray::fromStdString(text);
    };
    ASSERT_EQ(post(body(R"({"installation":"$I","nonce":"$N","last_seq":0})"), goodHeaders()).status, 200);
    for (const char *wrong : {
             "",
             "{",
             "[]",
             "null",
             R"("text")",
             "\xef\xbb\xbf{}",
             "{}\xff",                                               //
             R"({"nonce":"$N","last_seq":0})",                       //
             R"({"installation":"$I","last_seq":0})",                //
             R"({"installation":"$I","nonce":"$N"})",                //
             R"({"installation":7,"nonce":"$N","last_seq":0})",      //
             R"({"installation":"$I","nonce":null,"last_seq":0})",   //
             R"({"installation":"$I","nonce":"$N","last_seq":-1})",  //
             R"({"installation":"$I","nonce":"$N","last_seq":1.0})", //
             R"({"installation":"$I","nonce":"$N","last_seq":"1"})", //
             R"({"installation":"$I","nonce":"$N","last_seq":9007199254740992})",
             R"({"installation":"$I","nonce":"$N","last_seq":0,"more":1})",
             R"({"installation":"$I","nonce":"$N","last_seq":0,"last_seq":0})",
             R"({"installation":"$I","nonce":"$N","last_seq":0}{})",
             R"({"installation":"$I","nonce":"$N","last_seq":0,"a":[[[[[[[[[]]]]]]]]]})",
         }) {
        SCOPED_TRACE(wrong);
        expectProblem(post(body(wrong), goodHeaders()), 400, "about:blank");
    }
}

TEST_F(Verification, RefusesANonceThatIsNotTheOneTextOfSixteenBytes)
{
    for (const char *nonce : {"", "AAAA", "AAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAB", "AAAAAAAAAAAAAAAAAAAAAA==",
                              "AAAAAAAAAAAAAAAAAAAAA+", "AAAAAAAAAAAAAAAAAAAAA ", "AAAAAAAAAAAAAAAAAAAAAAA"}) {
        SCOPED_TRACE(nonce);
        Document body = goodBody();
        body["nonce"] = nonce;
        expectProblem(post(body), 400, "about:blank");
    }
}

TEST_F(Verification, RefusesAnotherInstallation)
{
    Document body = goodBody();
    body["installation"] = "AAAAAAAAAAAAAAAAAAAAAA";
    expectProblem(post(body), 403, "urn:license:problem:wrong-installation");
}

TEST_F(Verification, RefusesAnotherContentTypeAndABodyThatIsTooLarge)
{
    Headers headers = goodHeaders();
    headers["Content-Type"] = "text/plain";
    expectProblem(post(QByteArray::fromStdString(goodBody().dump()), headers), 415, "about:blank");
    headers["Content-Type"] = "Application/JSON; charset=utf-8";
    EXPECT_EQ(post(QByteArray::fromStdString(goodBody().dump()), headers).status, 200);
    expectProblem(post(QByteArray(65'537, ' '), goodHeaders()), 413, "about:blank");
}

TEST_F(Verification, KnowsItsPathsAndTheirMethods)
{
    const QString objects = u"/api/v1/license/objects/"_s + QString(64, u'0');
    for (const QString &path :
         {u"/"_s, u"/api/v1/license"_s, u"/api/v1/license/verification/"_s, u"/api/v1/license/verification?a=1"_s,
          u"/api/v2/license/verification"_s, u"/API/v1/license/verification"_s}) {
        SCOPED_TRACE(path.toStdString());
        expectProblem(send("POST", path, "{}", goodHeaders()), 404, "about:blank");
    }
    for (const char *verb : {"GET", "PUT", "DELETE", "PATCH"}) {
        const Answer answer = send(verb, QLatin1String(verificationPath), {}, goodHeaders());
        expectProblem(answer, 405, "about:blank");
        EXPECT_EQ(answer.headers.at("allow"), "POST");
    }
    EXPECT_EQ(send("POST", objects, "{}", goodHeaders()).headers.at("allow"), "GET");
    EXPECT_EQ(send("HEAD", QLatin1String(verificationPath), {}, goodHeaders()).status, 405);
}

TEST_F(Verification, SaysWhenToComeBack)
{
    struct Case
    {
        const char *command;
        int status;
        const char *type;
    };
    for (const Case &test : {Case{"rate-limit", 429, "urn:license:problem:rate-limited"},
                             Case{"maintenance", 503, "urn:license:problem:maintenance"}}) {
        SCOPED_TRACE(test.command);
        ASSERT_EQ(control(QLatin1String(test.command), R"({"seconds":90})").status, 200);
        m_wallMs += 30'000;
        const Answer answer = post(goodBody());
        expectProblem(answer, test.status, test.type);
        EXPECT_EQ(answer.headers.at("retry-after"), "60");
        m_wallMs += 60'000;
        EXPECT_EQ(post(goodBody()).status, 200);
    }
}

} // namespace license::server::test
