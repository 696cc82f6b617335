// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waitfor.h"
#include "tests/ui/uitools.h"
#include "ui/details/licensechips.h"
#include "ui/kit/chip.h"
#include "ui/kit/flowlayout.h"

#include <QMenu>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

class LicenseChipsTest : public testing::Test
{
protected:
    LicenseChipsTest()
    {
        QObject::connect(&chips, &LicenseChips::chosen, &chips, [this](const LicenseChoice &c) { chosen.append(c); });
    }
    QStringList words() const
    {
        QStringList found;
        for (int i = 0; i < chips.layout()->count(); ++i) {
            found += chips.layout()->itemAt(i)->widget()->accessibleName();
        }
        return found;
    }
    QStringList checked() const
    {
        QStringList found;
        for (int i = 0; i < chips.layout()->count(); ++i) {
            const auto *chip = qobject_cast<Chip *>(chips.layout()->itemAt(i)->widget());
            if (chip->isChecked()) {
                found += chip->objectName();
            }
        }
        return found;
    }

    LicenseChips chips;
    QVector<LicenseChoice> chosen;
};

const QVector<LicenseChips::Entry> three = {
    {u""_s, u"Without a license"_s, 5'000}, {u"a"_s, u"A & <b>"_s, 10}, {u"b"_s, u"B"_s, 1'204}};

} // namespace

TEST_F(LicenseChipsTest, ShowTheUnlicensedFirstAndThenTheLargest)
{
    chips.setEntries(three);
    EXPECT_EQ(words(), (QStringList{u"Without a license · 5,000"_s, u"B · 1,204"_s, u"A & <b> · 10"_s}));
    EXPECT_TRUE(checked().isEmpty());
}

TEST_F(LicenseChipsTest, AtMostOneIsCheckedAndASecondPressUnchecks)
{
    chips.setEntries(three);
    press(chips, "chip.a");
    EXPECT_EQ(checked(), QStringList{u"chip.a"_s});
    press(chips, "chip.unlicensed");
    EXPECT_EQ(checked(), QStringList{u"chip.unlicensed"_s});
    press(chips, "chip.unlicensed");
    EXPECT_TRUE(checked().isEmpty());
    EXPECT_EQ(chosen, (QVector<LicenseChoice>{{u"a"_s, false}, {std::nullopt, true}, {std::nullopt, false}}));
}

TEST_F(LicenseChipsTest, AChoiceStaysWhenTheCountsChange)
{
    chips.setEntries(three);
    chips.choose({u"a"_s, false});
    chips.setEntries({{u"a"_s, u"A"_s, 11}, {u"c"_s, u"C"_s, 2}});
    EXPECT_EQ(checked(), QStringList{u"chip.a"_s});
    chips.setEntries({{u"c"_s, u"C"_s, 2}});
    EXPECT_EQ(checked(), QStringList{u"chip.a"_s}) << "so that it can be taken back";
    EXPECT_EQ(words(), (QStringList{u"a · 0"_s, u"C · 2"_s}));
    EXPECT_TRUE(chosen.isEmpty()) << "only a person chooses";
}

TEST_F(LicenseChipsTest, TypesBeyondTheFirstAreInAMenu)
{
    QVector<LicenseChips::Entry> entries = {{u""_s, u"none"_s, 1}};
    for (int i = 0; i < 20; ++i) {
        entries.append({u"t%1"_s.arg(i), u"T%1"_s.arg(i), 100 - i});
    }
    chips.setEntries(entries);
    EXPECT_EQ(chips.layout()->count(), LicenseChips::mostChips + 2);
    const auto *more = widget<Chip>(chips, "chip.more");
    ASSERT_EQ(more->menu()->actions().size(), 20 - LicenseChips::mostChips);
    more->menu()->actions().last()->trigger();
    EXPECT_EQ(chosen, (QVector<LicenseChoice>{{u"t19"_s, false}}));
    EXPECT_EQ(checked(), QStringList{u"chip.t19"_s}) << "a chosen type is seen";
    EXPECT_EQ(chips.layout()->count(), LicenseChips::mostChips + 2);
}

TEST_F(LicenseChipsTest, KeepTheKeyboardWhereItWas)
{
    chips.setEntries(three);
    chips.show();
    chips.activateWindow();
    ASSERT_TRUE(waitFor([this] { return chips.isActiveWindow(); }));
    widget<Chip>(chips, "chip.a")->setFocus();
    press(chips, "chip.a");
    EXPECT_TRUE(widget<Chip>(chips, "chip.a")->hasFocus());
}

TEST_F(LicenseChipsTest, WrapIntoAsManyLinesAsTheWidthNeeds)
{
    chips.setEntries(three);
    const int wide = chips.layout()->heightForWidth(2'000);
    EXPECT_EQ(chips.layout()->heightForWidth(chips.layout()->sizeHint().width()), wide);
    EXPECT_GT(chips.layout()->heightForWidth(chips.layout()->sizeHint().width() - 1), wide);
    chips.setLayoutDirection(Qt::RightToLeft);
    chips.resize(1'000, 100);
    chips.show();
    EXPECT_GT(widget<Chip>(chips, "chip.b")->x(), widget<Chip>(chips, "chip.a")->x());
}

} // namespace license::ui
