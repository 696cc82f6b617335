// SPDX-License-Identifier: GPL-3.0-or-later
// A fixed problem is retried without waiting for the end of a pause.
#include "core/credentials/tokenfilevault.h"
#include "core/sync/fleet.h"
#include "core/sync/proxypreference.h"
#include "core/sync/schedule.h"
#include "tests/support/memoryvault.h"
#include "tests/support/waitfor.h"
#include "tests/sync/syncfixture.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <chrono>
#include <optional>

namespace license::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void write(const QString &path, const QByteArray &token)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(token + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

/// As most tools replace a file.
void replace(const QString &path, const QByteArray &token)
{
    write(path + u".new"_s, token);
    QFile::remove(path);
    ASSERT_TRUE(QFile::rename(path + u".new"_s, path));
}

} // namespace

class Cures : public SyncTest
{
protected:
    void SetUp() override
    {
        SyncTest::SetUp();
        write(tokenPath(), "lic_wrong");
        vault = std::make_unique<TokenFileVault>(tokenPath());
    }
    QString tokenPath() { return folder.filePath(u"token"_s); }
    /// Uses this computer's clock, by which files have their times.
    void useRealTime()
    {
        Reading now = clock.now();
        now.wall =
            Instant{std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch())};
        clock.set(now);
    }
    SyncContext context() { return {clock, console->storage, *vault, console->client}; }
    Service stored() { return console->store->services()->first(); }

    std::unique_ptr<TokenFileVault> vault;
    QObject keychainReceiver;
};

TEST_F(Cures, K80_AnotherTokenInTheFileEndsTheDailyPause)
{
    StoredMonitor monitor(stored(), context());
    EXPECT_EQ(refresh(monitor, Trigger::Scheduled).error->code, ErrorCode::CredentialsRejected);
    clock.advance(1min);
    EXPECT_FALSE(monitor.isDue());
    replace(tokenPath(), "lic_wrong");
    EXPECT_FALSE(monitor.isDue()) << "the same token again cures nothing";
    replace(tokenPath(), "lic_wrong_too");
    EXPECT_TRUE(monitor.isDue());
    EXPECT_EQ(refresh(monitor, Trigger::Scheduled).error->code, ErrorCode::CredentialsRejected);
    EXPECT_FALSE(monitor.isDue()) << "nor does the one that was refused meanwhile";
    replace(tokenPath(), server.token());
    EXPECT_TRUE(monitor.isDue());
    EXPECT_EQ(refresh(monitor, Trigger::Scheduled).outcome, Outcome::Changed);
    EXPECT_FALSE(monitor.isDue());
}

TEST_F(Cures, K80_AFileThatAppearsOrIsMadeReadableIsNoticed)
{
    QFile::remove(tokenPath());
    StoredMonitor monitor(stored(), context());
    EXPECT_EQ(refresh(monitor, Trigger::Scheduled).error->code, ErrorCode::CredentialsMissing);
    EXPECT_FALSE(monitor.isDue());
    write(tokenPath(), server.token());
    EXPECT_TRUE(monitor.isDue());
    QFile::setPermissions(tokenPath(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    EXPECT_EQ(refresh(monitor, Trigger::Scheduled).error->code, ErrorCode::CredentialsMissing);
    EXPECT_FALSE(monitor.isDue());
    QFile::setPermissions(tokenPath(), QFile::ReadOwner);
    EXPECT_TRUE(monitor.isDue());
}

TEST_F(Cures, K80_AfterAStartTheFilesTimeTells)
{
    useRealTime();
    {
        StoredMonitor monitor(stored(), context());
        EXPECT_EQ(refresh(monitor, Trigger::Scheduled).error->code, ErrorCode::CredentialsRejected);
    }
    {
        const StoredMonitor again(stored(), context());
        EXPECT_FALSE(again.isDue()) << "nothing has changed";
    }
    const Instant attempted = console->store->state(service.id)->attempts.lastAttempt->wall;
    ASSERT_TRUE(waitFor([&] {
        replace(tokenPath(), server.token());
        return *vault->tokenChangedAt(service) > attempted;
    }));
    StoredMonitor later(stored(), context());
    EXPECT_TRUE(later.isDue());
    EXPECT_EQ(refresh(later, Trigger::Scheduled).outcome, Outcome::Changed);
}

TEST_F(Cures, K80_TheScheduleTriesWhatIsCuredWithoutWaitingForItsTick)
{
    Fleet fleet(context());
    ASSERT_TRUE(fleet.load().ok());
    ServiceMonitor &monitor = *fleet.monitors().first();
    EXPECT_EQ(refresh(monitor, Trigger::Scheduled).error->code, ErrorCode::CredentialsRejected);
    fleet.startSchedule();
    const qsizetype before = verifications();
    replace(tokenPath(), server.token());
    ASSERT_TRUE(waitFor([&monitor] { return monitor.state().document.has_value(); }, 30'000));
    EXPECT_EQ(verifications(), before + 1);
    fleet.stopSchedule();
}

TEST_F(Cures, K80_WhatIsChangedInTheStoreEndsThePauseInEachProcess)
{
    useRealTime();
    StoredMonitor mine(stored(), context());
    StoredMonitor other(stored(), context());
    EXPECT_EQ(refresh(mine, Trigger::Scheduled).error->code, ErrorCode::CredentialsRejected);
    other.reload();
    EXPECT_FALSE(mine.isDue());
    EXPECT_FALSE(other.isDue());
    ASSERT_TRUE(console->store->setTokenFacts(service.id, {.expected = true, .storedAt = clock.now().wall}).ok());
    other.reload();
    EXPECT_TRUE(other.isDue()) << "a token was saved";
    EXPECT_TRUE(StoredMonitor(stored(), context()).isDue()) << "also for a process that starts now";
    mine.setService(stored());
    EXPECT_TRUE(mine.isDue()) << "who is told of another service need not read the store";

    EXPECT_EQ(refresh(mine, Trigger::Scheduled).error->code, ErrorCode::CredentialsRejected);
    EXPECT_FALSE(mine.isDue());
    ASSERT_TRUE(console->store->renameService(service.id, u"Other name"_s).ok());
    mine.setService(stored());
    EXPECT_FALSE(mine.isDue()) << "a name cures nothing";
    ASSERT_TRUE(console->store->setAddedAuthorities(service.id, "-----BEGIN").ok());
    EXPECT_TRUE(StoredMonitor(stored(), context()).isDue());

    EXPECT_EQ(refresh(mine, Trigger::Scheduled).error->code, ErrorCode::CredentialsRejected);
    ProxyPreference proxy(console->storage, *vault, console->client);
    bool saved = false;
    QObject receiver;
    proxy.save({.mode = ProxyMode::None}, std::nullopt, &receiver, [&saved](const Result<Done> &) { saved = true; });
    ASSERT_TRUE(waitFor([&saved] { return saved; }));
    mine.reload();
    EXPECT_TRUE(mine.isDue()) << "another way";
}

TEST_F(Cures, K80_ASignInAtAManagementServiceCuresNoRefresh)
{
    useRealTime();
    Fleet fleet(context());
    ASSERT_TRUE(fleet.load().ok());
    ServiceMonitor &mine = *fleet.monitors().first();
    EXPECT_EQ(refresh(mine, Trigger::Scheduled).error->code, ErrorCode::CredentialsRejected);
    fleet.startSchedule();
    const qsizetype before = verifications();
    const ManagementSignIn signIn{.address = u"https://xms.example"_s,
                                  .email = u"admin@example.com"_s,
                                  .signedInAt = clock.now().wall,
                                  .tokenUntil = clock.now().wall + 24h};
    const Console other(folder.filePath(u"data"_s), clock); // another process
    for (const auto &now : {std::optional(signIn), std::optional<ManagementSignIn>()}) {
        ASSERT_TRUE(other.store->setManagementSignIn(service.id, now).ok());
        ASSERT_TRUE(waitFor([&] { return mine.state().service.management == now; }, 30'000)) << "it is heard of";
        EXPECT_FALSE(mine.isDue());
        EXPECT_FALSE(StoredMonitor(stored(), context()).isDue()) << "nor for a process that starts now";
    }
    EXPECT_EQ(verifications(), before);
    ASSERT_TRUE(other.store->setTokenFacts(service.id, {.expected = true, .storedAt = clock.now().wall}).ok());
    EXPECT_TRUE(waitFor([&] { return verifications() > before; }, 30'000)) << "a token does";
    fleet.stopSchedule();
}

TEST_F(Cures, K80_WhatIsCuredInTheKeychainIsTriedAtOnce)
{
    const QString key = tokenKey(service).name;
    const struct
    {
        const char *what;
        bool refusedByServer;
        QString changed; ///< an entry, or none: the keychain was unlocked
        bool cured;
        seconds ago{0};
    } rows[] = {
        {"the entry was replaced", true, key, true},
        {"it was replaced before the attempt", true, key, false, 2s},
        {"so was the new token's", true, newTokenKey(service).name, true},
        {"another service's was", true, u"token https://other.example x"_s, false},
        {"a proxy's password was", true, proxyPasswordKey(u"http://proxy.example:1"_s, true).name, false},
        {"the keychain was unlocked, which is not what failed", true, {}, false},
        {"the keychain was unlocked", false, {}, true},
        {"it has the entry now", false, key, true},
    };
    for (const auto &row : rows) {
        SCOPED_TRACE(row.what);
        MemoryVault keychain;
        keychain.write(service, Secret("lic_wrong"), &keychainReceiver, [](const Result<Done> &) {});
        if (!row.refusedByServer) {
            keychain.failure = Error{.code = ErrorCode::KeychainLocked};
        }
        Fleet fleet({clock, console->storage, keychain, console->client});
        ASSERT_TRUE(fleet.load().ok());
        ServiceMonitor &monitor = *fleet.monitors().first();
        ASSERT_EQ(refresh(monitor, Trigger::Scheduled).error->code,
                  row.refusedByServer ? ErrorCode::CredentialsRejected : ErrorCode::KeychainLocked);
        ASSERT_FALSE(monitor.isDue());
        if (row.changed.isEmpty()) {
            fleet.noteKeychainUnlocked();
        } else {
            fleet.noteKeychainEntry(row.changed, clock.now().wall - row.ago);
        }
        EXPECT_EQ(monitor.isDue(), row.cured);
    }
}

TEST_F(Cures, K80_APauseThatAServerAskedForIsKept)
{
    server.control(u"rate-limit"_s, {{u"seconds"_s, 3'000}});
    StoredMonitor monitor(stored(), context());
    write(tokenPath(), server.token());
    EXPECT_EQ(refresh(monitor, Trigger::Scheduled).error->code, ErrorCode::RateLimited);
    replace(tokenPath(), "lic_other");
    ASSERT_TRUE(console->store->setTokenFacts(service.id, {.expected = true, .storedAt = clock.now().wall}).ok());
    monitor.setService(stored());
    monitor.reload();
    EXPECT_FALSE(monitor.isDue());
}

} // namespace license::test
