// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/alertmemory.h"
#include "core/store/preferences.h"
#include "tests/store/storefixture.h"

namespace license::test {

using namespace Qt::StringLiterals;

using PreferencesInStore = StoreTest;

TEST_F(PreferencesInStore, AreTheDefaultsWhereNothingWasEverSet)
{
    EXPECT_EQ(loadPreferences(*open()), Preferences());
}

TEST_F(PreferencesInStore, AreSharedByAllWhoOpenTheStore)
{
    Preferences wanted;
    wanted.language = Language::German;
    wanted.refreshEvery = std::chrono::hours{6};
    wanted.alerts.want(AlertKind::FewFree, false);
    wanted.alerts.freePercent = 5;
    {
        const auto store = open();
        ASSERT_TRUE(savePreferences(*store, wanted).ok());
    }
    const auto store = open();
    EXPECT_EQ(loadPreferences(*store), wanted);
    EXPECT_EQ(loadRefreshEvery(*store), std::chrono::hours{6});
    ASSERT_TRUE(savePreferences(*store, Preferences()).ok());
    EXPECT_EQ(loadPreferences(*store), Preferences()) << "back to a default is a change too";
}

TEST_F(PreferencesInStore, ABadValueIsTheDefaultAndHarmsNoOther)
{
    const auto store = open();
    ASSERT_TRUE(store->setPreference(u"language"_s, u"klingon"_s).ok());
    ASSERT_TRUE(store->setPreference(refreshEveryKey, u"0"_s).ok());
    ASSERT_TRUE(store->setPreference(u"tray/close"_s, u"off"_s).ok());
    Preferences expected;
    expected.closeToTray = false;
    EXPECT_EQ(loadPreferences(*store), expected);
    EXPECT_EQ(loadRefreshEvery(*store), std::chrono::hours{24});
}

TEST_F(PreferencesInStore, WhatWasToldSurvivesARestart)
{
    const AlertMemories told{
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
        EXPECT_TRUE(loadAlertMemories(*store).isEmpty());
        ASSERT_TRUE(saveAlertMemories(*store, told).ok());
    }
    EXPECT_EQ(loadAlertMemories(*open()), told);
}

TEST_F(PreferencesInStore, AMemoryThatIsNoneHasToldNothing)
{
    const auto store = open();
    for (const QString &bad :
         {u""_s, u"[]"_s, u"{"_s, u"{\"x\":{}}"_s, u"{\"1\":7}"_s, u"{\"1\":{\"outage\":\"maybe\",\"verdict\":1}}"_s}) {
        ASSERT_TRUE(store->setPreference(u"alerts/told"_s, bad).ok());
        for (const AlertMemory &memory : loadAlertMemories(*store)) {
            EXPECT_EQ(memory, AlertMemory()) << bad.toStdString();
        }
    }
}

} // namespace license::test
