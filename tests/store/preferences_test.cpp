// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alertmemory.h"
#include "core/store/preferences.h"
#include "tests/store/everystore.h"
#include "tests/store/storefixture.h"

namespace license::test {

using namespace Qt::StringLiterals;

class PreferencesInStore : public EveryStore
{};

namespace {

Preferences kept(const Store &store)
{
    return preferencesFrom(*store.preferences());
}

AlertMemories told(const Store &store)
{
    return alertMemoriesFrom(store.preference(alertMemoriesKey)->value_or(QString()));
}

} // namespace

TEST_P(PreferencesInStore, AreTheDefaultsWhereNothingWasEverSet)
{
    EXPECT_EQ(kept(*open()), Preferences());
}

TEST_P(PreferencesInStore, AreSharedByAllWhoOpenTheStore)
{
    Preferences wanted;
    wanted.language = Language::German;
    wanted.refreshEvery = std::chrono::hours{6};
    wanted.alerts.want(AlertKind::FewFree, false);
    wanted.alerts.freePercent = 5;
    {
        const auto store = open();
        ASSERT_TRUE(store->setPreferences(valuesOf(wanted)).ok());
    }
    const auto store = open();
    EXPECT_EQ(kept(*store), wanted);
    EXPECT_EQ(loadRefreshEvery(*store), std::chrono::hours{6});
    ASSERT_TRUE(store->setPreferences(valuesOf(Preferences())).ok());
    EXPECT_EQ(kept(*store), Preferences()) << "back to a default is a change too";
}

TEST_P(PreferencesInStore, ABadValueIsTheDefaultAndHarmsNoOther)
{
    const auto store = open();
    ASSERT_TRUE(store->setPreference(u"language"_s, u"klingon"_s).ok());
    ASSERT_TRUE(store->setPreference(refreshEveryKey, u"0"_s).ok());
    ASSERT_TRUE(store->setPreference(u"tray/close"_s, u"off"_s).ok());
    Preferences expected;
    expected.closeToTray = false;
    EXPECT_EQ(kept(*store), expected);
    EXPECT_EQ(loadRefreshEvery(*store), std::chrono::hours{24});
}

TEST_P(PreferencesInStore, WhatWasToldSurvivesARestart)
{
    const AlertMemories memories{
        {ServiceId{1}, {.outage = OutageStep::LastWarning, .verdict = PackageState::Revoked, .end = {}, .fewFree = {}}},
        {ServiceId{7},
         {.outage = OutageStep::None,
          .verdict = {},
          .end = ServerTime{seconds{1'800'000'000}},
          .daysBeforeEnd = 7,
          .fewFree = {u"endpoint"_s, u"server"_s}}},
    };
    {
        const auto store = open();
        EXPECT_TRUE(told(*store).isEmpty());
        ASSERT_TRUE(store->setPreference(alertMemoriesKey, textOf(memories)).ok());
    }
    EXPECT_EQ(told(*open()), memories);
}

TEST_P(PreferencesInStore, AMemoryThatIsNoneHasToldNothing)
{
    const auto store = open();
    for (const QString &bad :
         {u""_s, u"[]"_s, u"{"_s, u"{\"x\":{}}"_s, u"{\"1\":7}"_s, u"{\"1\":{\"outage\":\"maybe\",\"verdict\":1}}"_s}) {
        ASSERT_TRUE(store->setPreference(u"alerts/told"_s, bad).ok());
        for (const AlertMemory &memory : told(*store)) {
            EXPECT_EQ(memory, AlertMemory()) << bad.toStdString();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Each, PreferencesInStore, testing::ValuesIn(storeKinds()), kindName);

} // namespace license::test
