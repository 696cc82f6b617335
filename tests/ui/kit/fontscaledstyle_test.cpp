// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/checkbox.h"
#include "ui/kit/fontscaledstyle.h"
#include "ui/kit/theme.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QToolButton>

#include <gtest/gtest.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

using ui::CheckBox;

/// The widget with a font of this size, in the console's style.
template <typename Widget>
std::unique_ptr<Widget> inLetters(std::unique_ptr<Widget> widget, double points)
{
    static ui::FontScaledStyle style(u"Fusion"_s);
    QFont font = widget->font();
    font.setPointSizeF(points);
    widget->setFont(font);
    widget->setStyle(&style);
    return widget;
}

int metric(const QWidget &widget, QStyle::PixelMetric which)
{
    return widget.style()->pixelMetric(which, nullptr, &widget);
}

} // namespace

TEST(FontScaledStyle, MarksAndIconsGrowWithTheLetters)
{
    const QStyle::PixelMetric grown[] = {QStyle::PM_IndicatorWidth,          QStyle::PM_IndicatorHeight,
                                         QStyle::PM_ExclusiveIndicatorWidth, QStyle::PM_ExclusiveIndicatorHeight,
                                         QStyle::PM_SmallIconSize,           QStyle::PM_ButtonIconSize,
                                         QStyle::PM_LineEditIconSize};
    const auto usual = inLetters(std::make_unique<QWidget>(), 10);
    const auto large = inLetters(std::make_unique<QWidget>(), 24);
    for (const auto which : grown) {
        const int before = metric(*usual, which);
        EXPECT_GE(metric(*large, which), before * 2) << which;
        EXPECT_LE(metric(*large, which), before * 3) << which << ": scaled twice";
    }
    EXPECT_EQ(metric(*large, QStyle::PM_DefaultFrameWidth), metric(*usual, QStyle::PM_DefaultFrameWidth));
}

TEST(FontScaledStyle, TheIconsOfAFieldAndAButtonAreAsHighAsTheirLetters)
{
    const auto button = inLetters(std::make_unique<QToolButton>(), 24);
    EXPECT_GE(button->iconSize().height(), 32);
    const auto field = inLetters(std::make_unique<QLineEdit>(), 24);
    field->addAction(ui::themeIcon(u"filter"_s), QLineEdit::LeadingPosition);
    field->resize(400, 60);
    field->show();
    const auto *icon = field->findChild<QToolButton *>();
    ASSERT_NE(icon, nullptr);
    EXPECT_GE(icon->width(), 32);
}

TEST(CheckBox, TakesAsManyLinesAsItsWordsNeed)
{
    const auto box =
        inLetters(std::make_unique<CheckBox>(u"box"_s, u"&Stay in the tray when the window is closed"_s, nullptr), 10);
    const QSize one = box->sizeHint();
    EXPECT_EQ(box->heightForWidth(one.width()), one.height());
    EXPECT_GT(box->heightForWidth(one.width() / 2), one.height());
    EXPECT_LT(box->minimumSizeHint().width(), one.width() / 2) << "a word and the mark";
    EXPECT_GE(box->indent(), metric(*box, QStyle::PM_IndicatorWidth));

    box->resize(one.width() / 2, box->heightForWidth(one.width() / 2));
    const QImage off = box->grab().toImage();
    box->setChecked(true);
    EXPECT_NE(box->grab().toImage(), off) << "its mark is drawn in that form too";
}

} // namespace license::test
