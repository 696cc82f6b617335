// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/kit/consolestyle.h"
#include "ui/preferences/alertlist.h"
#include "ui/preferences/alertsettings.h"
#include "ui/preferences/preferencespage.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

class PreferencesPageTest : public testing::Test
{
protected:
    PreferencesPageTest()
    {
        QObject::connect(&page, &PreferencesPage::changed, &page, [this](const Preferences &now) { said.append(now); });
        page.present(Preferences(), {.tray = true, .sessionStart = true, .startsWithSession = false});
    }
    QCheckBox *box(const char *name) const { return widget<QCheckBox>(page, name); }
    QSpinBox *number(const char *name) const { return widget<QSpinBox>(page, name); }

    PreferencesPage page;
    QVector<Preferences> said;
};

} // namespace

TEST_F(PreferencesPageTest, ShowsWhatIsSetAndSaysNothingOfItself)
{
    Preferences set;
    set.language = Language::German;
    set.refreshEvery = std::chrono::hours{6};
    set.closeToTray = false;
    set.alerts.want(AlertKind::FewFree, false);
    set.alerts.firstWarning = 36;
    set.updateAddress = u"https://example.com/x"_s;
    page.present(set, {.tray = true, .sessionStart = true, .startsWithSession = true});
    EXPECT_TRUE(said.isEmpty());
    EXPECT_EQ(widget<QComboBox>(page, "language")->currentText(), u"Deutsch"_s);
    EXPECT_EQ(number("refreshEvery")->value(), 6);
    EXPECT_TRUE(box("startWithSession")->isChecked());
    EXPECT_FALSE(box("closeToTray")->isChecked());
    EXPECT_FALSE(box("alert_few_free")->isChecked());
    EXPECT_FALSE(number("freePercent")->isEnabled()) << "a threshold of what is not wanted";
    EXPECT_TRUE(box("alert_verdict")->isChecked());
    EXPECT_EQ(number("firstWarning")->value(), 36);
    EXPECT_EQ(widget<QLineEdit>(page, "updateAddress")->text(), u"https://example.com/x"_s);
}

TEST_F(PreferencesPageTest, SaysOnlyTheDaysOnWhichAnEndIsToldOfAgain)
{
    const std::pair<int, QString> rows[] = {
        {30, u"Unless it renews. Repeated 14 days, 7 days and 1 day before, and at the end."_s},
        {14, u"Unless it renews. Repeated 7 days and 1 day before, and at the end."_s},
        {7, u"Unless it renews. Repeated 1 day before, and at the end."_s},
        {1, u"Unless it renews. Repeated at the end."_s},
    };
    for (const auto &[days, words] : rows) {
        number("daysBeforeEnd")->setValue(days);
        EXPECT_EQ(box("alert_package_ending")->accessibleDescription(), words);
        EXPECT_EQ(textOf(page, "alert_package_ending_note"), words);
    }
}

TEST_F(PreferencesPageTest, EachChangeIsSaidAtOnceAndOnce)
{
    Preferences expected;
    number("refreshEvery")->setValue(12);
    expected.refreshEvery = std::chrono::hours{12};
    EXPECT_EQ(said, QVector<Preferences>{expected});

    box("closeToTray")->click();
    expected.closeToTray = false;
    EXPECT_EQ(said.last(), expected);

    box("alert_grace_over")->click();
    expected.alerts.want(AlertKind::GraceOver, false);
    EXPECT_EQ(said.last(), expected);

    number("daysBeforeEnd")->setValue(60);
    expected.alerts.daysBeforeEnd = 60;
    EXPECT_EQ(said.last(), expected);
    EXPECT_EQ(said.size(), 4);
}

TEST_F(PreferencesPageTest, TheLanguageIsChosenByItsOwnName)
{
    auto *language = widget<QComboBox>(page, "language");
    EXPECT_EQ(language->count(), 4);
    page.show();
    language->setFocus();
    QTest::keyClicks(language, u"Pol"_s);
    EXPECT_EQ(language->currentText(), u"Polski"_s);
    ASSERT_FALSE(said.isEmpty());
    EXPECT_EQ(said.last().language, Language::Polish);
}

TEST_F(PreferencesPageTest, WithoutATrayItSaysWhatClosingDoes)
{
    page.present(Preferences(), {.tray = false, .sessionStart = false});
    EXPECT_FALSE(box("closeToTray")->isEnabled());
    EXPECT_TRUE(textOf(page, "trayNote").contains(u"no tray"_s));
    EXPECT_FALSE(isOffered(page, "startWithSession"));
    EXPECT_TRUE(said.isEmpty());
}

TEST_F(PreferencesPageTest, EveryControlHasANameAndAPlaceInTheTabOrder)
{
    int controls = 0;
    for (QWidget *control : page.findChildren<QWidget *>()) {
        const bool input = qobject_cast<QAbstractButton *>(control) || qobject_cast<QComboBox *>(control) ||
                           qobject_cast<QSpinBox *>(control);
        if (!input || control->parentWidget()->inherits("QComboBox")) {
            continue;
        }
        ++controls;
        const auto *button = qobject_cast<QAbstractButton *>(control);
        EXPECT_FALSE((button ? button->text() : control->accessibleName()).isEmpty())
            << control->objectName().toStdString();
        EXPECT_TRUE(control->focusPolicy() & Qt::TabFocus) << control->objectName().toStdString();
    }
    EXPECT_EQ(controls, 4 + 7 + 4 + 1 + 7);

    // Tab visits them from top to bottom.
    page.resize(700, 900);
    page.show();
    page.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    widget<QComboBox>(page, "language")->setFocus();
    QStringList walked;
    for (int step = 0; step < 7; ++step) {
        walked += QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    EXPECT_EQ(walked, (QStringList{u"language"_s, u"refreshEvery"_s, u"startWithSession"_s, u"closeToTray"_s,
                                   u"alert_refresh_failed"_s, u"alert_before_deadline"_s, u"firstWarning"_s}));
}

TEST_F(PreferencesPageTest, ScrollingPastANumberDoesNotChangeIt)
{
    const std::unique_ptr<QStyle> style(makeConsoleStyle());
    auto *field = number("refreshEvery");
    field->setStyle(style.get());
    page.show();
    const auto scroll = [field] {
        QWheelEvent wheel({5, 5}, field->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(field, &wheel);
    };
    scroll();
    EXPECT_EQ(field->value(), 24);
    EXPECT_TRUE(said.isEmpty());
    field->setStyle(nullptr);
}

TEST_F(PreferencesPageTest, NobodyIsAskedForNewVersionsUntilAPersonEntersAUsableAddress)
{
    auto *field = widget<QLineEdit>(page, "updateAddress");
    EXPECT_EQ(field->text(), QString());
    const auto enter = [field](const QString &text) {
        field->setText(text);
        emit field->editingFinished();
    };
    for (const QString &unusable : {u"example.com"_s, u"http://example.com/x"_s, u"https://example.com"_s}) {
        enter(unusable);
        EXPECT_TRUE(said.isEmpty()) << unusable.toStdString();
        EXPECT_FALSE(textOf(page, "updateProblem").isEmpty()) << unusable.toStdString();
    }
    enter(u" https://example.com/x "_s);
    ASSERT_EQ(said.size(), 1);
    EXPECT_EQ(said.last().updateAddress, u"https://example.com/x"_s);
    enter(u"https://example.com/x"_s);
    EXPECT_EQ(said.size(), 1) << "the same again changes nothing";
    enter({});
    ASSERT_EQ(said.size(), 2);
    EXPECT_EQ(said.last().updateAddress, QString());
}

TEST_F(PreferencesPageTest, ATestAlertIsAskedForAndItsOutcomeSaid)
{
    QSignalSpy asked(page.alerts(), &AlertSettings::testRequested);
    press(page, "sendTestAlert");
    EXPECT_EQ(asked.count(), 1);
    page.alerts()->showTestNote(u"Taken"_s);
    EXPECT_EQ(textOf(page, "testAlertNote"), u"Taken"_s);
}

TEST_F(PreferencesPageTest, G01_WhatWouldAlertIsShownLiterally)
{
    EXPECT_FALSE(textOf(page, "alertNone").isEmpty());
    page.pending()->present({{text::Tone::Red, u"<b>Acme</b>: over"_s, u"<img src=x>"_s}}, 3);
    EXPECT_EQ(textOf(page, "alert0"), u"<b>Acme</b>: over"_s);
    EXPECT_EQ(widget<QLabel>(page, "alert0")->textFormat(), Qt::PlainText);
    EXPECT_EQ(textOf(page, "alert0Body"), u"<img src=x>"_s);
    EXPECT_EQ(textOf(page, "alertMore"), u"and 3 more"_s);
    EXPECT_TRUE(page.pending()->accessibleDescription().contains(u"Acme"_s));
    page.pending()->present({}, 0);
    EXPECT_FALSE(textOf(page, "alertNone").isEmpty());
    EXPECT_EQ(page.findChild<QLabel *>(u"alert0"_s), nullptr);
}

} // namespace license::ui
