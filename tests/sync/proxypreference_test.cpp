// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/tokenfilevault.h"
#include "core/sync/proxypreference.h"
#include "tests/support/waitfor.h"
#include "tests/sync/syncfixture.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QUrl>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

ProxySettings manual(const QString &user = u"joe"_s, quint16 port = 3128)
{
    return {.mode = ProxyMode::Http, .host = u"proxy.example"_s, .port = port, .user = user};
}

/// The route of a request by `client`: "type host:port user password", or the name of the error.
QString wayOf(const LicenseClient &client)
{
    QObject context;
    QString found;
    findProxy(client.proxy(), QUrl(u"https://one.example.test"_s), &context, [&found](const Result<FoundProxy> &way) {
        found = way.ok() ? u"%1 %2:%3 %4 %5"_s.arg(way->proxy.type())
                               .arg(way->proxy.hostName())
                               .arg(way->proxy.port())
                               .arg(way->proxy.user(), way->proxy.password())
                         : errorName(way.error().code);
    });
    EXPECT_TRUE(waitFor([&found] { return !found.isEmpty(); }));
    return found;
}

QString save(ProxyPreference &preference, const ProxySettings &settings, const char *password = nullptr)
{
    QObject context;
    std::optional<Result<Done>> answer;
    preference.save(settings, password ? std::optional(Secret(QByteArray(password))) : std::nullopt, &context,
                    [&answer](const Result<Done> &given) { answer = given; });
    EXPECT_FALSE(answer.has_value());
    EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }));
    return answer->ok() ? u"done"_s : errorName(answer->error().code);
}

} // namespace

class ProxyPreferences : public testing::Test
{
protected:
    QTemporaryDir folder;
    FakeClock clock;
    Console console{folder.filePath(u"data"_s), clock};
    ProxyPreference preference{console.storage, console.vault, console.client};
};

TEST_F(ProxyPreferences, AreTheSystemsOwnAtFirst)
{
    EXPECT_EQ(preference.settings().mode, ProxyMode::System);
    EXPECT_FALSE(preference.hasPassword());
    EXPECT_TRUE(preference.canKeepPassword());
    EXPECT_EQ(console.client.proxy().mode, ProxyMode::System);
}

TEST_F(ProxyPreferences, P02_P11_AreKeptForEveryProgramWithThePasswordInTheKeychain)
{
    QSignalSpy changed(&preference, &ProxyPreference::changed);
    EXPECT_EQ(save(preference, manual(), "geheim ü"), u"done"_s);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(wayOf(console.client), u"3 proxy.example:3128 joe geheim ü"_s);
    EXPECT_EQ(console.store->preference(u"proxy"_s)->value(), u"http://joe@proxy.example:3128"_s);

    // The agent: another process with the same store and the same keychain.
    LicenseClient other(clock);
    ProxyPreference agent(console.storage, console.vault, other);
    EXPECT_TRUE(agent.hasPassword());
    EXPECT_EQ(wayOf(other), u"3 proxy.example:3128 joe geheim ü"_s);
    EXPECT_EQ(save(agent, {.mode = ProxyMode::None}), u"done"_s);
    EXPECT_TRUE(console.vault.secrets.isEmpty()) << "the password of a proxy that is none any more goes";
    preference.reload();
    EXPECT_EQ(changed.size(), 2);
    preference.reload();
    EXPECT_EQ(changed.size(), 2);
    EXPECT_EQ(wayOf(console.client), u"2 :0  "_s);
}

TEST_F(ProxyPreferences, KeepTheSavedPasswordUntilItsProxyOrItselfChanges)
{
    EXPECT_EQ(save(preference, manual(), "one"), u"done"_s);
    EXPECT_EQ(save(preference, manual()), u"done"_s);
    EXPECT_TRUE(wayOf(console.client).endsWith(u"joe one"_s));
    EXPECT_EQ(save(preference, manual(), "two"), u"done"_s);
    EXPECT_TRUE(wayOf(console.client).endsWith(u"joe two"_s));
    EXPECT_EQ(save(preference, manual(u"ann"_s)), u"done"_s);
    EXPECT_FALSE(preference.hasPassword());
    EXPECT_TRUE(wayOf(console.client).endsWith(u"3128  "_s)) << "one user's password is never sent for another";
    EXPECT_EQ(save(preference, manual(), "three"), u"done"_s);
    EXPECT_EQ(save(preference, manual(), ""), u"done"_s);
    EXPECT_FALSE(preference.hasPassword());
    EXPECT_TRUE(console.vault.secrets.isEmpty());
}

TEST_F(ProxyPreferences, RefuseWhatCannotBeUsedAndChangeNothing)
{
    EXPECT_EQ(save(preference, manual(), "one"), u"done"_s);
    const ProxySettings hostile[] = {
        {.mode = ProxyMode::Http, .host = {}, .port = 3128},
        {.mode = ProxyMode::Http, .host = u"proxy"_s, .port = 0},
        {.mode = ProxyMode::Socks5, .host = u"a b"_s, .port = 1},
        {.mode = ProxyMode::Http, .host = u"proxy/x"_s, .port = 1},
        {.mode = ProxyMode::Http, .host = u"joe@proxy"_s, .port = 1},
    };
    for (const ProxySettings &settings : hostile) {
        EXPECT_EQ(save(preference, settings), u"invalid_input"_s) << settings.host.toStdString();
    }
    EXPECT_EQ(save(preference, manual(QString()), "x"), u"invalid_input"_s) << "a password needs a user";
    EXPECT_TRUE(wayOf(console.client).endsWith(u"joe one"_s));
}

TEST_F(ProxyPreferences, SayWhereTheKeychainHoldsThePasswordBack)
{
    EXPECT_EQ(save(preference, manual(), "one"), u"done"_s);
    console.vault.failure = Error{.code = ErrorCode::KeychainLocked};
    EXPECT_EQ(wayOf(console.client), u"proxy"_s) << "not sent without it, which a proxy would count as an attempt";
    console.vault.failure.reset();
    console.vault.secrets.clear();
    EXPECT_EQ(wayOf(console.client), u"proxy"_s) << "no entry where one was made is a locked keychain";
}

TEST_F(ProxyPreferences, KeepNoPasswordWhereATokenFileTakesThePlaceOfTheKeychain)
{
    TokenFileVault file(folder.filePath(u"token"_s));
    LicenseClient client(clock);
    ProxyPreference server(console.storage, file, client);
    EXPECT_FALSE(server.canKeepPassword());
    EXPECT_EQ(save(server, manual(), "one"), u"invalid_input"_s);
    EXPECT_EQ(server.settings().mode, ProxyMode::System);
    EXPECT_EQ(save(server, manual(QString())), u"done"_s);
    EXPECT_EQ(wayOf(client), u"3 proxy.example:3128  "_s);
}

TEST_F(ProxyPreferences, OfAnotherVersionCountAsTheSystems)
{
    console.storage.adoptPreferences({{u"proxy"_s, u"pac:https://x/proxy.pac"_s}});
    preference.reload();
    EXPECT_EQ(preference.settings().mode, ProxyMode::System);
}

} // namespace license::test
