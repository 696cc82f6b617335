// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "tests/store/everystore.h"
#include "tests/store/storefixture.h"

namespace license::test {

using namespace Qt::StringLiterals;

class Services : public EveryStore
{};

TEST_P(Services, AreKeptAcrossARestartWithAllTheirParts)
{
    Connection second = sampleConnection(u"Zweigstelle ü 漢 😀 <b>"_s);
    second.deployment = Deployment::Dmz;
    second.ca.clear();
    QVector<Service> added;
    {
        const auto store = open();
        EXPECT_TRUE(store->services()->isEmpty());
        for (const Connection &connection : {sampleConnection(), second}) {
            const auto service = store->addService(connection);
            ASSERT_TRUE(service.ok());
            EXPECT_EQ(service->connection, connection);
            EXPECT_FALSE(service->tokenExpected);
            added.append(*service);
        }
        ASSERT_TRUE(store->setTokenExpected(added[1].id, true).ok());
        added[1].tokenExpected = true;
    }
    EXPECT_EQ(open()->services().value(), added);
}

TEST_P(Services, OfAKnownNameOrInstallationAreRefused)
{
    const auto store = open();
    const Connection known = sampleConnection();
    ASSERT_TRUE(store->addService(known).ok());

    Connection sameName = sampleConnection(u"Other"_s);
    sameName.name = known.name;
    const auto name = store->addService(sameName);
    ASSERT_FALSE(name.ok());
    EXPECT_EQ(name.error().code, ErrorCode::InvalidInput);
    EXPECT_TRUE(name.error().detail.contains(u"name"_s)) << qPrintable(name.error().detail);

    Connection sameInstallation = known;
    sameInstallation.name = u"Other"_s;
    const auto installation = store->addService(sameInstallation);
    ASSERT_FALSE(installation.ok());
    EXPECT_EQ(installation.error().code, ErrorCode::InvalidInput);
    EXPECT_TRUE(installation.error().detail.contains(u"installation"_s)) << qPrintable(installation.error().detail);

    Connection elsewhere = sameInstallation;
    elsewhere.url = u"https://one.example.test:8443"_s;
    EXPECT_TRUE(store->addService(elsewhere).ok());
    EXPECT_EQ(store->services()->size(), 2);
}

TEST_P(Services, AreRenamedUnlessTheNameIsTaken)
{
    const auto store = open();
    const auto a = store->addService(sampleConnection(u"A"_s));
    const auto b = store->addService(sampleConnection(u"B"_s));
    EXPECT_TRUE(store->renameService(a->id, u"C"_s).ok());
    EXPECT_TRUE(store->renameService(a->id, u"C"_s).ok());
    EXPECT_EQ(store->services()->at(0).connection.name, u"C"_s);
    const auto taken = store->renameService(b->id, u"C"_s);
    ASSERT_FALSE(taken.ok());
    EXPECT_EQ(taken.error().code, ErrorCode::InvalidInput);
    const auto unknown = store->renameService(ServiceId{99}, u"D"_s);
    ASSERT_FALSE(unknown.ok());
    EXPECT_EQ(storageProblem(unknown.error()), StorageProblem::NoService);
}

TEST_P(Services, AreRemovedWithAllThatIsKnownOfThem)
{
    const Service service = fill();
    const auto store = open();
    ASSERT_TRUE(store->removeService(service.id).ok());
    EXPECT_TRUE(store->services()->isEmpty());
    const auto state = store->state(service.id);
    ASSERT_FALSE(state.ok());
    EXPECT_EQ(storageProblem(state.error()), StorageProblem::NoService);
    const auto removed = store->service(service.id);
    ASSERT_FALSE(removed.ok());
    EXPECT_EQ(storageProblem(removed.error()), StorageProblem::NoService);
    EXPECT_TRUE(store->history(service.id, 0)->isEmpty());
    EXPECT_TRUE(store->usage(service.id)->isEmpty());
    EXPECT_TRUE(store->removeService(service.id).ok()) << "removed already";
}

TEST_P(Services, NeverGetTheIdOfARemovedOne)
{
    const auto store = open();
    const auto first = store->addService(sampleConnection());
    ASSERT_TRUE(store->removeService(first->id).ok());
    const auto second = store->addService(sampleConnection());
    EXPECT_NE(first->id, second->id);
}

TEST_P(Services, KeepWhatIsKnownOfTheirTokenAndTheAuthoritiesThatWereAdded)
{
    const Service service = fill();
    const TokenFacts facts{.expected = true, .storedAt = Instant{milliseconds{1'795'442'709'123}}, .pending = true};
    {
        const auto store = open();
        ASSERT_TRUE(store->setTokenFacts(service.id, facts).ok());
        ASSERT_TRUE(store->setAddedAuthorities(service.id, "pem\n").ok());
        EXPECT_FALSE(store->setTokenFacts(ServiceId{99}, facts).ok());
        EXPECT_FALSE(store->setAddedAuthorities(ServiceId{99}, "pem").ok());
    }
    Service expected = service;
    expected.tokenExpected = true;
    expected.tokenStoredAt = facts.storedAt;
    expected.tokenPending = true;
    expected.connection.addedCa = "pem\n";
    EXPECT_EQ(open()->services().value(), QVector<Service>{expected});
    const auto store = open();
    ASSERT_TRUE(store->setTokenFacts(service.id, {}).ok());
    EXPECT_EQ(store->services()->first().tokenStoredAt, std::nullopt);
    EXPECT_FALSE(store->services()->first().tokenExpected);
}

TEST_P(Services, PreferencesAreKept)
{
    {
        const auto store = open();
        EXPECT_EQ(store->preference(u"theme"_s).value(), std::nullopt);
        EXPECT_TRUE(store->setPreference(u"theme"_s, u"light"_s).ok());
        EXPECT_TRUE(store->setPreference(u"theme"_s, u"dark 'ü'"_s).ok());
        EXPECT_TRUE(store->setPreference(u"empty"_s, QString()).ok());
    }
    const auto store = open();
    EXPECT_EQ(store->preference(u"theme"_s).value(), u"dark 'ü'"_s);
    EXPECT_EQ(store->preference(u"empty"_s).value(), u""_s);
    EXPECT_EQ(store->preference(u"other"_s).value(), std::nullopt);
}

TEST(StoreNames, AreThoseOfTheCommandLine)
{
    const std::pair<Trigger, QString> triggers[] = {{Trigger::Manual, u"manual"_s},
                                                    {Trigger::Scheduled, u"scheduled"_s},
                                                    {Trigger::Startup, u"startup"_s},
                                                    {Trigger::Network, u"network"_s}};
    for (const auto &[trigger, name] : triggers) {
        EXPECT_EQ(triggerName(trigger), name);
        EXPECT_EQ(triggerFromName(name), trigger);
    }
    const std::pair<Outcome, QString> outcomes[] = {{Outcome::Changed, u"changed"_s},
                                                    {Outcome::Unchanged, u"unchanged"_s},
                                                    {Outcome::Failed, u"failed"_s},
                                                    {Outcome::Skipped, u"skipped"_s},
                                                    {Outcome::NotApplicable, u"not_applicable"_s}};
    for (const auto &[outcome, name] : outcomes) {
        EXPECT_EQ(outcomeName(outcome), name);
        EXPECT_EQ(outcomeFromName(name), outcome);
    }
    EXPECT_EQ(triggerFromName(u"Manual"), std::nullopt);
    EXPECT_EQ(outcomeFromName(u""), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Each, Services, testing::ValuesIn(storeKinds()), kindName);

} // namespace license::test
