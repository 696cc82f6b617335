// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainvault.h"
#include "core/sync/highwatermark.h"
#include "tests/credentials/fakekeychain.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

#include <optional>

namespace license::test {

using namespace Qt::StringLiterals;
using Status = KeychainReply::Status;
using Mood = Keychain::Mood;

namespace {

Service sampleService(bool tokenExpected = true, const QString &installation = u"i1"_s)
{
    Service service;
    service.id = ServiceId{1};
    service.connection.url = u"https://one.example.test"_s;
    service.connection.installation = installation;
    service.tokenExpected = tokenExpected;
    return service;
}

const QByteArray token = "lic_0123456789";

} // namespace

class KeychainVaultTest : public ::testing::Test
{
protected:
    using ReadAnswer = Result<std::shared_ptr<const Secret>>;

    void makeVault(std::chrono::milliseconds patience = std::chrono::seconds{20})
    {
        m_vault = std::make_unique<KeychainVault>(std::make_unique<FakeKeychain>(m_keychain), patience);
    }
    void SetUp() override { makeVault(); }

    ReadAnswer read(const Service &service)
    {
        std::optional<ReadAnswer> answer;
        m_vault->read(service, &m_context, [&](const ReadAnswer &given) {
            EXPECT_FALSE(answer.has_value()) << "answered twice";
            answer = given;
        });
        EXPECT_FALSE(answer.has_value()) << "answered while it was asked";
        EXPECT_TRUE(waitFor([&] { return answer.has_value(); }));
        return answer.value_or(ReadAnswer(Error{}));
    }
    /// The token, or the name of the error.
    QByteArray said(const Service &service)
    {
        const ReadAnswer answer = read(service);
        return answer.ok() ? answer.value()->reveal() : errorName(answer.error().code).toLatin1();
    }
    QByteArray write(const Service &service, const QByteArray &bytes)
    {
        std::optional<Result<Done>> answer;
        m_vault->write(service, Secret(QByteArray(bytes)), &m_context,
                       [&](const Result<Done> &given) { answer = given; });
        EXPECT_FALSE(answer.has_value());
        EXPECT_TRUE(waitFor([&] { return answer.has_value(); }));
        return answer->ok() ? "done" : errorName(answer->error().code).toLatin1();
    }
    QByteArray remove(const Service &service)
    {
        std::optional<Result<Done>> answer;
        m_vault->remove(service, &m_context, [&](const Result<Done> &given) { answer = given; });
        EXPECT_FALSE(answer.has_value());
        EXPECT_TRUE(waitFor([&] { return answer.has_value(); }));
        return answer->ok() ? "done" : errorName(answer->error().code).toLatin1();
    }

    QByteArray saidSecret(const SecretKey &key)
    {
        std::optional<ReadAnswer> answer;
        m_vault->readSecret(key, &m_context, [&](const ReadAnswer &given) { answer = given; });
        EXPECT_FALSE(answer.has_value());
        EXPECT_TRUE(waitFor([&] { return answer.has_value(); }));
        return answer->ok() ? answer->value()->reveal() : errorName(answer->error().code).toLatin1();
    }
    QByteArray writeSecret(const SecretKey &key, const QByteArray &bytes)
    {
        std::optional<Result<Done>> answer;
        m_vault->writeSecret(key, Secret(QByteArray(bytes)), &m_context,
                             [&](const Result<Done> &given) { answer = given; });
        EXPECT_TRUE(waitFor([&] { return answer.has_value(); }));
        return answer->ok() ? "done" : errorName(answer->error().code).toLatin1();
    }

    Keychain m_keychain;
    QObject m_context;
    std::unique_ptr<KeychainVault> m_vault;
};

TEST_F(KeychainVaultTest, KeepsATokenForEachInstallation)
{
    for (const Mood mood : {Mood::Answers, Mood::AnswersAtOnce}) {
        m_keychain.mood = mood;
        EXPECT_EQ(write(sampleService(), token), "done");
        EXPECT_EQ(write(sampleService(true, u"i2"_s), "other"), "done");
        EXPECT_EQ(said(sampleService()), token);
        EXPECT_EQ(said(sampleService(true, u"i2"_s)), "other");
        EXPECT_EQ(remove(sampleService()), "done");
        EXPECT_EQ(said(sampleService()), "keychain_locked");
        EXPECT_EQ(said(sampleService(true, u"i2"_s)), "other");
    }
}

// E02
TEST_F(KeychainVaultTest, E02_TakesNoEntryForALockedKeychainWhereOneWasMade)
{
    EXPECT_EQ(said(sampleService(true)), "keychain_locked");
    EXPECT_EQ(said(sampleService(false)), "credentials_missing");
}

TEST_F(KeychainVaultTest, NamesEachFailureOfAKeychain)
{
    const struct
    {
        Status status;
        const char *read;
        const char *write;
        const char *removeExpected;
        const char *removeNotExpected;
    } table[] = {
        {Status::NotFound, "keychain_locked", "keychain_unavailable", "done", "done"},
        {Status::RefusedByPerson, "cancelled", "keychain_unavailable", "cancelled", "cancelled"},
        {Status::Denied, "keychain_locked", "keychain_unavailable", "keychain_locked", "keychain_locked"},
        {Status::Unavailable, "keychain_unavailable", "keychain_unavailable", "keychain_unavailable", "done"},
    };
    for (const auto &row : table) {
        SCOPED_TRACE(int(row.status));
        makeVault();
        m_keychain.failure = row.status;
        EXPECT_EQ(said(sampleService()), row.read);
        EXPECT_EQ(remove(sampleService(true)), row.removeExpected);
        EXPECT_EQ(remove(sampleService(false)), row.removeNotExpected);
        EXPECT_EQ(write(sampleService(), token), row.write);
    }
}

// E03
TEST_F(KeychainVaultTest, KeepsWaitingForAPersonWhoAnswersAPromptLate)
{
    makeVault(std::chrono::milliseconds{1});
    m_keychain.mood = Mood::Hangs;
    std::optional<Result<Done>> kept;
    m_vault->keep(sampleService(), Secret(QByteArray(token)), &m_context,
                  [&kept](const Result<Done> &given) { kept = given; });
    EXPECT_EQ(said(sampleService()), token) << "it serves this session meanwhile";
    EXPECT_EQ(write(sampleService(), "lic_other"), "keychain_unavailable") << "the patience of anything else has ended";
    EXPECT_FALSE(kept.has_value());
    m_keychain.wakeUp();
    EXPECT_TRUE(waitFor([&kept] { return kept.has_value(); }));
    EXPECT_TRUE(kept->ok());
}

TEST_F(KeychainVaultTest, E03_LosesPatienceWithAKeychainThatHangs)
{
    makeVault(std::chrono::milliseconds{30});
    m_keychain.mood = Mood::Hangs;
    EXPECT_EQ(said(sampleService()), "keychain_unavailable");
    EXPECT_EQ(remove(sampleService()), "keychain_unavailable");
    EXPECT_EQ(write(sampleService(), token), "keychain_unavailable");
    EXPECT_EQ(said(sampleService()), token) << "for this session";
}

// E04
TEST_F(KeychainVaultTest, E04_IgnoresLateAnswers)
{
    makeVault(std::chrono::milliseconds{30});
    m_keychain.mood = Mood::Hangs;
    EXPECT_EQ(said(sampleService()), "keychain_unavailable");
    EXPECT_EQ(write(sampleService(), token), "keychain_unavailable");
    m_keychain.wakeUp();
    m_keychain.mood = Mood::Answers;
    EXPECT_EQ(said(sampleService()), token);
    EXPECT_EQ(m_keychain.reads, 2) << "once the keychain has it after all, it is asked";
}

TEST_F(KeychainVaultTest, E04_AnswersEvenWhenItGoesFirst)
{
    m_keychain.mood = Mood::Hangs;
    std::optional<ReadAnswer> answer;
    m_vault->read(sampleService(), &m_context, [&](const ReadAnswer &given) { answer = given; });
    m_vault.reset();
    m_keychain.wakeUp();
    EXPECT_TRUE(waitFor([&] { return answer.has_value(); }));
}

TEST_F(KeychainVaultTest, E04_NeverAnswersAContextThatIsGone)
{
    m_keychain.mood = Mood::Hangs;
    int answers = 0;
    auto context = std::make_unique<QObject>();
    m_vault->read(sampleService(), context.get(), [&](const ReadAnswer &) { ++answers; });
    m_vault->write(sampleService(), Secret(QByteArray(token)), context.get(), [&](const Result<Done> &) { ++answers; });
    m_vault->remove(sampleService(), context.get(), [&](const Result<Done> &) { ++answers; });
    context.reset();
    m_keychain.wakeUp();
    m_keychain.mood = Mood::Answers;
    said(sampleService());
    EXPECT_EQ(answers, 0);
}

TEST_F(KeychainVaultTest, E04_MayBeToldByOneWhoDeletesTheContext)
{
    auto context = std::make_unique<QObject>();
    bool told = false;
    m_vault->read(sampleService(), context.get(), [&](const ReadAnswer &) {
        context.reset();
        told = true;
    });
    EXPECT_TRUE(waitFor([&] { return told; }));
}

// E05
TEST_F(KeychainVaultTest, E05_DoesNotAskAgainAfterARefusalUntilAPersonDoes)
{
    const std::pair<Status, const char *> table[] = {{Status::RefusedByPerson, "cancelled"},
                                                     {Status::Denied, "keychain_locked"}};
    for (const auto &[status, name] : table) {
        makeVault();
        m_keychain.entries.clear();
        m_keychain.reads = 0;
        m_keychain.failure = status;
        EXPECT_EQ(said(sampleService()), name);
        m_keychain.failure = Status::Ok;
        EXPECT_EQ(said(sampleService()), name);
        EXPECT_EQ(m_keychain.reads, 1);
        EXPECT_EQ(said(sampleService(false, u"i2"_s)), "credentials_missing") << "another service is asked for";
        m_vault->askAgain(sampleService());
        EXPECT_EQ(said(sampleService()), "keychain_locked");
        EXPECT_EQ(m_keychain.reads, 3);
        EXPECT_EQ(write(sampleService(), token), "done");
        EXPECT_EQ(said(sampleService()), token);
    }
}

TEST_F(KeychainVaultTest, E05_RemembersWhatItMayNotStoreInThisSession)
{
    const SecretKey key = tokenKey(sampleService());
    for (const auto &[status, refused] : {std::pair(Status::RefusedByPerson, true), std::pair(Status::Denied, true),
                                          std::pair(Status::Unavailable, false)}) {
        SCOPED_TRACE(int(status));
        makeVault();
        m_keychain.failure = status;
        EXPECT_FALSE(m_vault->isForSession(key));
        EXPECT_EQ(write(sampleService(), token), "keychain_unavailable");
        EXPECT_EQ(m_vault->isForSession(key), refused);
        EXPECT_FALSE(m_vault->isForSession(tokenKey(sampleService(false, u"i2"_s)))) << "another service's";
        m_keychain.failure = Status::Ok;
        EXPECT_EQ(write(sampleService(), token), "done");
        EXPECT_FALSE(m_vault->isForSession(key));
    }
    m_keychain.readsBack = true; // a dismissed prompt of libsecret is a success that has stored nothing
    m_keychain.swallowsWrites = true;
    makeVault();
    m_keychain.entries.clear();
    EXPECT_EQ(write(sampleService(), token), "keychain_unavailable");
    EXPECT_TRUE(m_vault->isForSession(key));
    EXPECT_EQ(remove(sampleService()), "done");
    EXPECT_FALSE(m_vault->isForSession(key));
}

TEST_F(KeychainVaultTest, E05_WhoRefusedItTheTokenIsNotAskedAboutTheMarkOfTheVerification)
{
    const HighWaterMark mark{.seq = 7};
    const auto asked = [this] { return m_keychain.reads + m_keychain.writes; };
    const auto markRead = [this] {
        std::optional<KeptMark> kept;
        readMark(*m_vault, sampleService(), std::chrono::seconds{5}, &m_context,
                 [&kept](const KeptMark &given) { kept = given; });
        EXPECT_TRUE(waitFor([&kept] { return kept.has_value(); }));
        return kept.value_or(KeptMark{});
    };
    m_keychain.failure = Status::Denied;
    EXPECT_EQ(write(sampleService(), token), "keychain_unavailable");
    EXPECT_EQ(asked(), 1);
    keepMark(*m_vault, sampleService(), mark, &m_context);
    EXPECT_FALSE(markRead().possible);
    EXPECT_EQ(said(sampleService()), token) << "it serves";
    EXPECT_EQ(asked(), 1);

    m_keychain.failure = Status::Ok;
    EXPECT_EQ(write(sampleService(), token), "done");
    keepMark(*m_vault, sampleService(), mark, &m_context);
    EXPECT_EQ(markRead().mark, mark);
}

// E07
TEST_F(KeychainVaultTest, E07_RefusesAnEntryThatIsNoToken)
{
    EXPECT_EQ(write(sampleService(), token), "done");
    const QString key = m_keychain.entries.keys().first();
    for (const QByteArray &junk : {QByteArray(), QByteArray("a b"), QByteArray("a\0b", 3), QByteArray("ü"),
                                   QByteArray("a\n"), QByteArray(2001, 'a')}) {
        m_keychain.entries[key] = junk;
        EXPECT_EQ(said(sampleService()), "credentials_missing");
    }
    m_keychain.entries[key] = QByteArray(2000, 'a');
    EXPECT_EQ(said(sampleService()), QByteArray(2000, 'a'));
}

TEST_F(KeychainVaultTest, E07_NeverWritesWhatIsNoToken)
{
    for (const QByteArray &junk : {QByteArray(), QByteArray("a b"), QByteArray(2001, 'a')}) {
        EXPECT_EQ(write(sampleService(), junk), "invalid_input");
    }
    EXPECT_EQ(m_keychain.writes, 0);
    EXPECT_EQ(said(sampleService(false)), "credentials_missing");
}

// E08
TEST_F(KeychainVaultTest, E08_ReadsALongTokenBackWhereItMightBeCut)
{
    m_keychain.longest = 512;
    EXPECT_EQ(write(sampleService(), QByteArray(512, 'a')), "done");
    EXPECT_EQ(m_keychain.reads, 1);
    EXPECT_EQ(write(sampleService(), QByteArray(513, 'b')), "keychain_unavailable");
    EXPECT_EQ(said(sampleService()), QByteArray(513, 'b')) << "for this session";
    EXPECT_EQ(write(sampleService(), QByteArray(499, 'c')), "done");
    EXPECT_EQ(m_keychain.reads, 2) << "a short one is not read back";
    EXPECT_EQ(said(sampleService()), QByteArray(499, 'c'));
}

TEST_F(KeychainVaultTest, E08_ATokenThatReadsBackAsWhatNobodyCanHaveStoredIsNotKept)
{
    m_keychain.readsBack = true;
    m_keychain.garblesWrites = true;
    EXPECT_EQ(write(sampleService(), token), "keychain_unavailable");
    EXPECT_EQ(said(sampleService()), token) << "for this session";
}

// E09
TEST_F(KeychainVaultTest, E09_KeepsATokenForTheSessionWhereItCannotBeStored)
{
    m_keychain.failure = Status::Unavailable;
    EXPECT_EQ(write(sampleService(), token), "keychain_unavailable");
    EXPECT_EQ(said(sampleService()), token);
    m_keychain.failure = Status::Ok;
    EXPECT_TRUE(m_keychain.entries.isEmpty());
    EXPECT_EQ(write(sampleService(), "newer"), "done");
    m_keychain.entries.begin().value() = "newest";
    EXPECT_EQ(said(sampleService()), "newest") << "the keychain has the last word again";
}

TEST_F(KeychainVaultTest, E09_ForgetsTheTokenOfTheSessionWithTheService)
{
    m_keychain.failure = Status::Unavailable;
    EXPECT_EQ(write(sampleService(), token), "keychain_unavailable");
    EXPECT_EQ(remove(sampleService(false)), "done");
    EXPECT_EQ(said(sampleService()), "keychain_unavailable");
}

// E11
TEST_F(KeychainVaultTest, E11_OfTwoConsolesThatWriteAtOnceTheLastOneCounts)
{
    KeychainVault other(std::make_unique<FakeKeychain>(m_keychain), std::chrono::seconds{20});
    int written = 0;
    for (auto &[vault, bytes] : {std::pair<Vault *, QByteArray>{m_vault.get(), "lic_one"}, {&other, "lic_two"}}) {
        vault->write(sampleService(), Secret(QByteArray(bytes)), &m_context, [&written](const Result<Done> &done) {
            EXPECT_TRUE(done.ok());
            ++written;
        });
    }
    EXPECT_TRUE(waitFor([&written] { return written == 2; }));
    EXPECT_EQ(said(sampleService()), "lic_two");
}

TEST_F(KeychainVaultTest, KeepsOtherSecretsUnderKeysOfTheirOwn)
{
    const SecretKey proxy = proxyPasswordKey(u"http://joe@proxy:3128"_s, true);
    const SecretKey fresh = newTokenKey(sampleService());
    EXPECT_EQ(write(sampleService(), token), "done");
    EXPECT_EQ(writeSecret(proxy, "geheim ü 漢"), "done");
    EXPECT_EQ(writeSecret(fresh, "lic_new"), "done");
    EXPECT_EQ(m_keychain.entries.size(), 3);
    EXPECT_EQ(said(sampleService()), token);
    EXPECT_EQ(saidSecret(proxy), "geheim ü 漢");
    EXPECT_EQ(saidSecret(fresh), "lic_new");
    EXPECT_EQ(saidSecret(proxyPasswordKey(u"http://ann@proxy:3128"_s, false)), "credentials_missing");
    EXPECT_EQ(saidSecret(proxyPasswordKey(u"http://ann@proxy:3128"_s, true)), "keychain_locked");
    for (const QByteArray &junk :
         {QByteArray(), QByteArray("a\nb"), QByteArray("a\0b", 3), QByteArray("\xff"), QByteArray(2001, 'a')}) {
        EXPECT_EQ(writeSecret(proxy, junk), "invalid_input");
    }
    EXPECT_EQ(writeSecret(fresh, "no token"), "invalid_input");
    EXPECT_EQ(saidSecret(proxy), "geheim ü 漢");
}

TEST_F(KeychainVaultTest, E05_APersonWhoRefreshesMayBeAskedForTheProxyAgain)
{
    const SecretKey proxy = proxyPasswordKey(u"http://joe@proxy:3128"_s, true);
    EXPECT_EQ(writeSecret(proxy, "geheim"), "done");
    m_keychain.failure = Status::RefusedByPerson;
    EXPECT_EQ(saidSecret(proxy), "cancelled");
    m_keychain.failure = Status::Ok;
    EXPECT_EQ(saidSecret(proxy), "cancelled");
    m_vault->askAgain(sampleService());
    EXPECT_EQ(saidSecret(proxy), "geheim");
}

// E09: a false success; libsecret reports one after a dismissed prompt.
TEST_F(KeychainVaultTest, E09_AWriteThatLeavesNothingBehindIsNoSuccess)
{
    m_keychain.readsBack = true;
    m_keychain.swallowsWrites = true;
    EXPECT_EQ(write(sampleService(), token), "keychain_unavailable");
    EXPECT_EQ(said(sampleService()), token) << "for this session";
}

// E13
TEST_F(KeychainVaultTest, E13_AsksAKeychainAgainThatWasNotThere)
{
    EXPECT_EQ(write(sampleService(), token), "done");
    m_keychain.failure = Status::Unavailable;
    EXPECT_EQ(said(sampleService()), "keychain_unavailable");
    m_keychain.failure = Status::Ok;
    EXPECT_EQ(said(sampleService()), token);
}

TEST_F(KeychainVaultTest, TellsWhenWritesAndWhatTheyLeadToAreAnswered)
{
    for (const Mood mood : {Mood::Answers, Mood::AnswersAtOnce, Mood::Hangs}) {
        SCOPED_TRACE(int(mood));
        m_keychain.mood = mood;
        QByteArrayList order;
        m_vault->write(sampleService(), Secret(QByteArray(token)), &m_context, [&](const Result<Done> &) {
            order += "written";
            m_vault->remove(sampleService(), &m_context, [&](const Result<Done> &) { order += "removed"; });
        });
        m_vault->whenWritten(&m_context, [&] { order += "all"; });
        EXPECT_EQ(order, QByteArrayList());
        ASSERT_TRUE(waitFor([&] {
            m_keychain.wakeUp();
            return order.contains("all");
        }));
        EXPECT_EQ(order, (QByteArrayList{"written", "removed", "all"}));
    }
}

TEST_F(KeychainVaultTest, TellsAtOnceWhereNoWriteWaitsForTheKeychain)
{
    m_keychain.mood = Mood::Hangs;
    const auto told = [this] {
        const auto all = std::make_shared<bool>(false);
        m_vault->whenWritten(&m_context, [all] { *all = true; });
        EXPECT_FALSE(*all) << "through the event loop";
        QCoreApplication::processEvents();
        return *all;
    };
    EXPECT_TRUE(told());
    m_vault->read(sampleService(), &m_context, [](const ReadAnswer &) {});
    EXPECT_TRUE(told()) << "a read changes nothing";
    m_vault->keep(sampleService(), Secret(QByteArray(token)), &m_context, [](const Result<Done> &) {});
    EXPECT_TRUE(told()) << "a person is in front of it";
    {
        QObject gone;
        m_vault->write(sampleService(), Secret(QByteArray(token)), &gone, [](const Result<Done> &) {});
        EXPECT_FALSE(told());
    }
    EXPECT_TRUE(told()) << "nobody is to be answered any more";
}

} // namespace license::test
