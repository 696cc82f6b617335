// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/actionbutton.h"
#include "ui/kit/consolestyle.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyle>
#include <QStyleFactory>
#include <QTabBar>
#include <QTabWidget>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

class ConsoleStyle : public testing::Test
{
protected:
    ConsoleStyle() { QApplication::setPalette(twoColors()); }
    ~ConsoleStyle() override { QApplication::setPalette(m_before); }

    static QPalette twoColors()
    {
        QPalette palette(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray, Qt::white, Qt::white, Qt::black,
                         Qt::black);
        palette.setColor(QPalette::Highlight, Qt::cyan);
        return palette;
    }

    template <typename Widget>
    Widget *add(const QString &text = {})
    {
        auto widget = std::make_unique<Widget>();
        widget->setStyle(m_style.get());
        widget->setPalette(twoColors());
        if constexpr (requires { widget->setText(text); }) {
            widget->setText(text);
        }
        widget->resize(widget->sizeHint());
        Widget *added = widget.get();
        m_widgets.push_back(std::move(widget));
        return added;
    }

    std::unique_ptr<QStyle> m_style{ui::makeConsoleStyle(u"Fusion"_s)};
    std::vector<std::unique_ptr<QWidget>> m_widgets;

private:
    QPalette m_before = QApplication::palette();
};

/// The highest contrast to the background between the picture's left edge and `inner`, at half its height.
double edgeContrast(const QImage &picture, int inner, const QColor &ground = Qt::black)
{
    double highest = 1;
    for (int x = 0; x < inner; ++x) {
        highest = std::max(highest, ui::contrast(picture.pixelColor(x, picture.height() / 2), ground));
    }
    return highest;
}

} // namespace

TEST_F(ConsoleStyle, TheWheelChoosesNothingAndIsLeftToThePage)
{
    auto *list = add<QComboBox>();
    list->addItems({u"one"_s, u"two"_s, u"three"_s});
    list->setCurrentIndex(1);
    auto *tabs = add<QTabBar>();
    for (const QString &text : {u"one"_s, u"two"_s, u"three"_s}) {
        tabs->addTab(text);
    }
    tabs->setCurrentIndex(1);
    auto *number = add<QSpinBox>();
    number->setValue(5);
    for (const int turn : {-120, 120}) {
        for (QWidget *under : std::initializer_list<QWidget *>{list, tabs, number}) {
            SCOPED_TRACE(under->metaObject()->className());
            under->ensurePolished(); // as before it is shown
            QWheelEvent wheel({5, 5}, {5, 5}, {}, {0, turn}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(under, &wheel);
            EXPECT_FALSE(wheel.isAccepted());
            EXPECT_NE(under->focusPolicy(), Qt::WheelFocus);
        }
        EXPECT_EQ(list->currentIndex(), 1);
        EXPECT_EQ(tabs->currentIndex(), 1);
        EXPECT_EQ(number->value(), 5);
    }
}

TEST_F(ConsoleStyle, EdgesAreSeenInHighContrast)
{
    QWidget *const widgets[] = {add<QLineEdit>(),    add<QSpinBox>(),    add<QCheckBox>(),
                                add<QRadioButton>(), add<QPushButton>(), add<QComboBox>()};
    for (QWidget *widget : widgets) {
        SCOPED_TRACE(widget->metaObject()->className());
        widget->clearFocus();
        EXPECT_GE(edgeContrast(widget->grab().toImage(), 4), 4.5);
    }
}

TEST_F(ConsoleStyle, EdgesOfFieldsAndMarksAreSeenOnLightAndDarkGround)
{
    const QColor darkGround(0x1e1f22);
    const QPalette dark(QColor(0xe6e6e6), QColor(0x3a3b3f), QColor(0x55565a), QColor(0x0d0e10), QColor(0x34363a),
                        QColor(0xe6e6e6), Qt::white, QColor(0x222327), darkGround);
    QPalette light(QColor(0xf0, 0xf0, 0xf0), QColor(0xf6, 0xf7, 0xf9));
    light.setColor(QPalette::WindowText, QColor(0x1f, 0x23, 0x28));
    for (const QPalette &palette : {dark, light}) {
        const QColor ground = palette.color(QPalette::Window);
        QApplication::setPalette(palette);
        QWidget *const widgets[] = {add<QLineEdit>(), add<QSpinBox>(), add<QCheckBox>(), add<QRadioButton>(),
                                    add<QComboBox>()};
        for (QWidget *widget : widgets) {
            SCOPED_TRACE(widget->metaObject()->className());
            widget->setPalette(palette);
            EXPECT_GE(edgeContrast(widget->grab().toImage(), 4, ground), 3.0) << ground.name().toStdString();
        }
    }
}

TEST_F(ConsoleStyle, OtherStylesKeepTheirOwnDrawing)
{
    const auto picture = [](QStyle *style) {
        const std::unique_ptr<QStyle> owned(style);
        QPushButton button(u"OK"_s);
        button.setStyle(style);
        button.resize(120, 40);
        return button.grab().toImage();
    };
    EXPECT_EQ(picture(ui::makeConsoleStyle(u"Windows"_s)), picture(QStyleFactory::create(u"Windows"_s)));
}

TEST_F(ConsoleStyle, ButtonsAreFlatAndThePrimaryOneIsFilledWithTheAccent)
{
    QPalette palette(QColor(0xf0, 0xf0, 0xf0), QColor(0xf6, 0xf7, 0xf9));
    palette.setColor(QPalette::Highlight, QColor(0x1f, 0x5f, 0xc4));
    QApplication::setPalette(palette);
    const auto colorsOf = [&palette, this](bool primary) {
        ui::ActionButton button(u"b"_s, {}, nullptr);
        button.setStyle(m_style.get());
        button.setPalette(palette);
        button.setPrimary(primary);
        button.resize(100, button.sizeHint().height());
        EXPECT_GE(button.height(), 32);
        const QImage picture = button.grab().toImage();
        return std::pair(picture.pixelColor(50, 4), picture.pixelColor(50, picture.height() - 5));
    };
    const auto usual = colorsOf(false);
    EXPECT_EQ(usual.first, usual.second) << "flat";
    EXPECT_EQ(colorsOf(true).first, ui::primaryColor(palette));
}

TEST_F(ConsoleStyle, LaidOutFromTheRightIconAndWordsStandTogether)
{
    QPixmap dot(16, 16);
    dot.fill(Qt::red);
    auto *button = add<QPushButton>(u"||||||"_s);
    button->setIcon(dot);
    button->setLayoutDirection(Qt::RightToLeft);
    button->resize(300, 40);
    const QImage picture = button->grab().toImage();
    int firstWord = picture.width();
    int lastWord = 0;
    int firstIcon = picture.width();
    for (int x = 20; x < picture.width() - 20; ++x) {
        const QColor color = picture.pixelColor(x, picture.height() / 2);
        if (color == QColor(Qt::red)) {
            firstIcon = std::min(firstIcon, x);
        } else if (ui::contrast(color, picture.pixelColor(20, picture.height() / 2)) > 4.5) {
            firstWord = std::min(firstWord, x);
            lastWord = std::max(lastWord, x);
        }
    }
    ASSERT_LT(firstWord, lastWord) << "no words are drawn";
    EXPECT_GT(firstIcon, lastWord) << "the icon comes first, from the right";
    EXPECT_LE(firstIcon - lastWord, 12) << "they are apart";
    const int middle = (firstWord + firstIcon + 16) / 2;
    EXPECT_LE(std::abs(middle - picture.width() / 2), 8);
}

TEST(ConsoleStyleOfTabs, TheLineUnderTheTabsGoesOnUnderACornerAtTheSameHeight)
{
    const std::unique_ptr<QStyle> style(ui::makeConsoleStyle(u"Fusion"_s));
    for (const int taller : {-6, 0, 2}) {
        SCOPED_TRACE(taller);
        QTabWidget tabs;
        tabs.setStyle(style.get());
        tabs.tabBar()->setStyle(style.get());
        tabs.setDocumentMode(true);
        tabs.addTab(new QWidget, u"One"_s);
        auto *corner = new QWidget;
        corner->setFixedSize(80, tabs.tabBar()->sizeHint().height() + taller);
        tabs.setCornerWidget(corner);
        tabs.resize(400, 200);
        tabs.show();
        QApplication::processEvents();
        const QImage picture = tabs.grab().toImage();
        const auto linesAt = [&picture](int x) {
            QVector<int> rows;
            for (int y = 0; y < picture.height() - 1; ++y) {
                if (picture.pixelColor(x, y) != picture.pixelColor(x, picture.height() - 1)) {
                    rows.append(y);
                }
            }
            return rows;
        };
        const QVector<int> beside = linesAt(260);
        EXPECT_EQ(beside.size(), 1);
        EXPECT_EQ(linesAt(360), beside);
    }
}

/// A color as it is seen on an opaque one.
QColor on(const QColor &color, const QColor &ground)
{
    const auto mixed = [share = color.alphaF()](float over, float under) { return over * share + under * (1 - share); };
    return QColor::fromRgbF(mixed(color.redF(), ground.redF()), mixed(color.greenF(), ground.greenF()),
                            mixed(color.blueF(), ground.blueF()));
}

TEST(ConsoleStyleOfAPalette, APlaceholderIsReadThoughTheDesktopLeavesItsColorOut)
{
    const std::unique_ptr<ui::ConsoleStyle> style(ui::makeConsoleStyle(u"Fusion"_s));
    for (const auto &[words, ground] :
         {std::pair(QColor(u"#e6edf3"_s), QColor(u"#1a1c1f"_s)), std::pair(QColor(u"#1f2328"_s), QColor(Qt::white))}) {
        QPalette palette(ground);
        palette.setColor(QPalette::WindowText, words);
        palette.setColor(QPalette::Base, ground);
        palette.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
        style->polish(palette);
        const QColor seen = on(palette.color(QPalette::Active, QPalette::PlaceholderText), ground);
        EXPECT_GE(ui::contrast(seen, ground), 3) << seen.name().toStdString();
        EXPECT_LT(ui::contrast(seen, ground), ui::contrast(words, ground)) << "and quieter than what is typed";
    }
}

TEST(ConsoleStyleOfAPalette, WhatCannotBeUsedIsReadThoughTheDesktopGivesItTheColorOfItsGround)
{
    const std::unique_ptr<ui::ConsoleStyle> style(ui::makeConsoleStyle(u"Fusion"_s));
    QPalette palette(Qt::white, Qt::black, Qt::white, Qt::black, Qt::black, Qt::white, Qt::white, Qt::black, Qt::black);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, Qt::black);
    }
    style->polish(palette);
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> table[] = {{QPalette::WindowText, QPalette::Window},
                                                                         {QPalette::Text, QPalette::Base},
                                                                         {QPalette::ButtonText, QPalette::Button}};
    for (const auto &[words, ground] : table) {
        const QColor seen = palette.color(QPalette::Disabled, words);
        const QColor below = palette.color(QPalette::Disabled, ground);
        EXPECT_GE(ui::contrast(seen, below), 3) << int(words);
        EXPECT_LT(ui::contrast(seen, below), ui::contrast(palette.color(QPalette::Active, words), below));
    }
    QPalette own(Qt::black, Qt::white);
    own.setColor(QPalette::Disabled, QPalette::WindowText, QColor(190, 190, 190));
    style->polish(own);
    EXPECT_EQ(own.color(QPalette::Disabled, QPalette::WindowText), QColor(190, 190, 190)) << "a desktop's own is kept";
}

} // namespace license::test
