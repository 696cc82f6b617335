// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/organizationspage.h"
#include "tests/management/managementfixture.h"
#include "tests/support/heapcanary.h"
#include "tests/support/rawserver.h"

#include <QJsonDocument>
#include <QPointer>
#include <QSet>

#include <memory>

using namespace license;
using namespace license::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject bodyOf(const QJsonObject &request)
{
    return QJsonDocument::fromJson(request["body"_L1].toString().toUtf8()).object();
}

QString headOf(const QJsonObject &request, QLatin1StringView name)
{
    return request["head"_L1][name].toString();
}

/// All text that an error may show or keep.
QString wordsOf(const Error &error)
{
    const Problem problem = error.problem.value_or(Problem{});
    return error.detail + u'\n' + problem.type + u'\n' + problem.title + u'\n' + problem.detail;
}

} // namespace

TEST(ManagementClient, ASignInSendsTheDocumentedRequestAndGetsTheToken)
{
    ManagementPeer peer(u"documented"_s, {u"--expires"_s, u"1798034709"_s});
    ManagementTester tester;
    const auto reply = tester.signIn(tester.endpoint(peer));
    ASSERT_TRUE(reply.ok()) << wordsOf(reply.error()).toStdString();
    ASSERT_TRUE(reply->expires.has_value());
    EXPECT_EQ(reply->expires->time_since_epoch().count(), 1'798'034'709);

    const auto requests = peer.requests();
    ASSERT_EQ(requests.size(), 1);
    EXPECT_EQ(requests[0]["method"_L1].toString(), u"POST"_s);
    EXPECT_EQ(requests[0]["path"_L1].toString(), u"/account/login"_s);
    EXPECT_EQ(bodyOf(requests[0]), (QJsonObject{{u"email"_s, QString::fromLatin1(ManagementPeer::email)},
                                                {u"password"_s, QString::fromLatin1(ManagementPeer::password)},
                                                {u"rememberMe"_s, true}}));
    EXPECT_EQ(headOf(requests[0], "Content-Type"_L1), u"application/json"_s);
    EXPECT_EQ(headOf(requests[0], "Authorization"_L1), QString());
}

TEST(ManagementClient, TheDocumentedListIsRead)
{
    ManagementPeer peer;
    ManagementTester tester;
    const auto list = tester.listFrom(peer);
    ASSERT_TRUE(list.ok()) << wordsOf(list.error()).toStdString();
    ASSERT_EQ(list->size(), 1);
    EXPECT_EQ(list->first().name, u"OrgName"_s);
    EXPECT_EQ(list->first().unlicensedRepositories, 58);

    const auto requests = peer.requests();
    ASSERT_EQ(requests.size(), 2);
    EXPECT_EQ(requests[1]["path"_L1].toString(), u"/git/organizations/getmany"_s);
    EXPECT_TRUE(headOf(requests[1], "Authorization"_L1).startsWith(u"Bearer "_s));
    EXPECT_EQ(bodyOf(requests[1]), (QJsonObject{{u"limit"_s, organizationsPerPage},
                                                {u"orderby"_s, u"Name"_s},
                                                {u"ordertype"_s, u"asc"_s},
                                                {u"Page"_s, 1}}));
}

TEST(ManagementClient, NothingOfTheLicenseServerIsSent)
{
    ManagementPeer peer;
    ManagementTester tester;
    ASSERT_TRUE(tester.listFrom(peer).ok());
    EXPECT_FALSE(peer.heard().contains("CANARY")) << peer.heard().toStdString();
    EXPECT_FALSE(peer.heard().contains("license.invalid"));
}

TEST(ManagementClient, ThousandsOfOrganizationsComePageByPage)
{
    for (const int count : {0, 1, organizationsPerPage, organizationsPerPage + 1, 3'210}) {
        ManagementPeer peer(u"documented"_s, {u"--organizations"_s, QString::number(count)});
        ManagementTester tester;
        const auto list = tester.listFrom(peer);
        ASSERT_TRUE(list.ok()) << count << wordsOf(list.error()).toStdString();
        EXPECT_EQ(list->size(), count);
        QSet<QString> ids;
        for (const Organization &each : *list) {
            ids.insert(each.id);
        }
        EXPECT_EQ(ids.size(), count);
        const auto requests = peer.requests();
        const int pages = std::max(1, (count + organizationsPerPage - 1) / organizationsPerPage);
        ASSERT_EQ(requests.size(), 1 + pages);
        for (int page = 1; page <= pages; ++page) {
            EXPECT_EQ(bodyOf(requests[page])["Page"_L1].toInt(), page);
        }
    }
}

TEST(ManagementClient, EachRefusedSignInHasItsOwnReason)
{
    const struct
    {
        const char *behaviour;
        const char *password;
        ErrorCode code;
        ManagementProblem problem;
    } rows[] = {
        {"documented", "wrong password", ErrorCode::CredentialsRejected, ManagementProblem::SignInRefused},
        {"locked", ManagementPeer::password, ErrorCode::CredentialsRejected, ManagementProblem::Locked},
        {"another-role", ManagementPeer::password, ErrorCode::CredentialsRejected, ManagementProblem::NotPermitted},
        {"second-factor", ManagementPeer::password, ErrorCode::CredentialsRejected, ManagementProblem::NoToken},
        {"page", ManagementPeer::password, ErrorCode::CaptivePortal, ManagementProblem::Other},
    };
    for (const auto &row : rows) {
        const ManagementPeer peer(QString::fromLatin1(row.behaviour));
        ManagementTester tester;
        const auto reply = tester.signIn(tester.endpoint(peer), row.password);
        ASSERT_FALSE(reply.ok()) << row.behaviour;
        EXPECT_EQ(reply.error().code, row.code) << row.behaviour;
        EXPECT_EQ(reply.error().management, row.problem) << row.behaviour;
    }
}

TEST(ManagementClient, AListIsWholeOrAnError)
{
    const struct
    {
        const char *behaviour;
        ErrorCode code;
        ManagementProblem problem;
        const char *detail;
    } rows[] = {
        {"expired", ErrorCode::CredentialsRejected, ManagementProblem::TokenRefused, ""},
        {"cut", ErrorCode::ConnectionLost, ManagementProblem::Other, ""},
        {"broken", ErrorCode::MalformedReply, ManagementProblem::Other, "not JSON"},
        {"repeated-page", ErrorCode::MalformedReply, ManagementProblem::Other, "page 2 repeats earlier ones"},
        {"other-page", ErrorCode::MalformedReply, ManagementProblem::Other, "page 2 answers a request for page 1"},
        {"endless", ErrorCode::MalformedReply, ManagementProblem::Other, "does not end after 200 pages"},
        {"too-many-pages", ErrorCode::MalformedReply, ManagementProblem::Other, "more than 200 pages"},
        {"too-few", ErrorCode::MalformedReply, ManagementProblem::Other, "1000000 organizations are announced"},
        {"large", ErrorCode::MalformedReply, ManagementProblem::Other, "larger than"},
    };
    for (const auto &row : rows) {
        const ManagementPeer peer(QString::fromLatin1(row.behaviour));
        ManagementTester tester;
        const auto list = tester.listFrom(peer);
        ASSERT_FALSE(list.ok()) << row.behaviour;
        EXPECT_EQ(list.error().code, row.code) << row.behaviour;
        EXPECT_EQ(list.error().management, row.problem) << row.behaviour;
        EXPECT_TRUE(list.error().detail.contains(QString::fromLatin1(row.detail)))
            << row.behaviour << ": " << list.error().detail.toStdString();
    }
}

TEST(ManagementClient, ASlowListArrives)
{
    const ManagementPeer peer(u"slow"_s);
    ManagementTester tester;
    const auto list = tester.listFrom(peer);
    ASSERT_TRUE(list.ok()) << wordsOf(list.error()).toStdString();
    EXPECT_EQ(list->size(), 1);
}

TEST(ManagementClient, TheDeadlineEndsASilentList)
{
    const ManagementPeer peer(u"silent"_s);
    ManagementTester tester;
    const auto list = tester.listFrom(peer, milliseconds{200});
    ASSERT_FALSE(list.ok());
    EXPECT_EQ(list.error().code, ErrorCode::Timeout);
    EXPECT_EQ(list.error().management, ManagementProblem::Other);
}

TEST(ManagementClient, AnotherPathAndOtherStatusesAreNamed)
{
    const struct
    {
        const char *status;
        ErrorCode code;
        ManagementProblem problem;
    } rows[] = {
        {"404 Not Found", ErrorCode::HttpStatus, ManagementProblem::NotThere},
        {"400 Bad Request", ErrorCode::HttpStatus, ManagementProblem::Other},
        {"302 Found\r\nLocation: https://127.0.0.1:1/", ErrorCode::HttpStatus, ManagementProblem::Other},
        {"429 Too Many", ErrorCode::RateLimited, ManagementProblem::Other},
        {"503 Busy", ErrorCode::ServerUnavailable, ManagementProblem::Other},
        {"403 No", ErrorCode::CredentialsRejected, ManagementProblem::NotPermitted},
        {"401 No", ErrorCode::CredentialsRejected, ManagementProblem::SignInRefused},
    };
    const TestAuthority authority;
    for (const auto &row : rows) {
        const RawServer server({.identity = authority.issue()},
                               {{readRequest(), send(QByteArray("HTTP/1.1 ") + row.status +
                                                     "\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nno")}});
        ManagementTester tester;
        ManagementEndpoint endpoint{.address = server.url(), .connection = {}, .proxy = tester.proxy};
        endpoint.connection.ca = authority.certificate();
        const auto reply = tester.signIn(endpoint);
        ASSERT_FALSE(reply.ok()) << row.status;
        EXPECT_EQ(reply.error().code, row.code) << row.status;
        EXPECT_EQ(reply.error().management, row.problem) << row.status;
        EXPECT_EQ(server.requests().size(), 1) << row.status;
    }
}

TEST(ManagementClient, OnlyTheServicesAuthoritiesAreTrusted)
{
    ManagementPeer peer;
    ManagementTester tester;
    ManagementEndpoint stranger = tester.endpoint(peer);
    stranger.connection.ca = TestAuthority("Another Authority").certificate();
    const auto refused = tester.signIn(stranger);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Tls);
    EXPECT_TRUE(peer.requests().isEmpty()) << "no password goes to a stranger";
    stranger.connection.addedCa = peer.authority();
    EXPECT_TRUE(tester.signIn(stranger).ok()) << "an added authority is trusted as well";
}

TEST(ManagementClient, NothingIsSentToAnAddressWithoutTls)
{
    const RawServer plain({}, {{readAny()}});
    ManagementTester tester;
    for (const QString &address :
         {u"http://127.0.0.1:%1"_s.arg(plain.port()), u"https://127.0.0.1:%1/x"_s.arg(plain.port()),
          u"https://a@127.0.0.1:%1"_s.arg(plain.port())}) {
        const auto reply = tester.signIn({.address = address, .connection = {}, .proxy = tester.proxy});
        ASSERT_FALSE(reply.ok());
        EXPECT_EQ(reply.error().code, ErrorCode::InvalidInput) << address.toStdString();
    }
    EXPECT_EQ(plain.connections(), 0);
}

TEST(ManagementClient, TheServicesProxyIsUsed)
{
    const RawServer proxy({}, {{readRequest(), send("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")}});
    const ManagementPeer peer;
    ManagementTester tester;
    tester.proxy = {.mode = ProxyMode::Http, .host = u"127.0.0.1"_s, .port = proxy.port(), .user = {}, .password = {}};
    const auto reply = tester.signIn(tester.endpoint(peer));
    ASSERT_FALSE(reply.ok());
    EXPECT_EQ(reply.error().code, ErrorCode::Proxy);
    ASSERT_FALSE(proxy.requests().isEmpty());
    EXPECT_TRUE(proxy.requests().first().startsWith("CONNECT "));
    EXPECT_FALSE(proxy.received().contains(ManagementPeer::password));
}

TEST(ManagementClient, K57_NoErrorRepeatsThePassword)
{
    for (const QString &behaviour : {u"repeating-errors"_s, u"repeating-names"_s}) {
        const ManagementPeer peer(behaviour);
        ManagementTester tester;
        const auto reply = tester.signIn(tester.endpoint(peer));
        ASSERT_FALSE(reply.ok());
        EXPECT_FALSE(wordsOf(reply.error()).contains(QString::fromLatin1(ManagementPeer::password)))
            << wordsOf(reply.error()).toStdString();
        EXPECT_TRUE(wordsOf(reply.error()).contains(u"[removed]"_s)) << wordsOf(reply.error()).toStdString();
    }
}

TEST(ManagementClient, K57_NoOrganizationRepeatsTheToken)
{
    const ManagementPeer peer(u"hostile"_s);
    ManagementTester tester;
    const auto reply = tester.signIn(tester.endpoint(peer));
    ASSERT_TRUE(reply.ok());
    const QString token = QString::fromLatin1(reply->token.reveal());
    const auto list = tester.organizations(tester.endpoint(peer), reply->token.reveal());
    ASSERT_TRUE(list.ok()) << wordsOf(list.error()).toStdString();
    ASSERT_EQ(list->size(), 1);
    const Organization &found = list->first();
    EXPECT_TRUE(found.name.startsWith(u"<b>Org</b>\uFFFD␇␊[removed]"_s)) << found.name.toStdString();
    EXPECT_FALSE(found.name.contains(token.left(12)));
    EXPECT_TRUE(found.plans.first().name.contains(u"[removed]"_s)) << found.plans.first().name.toStdString();
}

TEST(ManagementClient, ACancelIsAnsweredOnceAndNotAtOnce)
{
    const TestAuthority authority;
    for (const bool list : {false, true}) {
        const RawServer server({.identity = authority.issue()}, {{readRequest()}});
        const FakeClock clock;
        ManagementClient client(clock);
        ManagementEndpoint endpoint{.address = server.url(), .connection = {}, .proxy = {.mode = ProxyMode::None}};
        endpoint.connection.ca = authority.certificate();
        QObject context;
        QList<ErrorCode> answers;
        const auto take = [&answers](const auto &result) {
            answers << (result.ok() ? ErrorCode{} : result.error().code);
        };
        const QPointer<Call> call =
            list ? client.organizations(endpoint, Secret(QByteArray("token")), seconds{60}, &context, take)
                 : client.signIn(endpoint, u"a@b"_s, Secret(QByteArray("password")), seconds{60}, &context, take);
        ASSERT_TRUE(waitFor([&server] { return server.requests().size() == 1; }));
        call->cancel();
        EXPECT_TRUE(answers.isEmpty());
        ASSERT_TRUE(waitFor([&server] { return server.openConnections() == 0; }));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        EXPECT_TRUE(call.isNull());
        EXPECT_EQ(answers, QList<ErrorCode>{ErrorCode::Cancelled});
    }
}

TEST(ManagementClient, TheEndOfTheClientCancelsAndTheEndOfTheContextSilences)
{
    const TestAuthority authority;
    for (const bool silent : {false, true}) {
        for (const bool list : {false, true}) {
            const RawServer server({.identity = authority.issue()}, {{readRequest()}});
            const FakeClock clock;
            auto client = std::make_unique<ManagementClient>(clock);
            ManagementEndpoint endpoint{.address = server.url(), .connection = {}, .proxy = {.mode = ProxyMode::None}};
            endpoint.connection.ca = authority.certificate();
            auto context = std::make_unique<QObject>();
            int answers = 0;
            const auto take = [&answers](const auto &result) {
                EXPECT_FALSE(result.ok());
                ++answers;
            };
            if (list) {
                client->organizations(endpoint, Secret(QByteArray("token")), seconds{60}, context.get(), take);
            } else {
                client->signIn(endpoint, u"a@b"_s, Secret(QByteArray("password")), seconds{60}, context.get(), take);
            }
            ASSERT_TRUE(waitFor([&server] { return server.requests().size() == 1; }));
            if (silent) {
                context.reset();
            }
            client.reset();
            ASSERT_TRUE(waitFor([&server] { return server.openConnections() == 0; }));
            QCoreApplication::processEvents();
            EXPECT_EQ(answers, silent ? 0 : 1);
        }
    }
}

TEST(ManagementClient, APasswordWithAnyCharacterIsSentAsItIs)
{
    for (const char *password :
         {"p", "\"", "\\", "a\"b\\c", "\\\\\"\"", "z\xc3\xa4h / \xe2\x82\xac", "</script>", "\\u0041"}) {
        const Secret body = signInBody(u"o'neil+\"x\"@example.com"_s, Secret(QByteArray(password)));
        EXPECT_EQ(QJsonDocument::fromJson(body.reveal()).object(),
                  (QJsonObject{{u"email"_s, u"o'neil+\"x\"@example.com"_s},
                               {u"password"_s, QString::fromUtf8(password)},
                               {u"rememberMe"_s, true}}))
            << body.reveal().toStdString();
    }
}

#ifdef LICENSE_HEAP_CANARY

// H10
TEST(ManagementClient, H10_ABodyIsTheOnlyCopyOfItsPassword)
{
    const QByteArray canary = veiledCanary();
    Secret password(unveiled(canary));
    const Secret body = signInBody(QString::fromLatin1(ManagementPeer::email), password);
    password = Secret();
    EXPECT_EQ(findInHeap(canary), 1);
}

// H10
TEST(ManagementClient, H10_ARequestThatEndsUnsentLeavesNoPasswordInMemory)
{
    enum class End { Cancelled, ContextGone, DeadlinePassed, Untrusted, Refused };
    const QByteArray canary = veiledCanary();
    ManagementPeer peer;
    const RawServer silent({.identity = {}}, {{}}); // accepts, and never begins TLS
    for (const End end : {End::Cancelled, End::ContextGone, End::DeadlinePassed, End::Untrusted, End::Refused}) {
        SCOPED_TRACE(static_cast<int>(end));
        ASSERT_EQ(findInHeap(canary), 0);
        ManagementTester tester;
        ManagementEndpoint to = tester.endpoint(peer);
        if (end == End::Untrusted) {
            to.connection.ca = TestAuthority("Another Authority").certificate();
        } else if (end == End::Refused) {
            to.address = u"https://127.0.0.1:1"_s;
        } else {
            to.address = silent.url();
        }
        auto context = std::make_unique<QObject>();
        std::optional<ErrorCode> answer;
        const QPointer<Call> call(
            tester.client.signIn(to, QString::fromLatin1(ManagementPeer::email), Secret(unveiled(canary)),
                                 end == End::DeadlinePassed ? milliseconds{50} : milliseconds{60'000}, context.get(),
                                 [&answer](const Result<LoginReply> &reply) {
                                     answer = reply ? ErrorCode::InvalidInput : reply.error().code;
                                 }));
        EXPECT_GE(findInHeap(canary), 1) << "it is still to be sent";
        if (end == End::Cancelled) {
            call->cancel();
        } else if (end == End::ContextGone) {
            context.reset();
            call->cancel();
        }
        ASSERT_TRUE(waitFor(
            [&] {
                QCoreApplication::sendPostedEvents(nullptr,
                                                   QEvent::DeferredDelete); // of a call that was cancelled here
                return call.isNull() && (answer || end == End::ContextGone);
            },
            60'000));
        EXPECT_EQ(answer.has_value(), end != End::ContextGone);
        EXPECT_EQ(findInHeap(canary), 0);
    }
    EXPECT_FALSE(peer.heard().contains("password"));
}

#endif
