// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/preferences.h"

#include <QSet>

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const PreferenceKey &keyOf(const QString &name)
{
    for (const PreferenceKey &key : preferenceKeys()) {
        if (key.name == name) {
            return key;
        }
    }
    ADD_FAILURE() << "no key is called " << name.toStdString();
    return preferenceKeys().first();
}

/// Every member differs from its default.
Preferences others()
{
    Preferences all;
    all.language = Language::Polish;
    all.closeToTray = false;
    all.trayExplained = true;
    all.refreshEvery = std::chrono::hours{3};
    all.alerts = {.off = {}, .firstWarning = 48, .lastWarning = 2, .daysBeforeEnd = 60, .freePercent = 25};
    all.updateAddress = u"https://example.com/x"_s;
    for (const AlertKind kind : alertKinds) {
        all.alerts.want(kind, false);
    }
    return all;
}

} // namespace

TEST(Preferences, EachMemberHasAKeyThatBringsItBack)
{
    QSet<QString> names;
    Preferences read;
    for (const PreferenceKey &key : preferenceKeys()) {
        names.insert(key.name);
        EXPECT_NE(key.write(others()), key.write(Preferences())) << key.name.toStdString();
        EXPECT_TRUE(key.read(key.write(others()), read)) << key.name.toStdString();
    }
    EXPECT_EQ(names.size(), preferenceKeys().size()) << "a name stands once";
    EXPECT_EQ(read, others()) << "no member is without a key";
}

TEST(Preferences, EnumsAreKeptByName)
{
    EXPECT_EQ(keyOf(u"language"_s).write(others()), u"polish"_s);
    EXPECT_EQ(keyOf(u"alerts/grace_over"_s).write(others()), u"off"_s);
    EXPECT_EQ(keyOf(u"tray/close"_s).write(Preferences()), u"on"_s);
}

TEST(Preferences, WhatIsNoValueLeavesTheDefault)
{
    const std::pair<const char *, QStringList> rows[] = {
        {"language", {u""_s, u"klingon"_s, u"1"_s, u"Polish"_s}},
        {"tray/close", {u""_s, u"true"_s, u"1"_s}},
        {"refresh/every_hours", {u""_s, u"0"_s, u"25"_s, u"-1"_s, u"1.5"_s, u"99999999999999"_s, u"six"_s}},
        {"alerts/first_warning_hours", {u"1"_s, u"72"_s, u"x"_s}},
        {"alerts/last_warning_hours", {u"0"_s, u"25"_s}},
        {"alerts/days_before_end", {u"0"_s, u"91"_s}},
        {"alerts/free_percent", {u"-1"_s, u"51"_s}},
        {"alerts/few_free", {u"yes"_s}},
    };
    for (const auto &[name, values] : rows) {
        for (const QString &value : values) {
            Preferences read;
            EXPECT_FALSE(keyOf(QString::fromLatin1(name)).read(value, read)) << name << ' ' << value.toStdString();
            EXPECT_EQ(read, Preferences()) << name << ' ' << value.toStdString();
        }
    }
}

TEST(Preferences, UnwantedKindsStandInOneOrder)
{
    AlertPreferences a;
    a.want(AlertKind::Verdict, false);
    a.want(AlertKind::RefreshFailed, false);
    AlertPreferences b;
    b.want(AlertKind::RefreshFailed, false);
    b.want(AlertKind::Verdict, false);
    EXPECT_EQ(a, b);
    EXPECT_FALSE(a.wants(AlertKind::Verdict));
    a.want(AlertKind::Verdict, true);
    a.want(AlertKind::RefreshFailed, true);
    EXPECT_EQ(a, AlertPreferences());
}

} // namespace license
