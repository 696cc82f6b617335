// SPDX-License-Identifier: GPL-3.0-or-later
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

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

class ContrastStyle : public testing::Test
{
protected:
    ContrastStyle() { QApplication::setPalette(twoColors()); }
    ~ContrastStyle() override { QApplication::setPalette(m_before); }

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

TEST_F(ContrastStyle, EdgesAreSeenInHighContrast)
{
    QWidget *const widgets[] = {add<QLineEdit>(),    add<QSpinBox>(),    add<QCheckBox>(),
                                add<QRadioButton>(), add<QPushButton>(), add<QComboBox>()};
    for (QWidget *widget : widgets) {
        SCOPED_TRACE(widget->metaObject()->className());
        widget->clearFocus();
        EXPECT_GE(edgeContrast(widget->grab().toImage(), 4), 4.5);
    }
}

TEST_F(ContrastStyle, EdgesOfFieldsAndMarksAreSeenOnDarkGround)
{
    const QColor ground(0x1e1f22);
    const QPalette dark(QColor(0xe6e6e6), QColor(0x3a3b3f), QColor(0x55565a), QColor(0x0d0e10), QColor(0x34363a),
                        QColor(0xe6e6e6), Qt::white, QColor(0x222327), ground);
    QApplication::setPalette(dark);
    QWidget *const widgets[] = {add<QLineEdit>(), add<QSpinBox>(), add<QCheckBox>(), add<QRadioButton>()};
    for (QWidget *widget : widgets) {
        SCOPED_TRACE(widget->metaObject()->className());
        widget->setPalette(dark);
        EXPECT_GE(edgeContrast(widget->grab().toImage(), 4, ground), 3.0);
    }
}

TEST_F(ContrastStyle, OtherPalettesKeepTheEdgesOfThePlatform)
{
    QApplication::setPalette(QPalette(Qt::lightGray));
    const auto plain = [](bool mended) {
        QLineEdit field;
        std::unique_ptr<QStyle> style(mended ? ui::makeConsoleStyle(u"Fusion"_s) : nullptr);
        if (!style) {
            style.reset(QStyleFactory::create(u"Fusion"_s));
        }
        field.setStyle(style.get());
        field.resize(120, 30);
        return field.grab().toImage();
    };
    EXPECT_EQ(plain(true), plain(false));
}

TEST_F(ContrastStyle, LaidOutFromTheRightIconAndWordsStandTogether)
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
    EXPECT_NEAR(middle, picture.width() / 2, 8);
}

} // namespace license::test
