// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/secretsinuse.h"
#include "tests/support/waitfor.h"
#include "tests/sync/syncfixture.h"

#include <QTimer>

#include <algorithm>
#include <optional>

namespace license::test {

using namespace Qt::StringLiterals;

class SecretsInUse : public SyncTest
{};

TEST_F(SecretsInUse, K70_AReportIsGivenEverySecretInUse)
{
    Service pending = service;
    pending.tokenPending = true;
    console->vault.secrets.insert(newTokenKey(pending).name, "lic_new_token");
    ProxySettings proxy{.mode = ProxyMode::Http, .host = u"p"_s, .port = 1, .user = u"joe"_s};
    proxy.passwordSource = [](QObject *receiver, const ProxySettings::PasswordDone &done) {
        QTimer::singleShot(0, receiver, [done] {
            done(std::shared_ptr<const Secret>(std::make_shared<Secret>(QByteArray("pass-word"))));
        });
    };
    QObject receiver;
    std::optional<QByteArrayList> found;
    gatherSecrets(console->vault, {pending}, proxy, &receiver, [&found](const Secrets &secrets) {
        found.emplace();
        for (const auto &secret : secrets) {
            found->append(secret->reveal());
        }
    });
    ASSERT_TRUE(waitFor([&found] { return found.has_value(); }));
    std::sort(found->begin(), found->end());
    QByteArrayList expected{server.token(), "lic_new_token", "pass-word"};
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(*found, expected);
}

TEST_F(SecretsInUse, K70_AKeychainThatKeepsSilentHoldsUpNoReport)
{
    console->vault.silent = true;
    QObject receiver;
    bool answered = false;
    gatherSecrets(console->vault, {service}, {.mode = ProxyMode::None}, &receiver, [&answered](const Secrets &secrets) {
        answered = true;
        EXPECT_TRUE(secrets.empty());
    });
    EXPECT_TRUE(waitFor([&answered] { return answered; }));
}

} // namespace license::test
