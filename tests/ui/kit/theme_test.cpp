// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/kit/iconextents.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

QPalette palette(const QColor &text, const QColor &window, const QColor &base)
{
    QPalette made(window);
    made.setColor(QPalette::Window, window);
    made.setColor(QPalette::WindowText, text);
    made.setColor(QPalette::Base, base);
    made.setColor(QPalette::Text, text);
    QColor placeholder = text;
    placeholder.setAlpha(128);
    made.setColor(QPalette::PlaceholderText, placeholder);
    return made;
}

const QPalette light = palette(u"#1f2328"_s, u"#f0f0f0"_s, u"#ffffff"_s);
const QPalette dark = palette(u"#e6edf3"_s, u"#202226"_s, u"#1a1c1f"_s);
const QPalette blackOnWhite = palette(Qt::black, Qt::white, Qt::white);

constexpr Accent tones[] = {Accent::Neutral, Accent::Good, Accent::Warning, Accent::Serious, Accent::Critical};

} // namespace

TEST(Theme, EveryToneIsReadableOnItsSurface)
{
    for (const QPalette &colors : {light, dark, blackOnWhite}) {
        for (const Accent tone : tones) {
            EXPECT_GE(contrast(accentColor(tone, colors), colors.color(QPalette::Base)), 4.5)
                << accentColor(tone, colors).name().toStdString();
        }
        for (const auto surface : {QPalette::Window, QPalette::Base}) {
            EXPECT_GE(contrast(secondaryColor(colors, colors.color(surface)), colors.color(surface)), 4.5);
        }
    }
}

TEST(Theme, PlaceholdersAreSeenInEveryPalette)
{
    for (const QPalette &colors : {light, dark, blackOnWhite}) {
        EXPECT_EQ(placeholderColor(colors, QPalette::Active), colors.color(QPalette::PlaceholderText))
            << "the platform's";
    }
    QPalette lacking = dark;
    lacking.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128)); // what a theme without this role leaves
    EXPECT_GE(contrast(placeholderColor(lacking, QPalette::Active), lacking.color(QPalette::Base)), 3.0);
}

TEST(Theme, MeasuresContrastAsWcagDoes)
{
    EXPECT_DOUBLE_EQ(contrast(Qt::black, Qt::white), 21.0);
    EXPECT_DOUBLE_EQ(contrast(Qt::white, Qt::black), 21.0);
    EXPECT_DOUBLE_EQ(contrast(Qt::red, Qt::red), 1.0);
    EXPECT_NEAR(contrast(QColor(u"#767676"_s), Qt::white), 4.54, 0.01);
}

TEST(Theme, SecondaryWordsAreQuieterThanTheText)
{
    for (const QPalette &colors : {light, dark}) {
        const QColor surface = colors.color(QPalette::Base);
        EXPECT_LT(contrast(secondaryColor(colors, surface), surface),
                  contrast(colors.color(QPalette::WindowText), surface) - 3);
    }
}

TEST(Theme, LinesAndRingsAreSeenOnEverySurface)
{
    const QPalette before = QApplication::palette();
    for (const QPalette &colors : {light, dark, blackOnWhite}) {
        QApplication::setPalette(colors);
        for (const auto surface : {QPalette::Window, QPalette::Base}) {
            const QColor ground = colors.color(surface);
            EXPECT_GE(contrast(hairlineColor(colors), ground), 1.5) << hairlineColor(colors).name().toStdString();
            EXPECT_GE(contrast(edgeColor(colors), ground), 3) << edgeColor(colors).name().toStdString();
            EXPECT_GE(contrast(ringColor(colors, ground), ground), 3);
        }
        const QColor chosen = colors.color(QPalette::Highlight);
        EXPECT_GE(contrast(ringColor(colors, chosen), chosen), 3) << "in a selected row";
        EXPECT_GE(contrast(primaryColor(colors), colors.color(QPalette::HighlightedText)), 4.5);
    }
    QApplication::setPalette(before);
}

TEST(Theme, EveryToneHasAShapeOfItsOwn)
{
    QVector<QImage> shapes;
    for (const Accent tone :
         {Accent::Neutral, Accent::Information, Accent::Good, Accent::Warning, Accent::Serious, Accent::Critical}) {
        // Only the outline: the view of a person who sees no colors.
        const QImage shape = accentIcon(tone).pixmap(48, 48).toImage().convertToFormat(QImage::Format_Alpha8);
        EXPECT_FALSE(shapes.contains(shape));
        shapes.append(shape);
    }
}

TEST(Theme, HighContrastUsesTheColorsOfTheSystemOnly)
{
    const QPalette before = QApplication::palette();
    for (const QPalette &colors : {light, dark}) {
        QApplication::setPalette(colors);
        EXPECT_FALSE(isHighContrast());
    }
    QApplication::setPalette(blackOnWhite);
    EXPECT_TRUE(isHighContrast());
    for (const Accent tone : tones) {
        EXPECT_EQ(accentColor(tone, blackOnWhite), QColor(Qt::black));
    }
    QApplication::setPalette(before);
    EXPECT_TRUE(isDark(dark));
    EXPECT_FALSE(isDark(light));
}

TEST(Theme, IconsAreSharpAtTheUsualScales)
{
    for (const int extent : iconExtents) {
        const QImage drawn = themeIcon(u"refresh"_s).pixmap(QSize(extent, extent), 1).toImage();
        EXPECT_EQ(drawn.size(), QSize(extent, extent));
        EXPECT_EQ(QImage(u":/icons/refresh-%1.png"_s.arg(extent)).size(), drawn.size()) << "drawn in this size";
    }
    for (const int extent : applicationExtents) {
        EXPECT_EQ(applicationIcon().pixmap(QSize(extent, extent), 1).size(), QSize(extent, extent));
    }
}

TEST(Theme, UsageIsAmberFromTenPercentFreeOnAndAboveTheTotal)
{
    EXPECT_EQ(usageAccent(0, 0), Accent::Information);
    EXPECT_EQ(usageAccent(89, 100), Accent::Information);
    EXPECT_EQ(usageAccent(90, 100), Accent::Warning);
    EXPECT_EQ(usageAccent(100, 100), Accent::Warning);
    EXPECT_EQ(usageAccent(101, 100), Accent::Warning);
    EXPECT_EQ(usageAccent(1, 0), Accent::Warning);
    EXPECT_EQ(usageAccent(9'007'199'254'740'991, 9'007'199'254'740'991), Accent::Warning);
}

TEST(Theme, G02_TooltipsShowMarkupLiterally)
{
    EXPECT_EQ(literalToolTip(u"<b>x</b> & <img src=\"file:///x\">"_s),
              u"<qt>&lt;b&gt;x&lt;/b&gt; &amp; &lt;img src=&quot;file:///x&quot;&gt;</qt>"_s);
    EXPECT_TRUE(literalToolTip({}).isEmpty());
    EXPECT_EQ(escapedMnemonic(u"Söhne & Co && more"_s), u"Söhne && Co &&&& more"_s);
}

TEST(PlainLabel, G01_ShowsMarkupAsItStands)
{
    PlainLabel label(PlainLabel::Role::Body, u"<b>bold</b>"_s, nullptr);
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
    const QFontMetrics metrics(label.font());
    EXPECT_GE(label.sizeHint().width(), metrics.horizontalAdvance(u"<b>bold</b>"_s));
}

TEST(PlainLabel, SecondaryWordsFollowThePaletteOfTheirParent)
{
    QWidget parent;
    PlainLabel label(PlainLabel::Role::Secondary, u"2 h ago"_s, &parent);
    for (const QPalette &colors : {light, dark}) {
        parent.setPalette(colors);
        EXPECT_EQ(label.palette().color(QPalette::WindowText), secondaryColor(colors, colors.color(QPalette::Window)));
    }
}

TEST(PlainLabel, TitlesGrowWithTheFontOfTheirParent)
{
    QWidget parent;
    PlainLabel title(PlainLabel::Role::Title, u"License"_s, &parent);
    QFont large = parent.font();
    large.setPointSizeF(20);
    parent.setFont(large);
    EXPECT_DOUBLE_EQ(title.font().pointSizeF(), 28.0);
}

TEST(PlainLabel, ElidedTextMayShrink)
{
    PlainLabel label(PlainLabel::Role::Body, QString(200, u'x'), nullptr);
    label.setElided(true);
    EXPECT_LT(label.minimumSizeHint().width(), 100);
}

} // namespace license::ui
