// SPDX-License-Identifier: GPL-3.0-or-later
// Run by tests/e2e/keychain.sh, which creates the keyring for each case.
#include "core/credentials/keychainquirks.h"
#include "core/credentials/keychainvault.h"
#include "core/credentials/keychainwatch.h"
#include "tests/support/waitfor.h"

#include <QElapsedTimer>
#include <QProcess>

#include <gtest/gtest.h>

#include <optional>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

using ReadAnswer = Result<std::shared_ptr<const Secret>>;

Service sampleService(bool tokenExpected)
{
    Service service;
    service.connection.url = u"https://one.example.test"_s;
    service.connection.installation = u"9f3wAAAAAAAAAAAAAAAAAA"_s;
    service.tokenExpected = tokenExpected;
    return service;
}

QByteArray named(const Error &error)
{
    return errorName(error.code).toLatin1();
}

QByteArray read(KeychainVault &vault, bool tokenExpected)
{
    QObject context;
    std::optional<ReadAnswer> answer;
    vault.read(sampleService(tokenExpected), &context, [&](const ReadAnswer &given) { answer = given; });
    EXPECT_TRUE(waitFor([&] { return answer.has_value(); }, 30'000));
    return answer->ok() ? answer->value()->reveal() : named(answer->error());
}

QByteArray write(KeychainVault &vault, const QByteArray &token)
{
    QObject context;
    std::optional<Result<Done>> answer;
    vault.write(sampleService(true), Secret(QByteArray(token)), &context,
                [&](const Result<Done> &given) { answer = given; });
    EXPECT_TRUE(waitFor([&] { return answer.has_value(); }, 30'000));
    return answer->ok() ? "done" : named(answer->error());
}

QByteArray remove(KeychainVault &vault)
{
    QObject context;
    std::optional<Result<Done>> answer;
    vault.remove(sampleService(true), &context, [&](const Result<Done> &given) { answer = given; });
    EXPECT_TRUE(waitFor([&] { return answer.has_value(); }, 30'000));
    return answer->ok() ? "done" : named(answer->error());
}

Instant wallClock()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

/// Runs tests/e2e/keyring.sh on this session's keyring.
void keyring(const QString &what)
{
    ASSERT_EQ(QProcess::execute(qEnvironmentVariable("LICENSE_TEST_KEYRING"), {what}), 0) << what.toStdString();
}

} // namespace

TEST(Unlocked, K80_AnEntryThatAPersonReplacesIsNoticedWithoutAPrompt)
{
    KeychainVault vault;
    ASSERT_EQ(write(vault, "lic_first"), "done");
    KeychainWatch watch;
    QStringList changed;
    QObject::connect(&watch, &KeychainWatch::changed, [&changed](const QString &key, Instant when) {
        changed += key;
        EXPECT_LE(std::chrono::abs(when - wallClock()), std::chrono::minutes{5});
    });
    const auto store = [](const QString &server, const QString &key) {
        QProcess tool;
        tool.start(u"secret-tool"_s, {u"store"_s, u"--label=entry"_s, u"xdg:schema"_s, u"org.qt.keychain"_s,
                                      u"server"_s, server, u"user"_s, key, u"type"_s, u"plaintext"_s});
        tool.write("lic_second");
        tool.closeWriteChannel();
        return tool.waitForFinished(30'000) && tool.exitCode() == 0;
    };
    const QString key = tokenKey(sampleService(true)).name;
    ASSERT_TRUE(store(u"Another program"_s, key));
    ASSERT_TRUE(store(keychainService, u"a key that no service has"_s));
    ASSERT_TRUE(store(keychainService, key));
    EXPECT_TRUE(waitFor([&] { return changed.contains(key); }, 30'000));
    changed.removeAll(key);
    EXPECT_EQ(changed, QStringList{u"a key that no service has"_s});
    EXPECT_EQ(read(vault, true), "lic_second");
    EXPECT_EQ(remove(vault), "done");
}

TEST(Unlocked, ATokenIsStoredReadReplacedAndRemoved)
{
    KeychainVault vault;
    EXPECT_EQ(read(vault, false), "credentials_missing");
    QByteArray all;
    for (char c = '!'; c <= '~'; ++c) {
        all.append(c);
    }
    for (const QByteArray &token : {QByteArray("lic_first"), all, QByteArray(2000, 'x')}) {
        EXPECT_EQ(write(vault, token), "done");
        KeychainVault other; // has no data from this session
        EXPECT_EQ(read(other, true), token);
    }
    EXPECT_EQ(remove(vault), "done");
    EXPECT_EQ(remove(vault), "done") << "gone already";
    EXPECT_EQ(read(vault, false), "credentials_missing");
}

TEST(Stored, ATokenIsThereForTheNextProcess)
{
    KeychainVault vault;
    EXPECT_EQ(write(vault, "lic_kept"), "done");
}

TEST(Locked, ATokenThatWasStoredIsReportedLockedAndOneOfTheSessionServes)
{
    KeychainVault vault;
    EXPECT_EQ(read(vault, true), "keychain_locked");
    EXPECT_EQ(write(vault, "lic_session"), "keychain_unavailable");
    EXPECT_EQ(read(vault, true), "lic_session");
}

TEST(UnlockedAgain, TheTokenIsStillThere)
{
    KeychainVault vault;
    EXPECT_EQ(read(vault, true), "lic_kept");
}

TEST(Restarted, E13_AKeyringThatWasKilledAndStartedAgainServesTheSameProgram)
{
    KeychainVault vault;
    ASSERT_EQ(write(vault, "lic_kept"), "done");
    for (const QByteArray token : {"lic_first", "lic_second"}) {
        keyring(u"kill"_s);
        keyring(u"unlocked"_s);
        EXPECT_EQ(write(vault, token), "done") << "the first call after it is a write";
        keyring(u"kill"_s);
        keyring(u"unlocked"_s);
        EXPECT_EQ(read(vault, true), token);
        EXPECT_EQ(read(vault, true), token);
    }
    keyring(u"kill"_s);
    keyring(u"unlocked"_s);
    EXPECT_EQ(remove(vault), "done");
    EXPECT_EQ(read(vault, false), "credentials_missing");
}

TEST(Absent, E01_IsToldWithinASecondAndATokenOfTheSessionServes)
{
    KeychainVault vault;
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(read(vault, true), "keychain_unavailable");
    EXPECT_LT(timer.elapsed(), 1000);
    EXPECT_EQ(write(vault, "lic_session"), "keychain_unavailable");
    EXPECT_EQ(read(vault, true), "lic_session");
}

// E03, E04: the jobs are still running when vault and program end.
TEST(Hung, E03_IsToldInTimeWhileTheEventLoopGoesOn)
{
    KeychainVault vault(std::chrono::milliseconds{500});
    int ticks = 0;
    QTimer ticker;
    QObject::connect(&ticker, &QTimer::timeout, &ticker, [&ticks] { ++ticks; });
    ticker.start(10);
    EXPECT_EQ(read(vault, true), "keychain_unavailable");
    EXPECT_GT(ticks, 5) << "nothing blocks";
    EXPECT_EQ(write(vault, "lic_session"), "keychain_unavailable");
    EXPECT_EQ(read(vault, true), "lic_session");
}

// A real gnome-keyring that prompts, and a person who declines.
TEST(Prompted, E02_APromptThatIsDismissedIsALockedKeychain)
{
    KeychainVault vault;
    EXPECT_EQ(read(vault, true), "keychain_locked");
    EXPECT_EQ(write(vault, "lic_session"), "keychain_unavailable");
    EXPECT_EQ(read(vault, true), "lic_session");
}

// From here on: tests/e2e/keepassxc.sh, a real KeePassXC.
TEST(KeePassXcLocked, E02_IsWaitedForWhileAPersonTypesItsPassword)
{
    KeychainVault vault(std::chrono::seconds{25}); // a person on a busy machine
    EXPECT_EQ(read(vault, false), "credentials_missing");
    EXPECT_EQ(write(vault, "lic_first"), "done");
    EXPECT_EQ(read(vault, true), "lic_first");
}

// KeePassXC asks in its own window to create a database, and answers no call meanwhile.
TEST(KeePassXcUnexposed, E09_ATokenThatItDoesNotTakeServesForTheSession)
{
    KeychainVault vault(std::chrono::seconds{2});
    EXPECT_EQ(write(vault, "lic_session"), "keychain_unavailable");
    EXPECT_EQ(read(vault, true), "lic_session");
    KeychainVault other(std::chrono::seconds{2});
    EXPECT_NE(read(other, true), "lic_session") << "nothing was stored";
}

// From here on: tests/e2e/secretservice.py instead of a keyring.
TEST(Good, TheServiceOfTheseTestsIsOne)
{
    KeychainVault vault;
    EXPECT_EQ(read(vault, false), "credentials_missing");
    EXPECT_EQ(write(vault, "lic_first"), "done");
    EXPECT_EQ(write(vault, "lic_second"), "done");
    KeychainVault other;
    EXPECT_EQ(read(other, true), "lic_second");
    EXPECT_EQ(remove(other), "done");
    EXPECT_EQ(read(other, false), "credentials_missing");
}

TEST(Denied, E05_IsToldAndATokenOfTheSessionServes)
{
    KeychainVault vault;
    EXPECT_EQ(write(vault, "lic_session"), "keychain_unavailable");
    EXPECT_EQ(read(vault, true), "lic_session");
    EXPECT_EQ(read(vault, true), "lic_session");
}

TEST(Dismissed, E02_E09_IsLockedAndAWriteThatWasTurnedAwayIsNoSuccess)
{
    KeychainVault vault;
    EXPECT_EQ(read(vault, true), "keychain_locked");
    EXPECT_EQ(write(vault, "lic_session"), "keychain_unavailable");
    EXPECT_EQ(read(vault, true), "lic_session") << "not lost, though the library reported success";
}

// It answers after two seconds.
TEST(Late, E03_E04_AnAnswerThatComesTooLateChangesNothing)
{
    auto vault = std::make_unique<KeychainVault>(std::chrono::milliseconds{300});
    EXPECT_EQ(read(*vault, true), "keychain_unavailable");
    auto context = std::make_unique<QObject>();
    int answers = 0;
    vault->read(sampleService(true), context.get(), [&answers](const ReadAnswer &) { ++answers; });
    context.reset(); // the window closes
    vault.reset();   // and the program is about to end
    QElapsedTimer timer;
    timer.start();
    EXPECT_TRUE(waitFor([&timer] { return timer.elapsed() > 3'000; }));
    EXPECT_EQ(answers, 0);
    KeychainVault patient;
    EXPECT_EQ(read(patient, false), "credentials_missing") << "late, and in time for this one";
}

// A KWallet that delays this program's first call, and another keychain without any entry.
TEST(SlowWallet, E06_IsWaitedForAndNotPassedOverForAnotherKeychain)
{
    KeychainVault vault;
    EXPECT_EQ(read(vault, true), "lic_kept") << "what an earlier program has stored in it";
    EXPECT_EQ(write(vault, "lic_new"), "done");
    EXPECT_EQ(read(vault, true), "lic_new");
    EXPECT_EQ(remove(vault), "done");
}

TEST(Silent, E03_NothingIsWaitedForWithoutEnd)
{
    KeychainVault vault(std::chrono::milliseconds{300});
    EXPECT_EQ(read(vault, true), "keychain_unavailable");
    EXPECT_EQ(write(vault, "lic_session"), "keychain_unavailable");
    EXPECT_EQ(read(vault, true), "lic_session");
}

} // namespace license::test
