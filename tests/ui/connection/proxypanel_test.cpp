// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/connection/proxypanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

void choose(const ProxyPanel &panel, const char *name)
{
    widget<QRadioButton>(panel, name)->click();
}

void type(const ProxyPanel &panel, const char *name, const QString &text)
{
    widget<QLineEdit>(panel, name)->setText(text);
}

} // namespace

TEST(ProxyPanel, TheSystemsAndTheDirectWayHoldAsSoonAsTheyAreChosen)
{
    ProxyPanel panel;
    int saves = 0;
    QObject::connect(&panel, &ProxyPanel::saveRequested, &panel, [&saves] { ++saves; });
    EXPECT_FALSE(isOffered(panel, "proxyHost") && widget<QWidget>(panel, "proxyHost")->isVisibleTo(&panel));
    choose(panel, "proxyNone");
    EXPECT_EQ(saves, 1);
    EXPECT_EQ(panel.value().mode, ProxyMode::None);
    choose(panel, "proxySystem");
    EXPECT_EQ(saves, 2);
    EXPECT_EQ(panel.value().mode, ProxyMode::System);
    choose(panel, "proxyManual");
    EXPECT_EQ(saves, 2) << "not before it is complete";
    EXPECT_TRUE(widget<QWidget>(panel, "proxyHost")->isVisibleTo(&panel));
}

TEST(ProxyPanel, SaysInPlaceWhatIsWrongWithWhatWasTyped)
{
    const struct
    {
        QString host;
        QString user;
        QString password;
        QString words; ///< empty: nothing is wrong
    } rows[] = {
        {{}, {}, {}, u"Enter the name or the address"_s},
        {u"http://proxy"_s, {}, {}, u"Enter only the host"_s},
        {u"proxy:3128"_s, {}, {}, u"Enter only the host"_s},
        {u"a b"_s, {}, {}, u"Enter only the host"_s},
        {u"proxy.example"_s, {}, {}, {}},
        {u"::1"_s, {}, {}, {}},
        {u" [2001:db8::1] "_s, {}, {}, {}},
        {u"[::1]:3128"_s, {}, {}, u"Enter only the host"_s},
        {u"[proxy]"_s, {}, {}, u"Enter only the host"_s},
        {u"[]"_s, {}, {}, u"Enter only the host"_s},
        {u"10.1.2.3"_s, u"bob"_s, u"päss"_s, {}},
    };
    for (const auto &row : rows) {
        ProxyPanel panel;
        int saves = 0;
        QObject::connect(&panel, &ProxyPanel::saveRequested, &panel, [&saves] { ++saves; });
        choose(panel, "proxyManual");
        type(panel, "proxyHost", row.host);
        type(panel, "proxyUser", row.user);
        type(panel, "proxyPassword", row.password);
        press(panel, "proxyApply");
        EXPECT_EQ(saves, row.words.isEmpty() ? 1 : 0) << row.host.toStdString();
        EXPECT_EQ(textOf(panel, "proxyProblem").contains(row.words), true) << row.host.toStdString();
    }
}

TEST(ProxyPanel, HandsThePasswordOutOnceAndShowsNone)
{
    ProxyPanel panel;
    const ProxySettings settings{.mode = ProxyMode::Socks5, .host = u"proxy"_s, .port = 1080, .user = u"bob"_s};
    panel.present({.settings = settings, .hasPassword = true});
    EXPECT_EQ(proxyText(panel.value()), proxyText(settings));
    EXPECT_EQ(widget<QComboBox>(panel, "proxyKind")->currentText(), u"SOCKS5"_s);
    EXPECT_EQ(widget<QSpinBox>(panel, "proxyPort")->value(), 1080);
    auto *password = widget<QLineEdit>(panel, "proxyPassword");
    EXPECT_TRUE(password->text().isEmpty());
    EXPECT_EQ(password->placeholderText(), u"Kept in the keychain"_s);
    EXPECT_FALSE(panel.takePassword().has_value()) << "the saved one stays";
    password->setText(u"secret"_s);
    const auto taken = panel.takePassword();
    ASSERT_TRUE(taken.has_value());
    EXPECT_EQ(taken->reveal(), "secret");
    EXPECT_TRUE(password->text().isEmpty());
    press(panel, "proxyForget");
    const auto none = panel.takePassword();
    ASSERT_TRUE(none.has_value());
    EXPECT_TRUE(none->isEmpty());
}

TEST(ProxyPanel, WithoutAKeychainItSaysSoAndTakesNoPassword)
{
    ProxyPanel panel;
    panel.present({.settings = {.mode = ProxyMode::Http, .host = u"proxy"_s, .port = 3128, .user = u"bob"_s},
                   .hasPassword = false,
                   .place = SecretPlace::TokenFile});
    EXPECT_FALSE(widget<QLineEdit>(panel, "proxyPassword")->isEnabled());
    EXPECT_TRUE(textOf(panel, "proxyHint").contains(u"no keychain"_s));
}

TEST(ProxyPanel, WhatIsBeingTypedOutlivesAnUpdate)
{
    ProxyPanel panel;
    panel.present({});
    choose(panel, "proxyManual");
    type(panel, "proxyHost", u"half-typ"_s);
    panel.present({});
    EXPECT_EQ(panel.value().host, u"half-typ"_s);
    EXPECT_EQ(panel.value().mode, ProxyMode::Http);
}

} // namespace license::ui
