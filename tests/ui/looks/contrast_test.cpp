// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/looks/examiner.h"
#include "tests/ui/shots/palettes.h"
#include "tests/ui/shots/scenes.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

const QString pictures = u"availabilityTable"_s; // its cells are drawn; their text is only for screen readers

constexpr double readable = 4.5; // WCAG 2.2, 1.4.3
constexpr int sharp = 3;         ///< scale factor, so that a letter's stroke is thicker than its soft edge

/// One line per text of the window that is drawn too faintly; disabled controls may be.
QStringList faintIn(QWidget &window, int &measured)
{
    QImage picture(window.size() * sharp, QImage::Format_RGB32);
    picture.setDevicePixelRatio(sharp);
    window.render(&picture);
    QStringList faint;
    for (const SeenText &seen : textsIn(window)) {
        if (!seen.widget || !seen.widget->isEnabled() || seen.area.isEmpty() || seen.where.contains(pictures)) {
            continue;
        }
        const QRect drawn = seen.area & seen.widget->visibleRegion().boundingRect();
        if (drawn.width() < seen.area.width() || drawn.height() < 8) {
            continue; // scrolled away, perhaps with its text
        }
        const QRect area(seen.widget->mapTo(&window, drawn.topLeft()), drawn.size());
        const double found =
            strongest(picture.copy(QRect(area.topLeft() * sharp, area.size() * sharp) & picture.rect()));
        ++measured;
        if (found < readable) {
            faint += u"%1: “%2” has %3:1"_s.arg(seen.where, seen.text).arg(found, 0, 'f', 2);
        }
    }
    return faint;
}

class Contrast : public ::testing::TestWithParam<Look>
{
protected:
    void SetUp() override { QApplication::setPalette(GetParam().palette); }
    void TearDown() override { QApplication::setPalette(m_before); }

private:
    QPalette m_before = QApplication::palette();
};

} // namespace

TEST_P(Contrast, EveryColorOfTheThemeIsReadableOnItsSurfaces)
{
    using namespace ui;
    const QPalette &colors = GetParam().palette;
    const auto expect = [](const QColor &text, const QColor &ground, const char *what) {
        EXPECT_GE(contrast(text, ground), readable)
            << what << ": " << text.name().toStdString() << " on " << ground.name().toStdString();
    };
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
        const QColor ground = colors.color(role);
        expect(colors.color(QPalette::WindowText), ground, "text");
        expect(secondaryColor(colors, ground), ground, "secondary words");
    }
    for (const Accent accent :
         {Accent::Neutral, Accent::Good, Accent::Warning, Accent::Serious, Accent::Critical, Accent::Information}) {
        expect(accentColor(accent, colors), colors.color(QPalette::Base), "accent");
    }
    expect(colors.color(QPalette::HighlightedText), colors.color(QPalette::Highlight), "a selection");
    expect(colors.color(QPalette::ButtonText), colors.color(QPalette::Button), "a button");
    expect(colors.color(QPalette::ToolTipText), colors.color(QPalette::ToolTipBase), "a tooltip");
}

TEST_P(Contrast, EveryTextOnEveryPageIsReadableAsItIsDrawn)
{
    int measured = 0;
    QSet<QString> known;
    for (const Scene &scene : scenes()) {
        scene.show([&](QWidget &window) {
            const QStringList faint = faintIn(window, measured);
            for (const QString &each : faint) {
                if (!known.contains(each)) {
                    known.insert(each);
                    ADD_FAILURE() << scene.name.toStdString() << ": " << each.toStdString();
                }
            }
        });
    }
    EXPECT_GT(measured, 1'000) << "texts that were looked at";
    RecordProperty("texts", measured);
}

INSTANTIATE_TEST_SUITE_P(In, Contrast, ::testing::ValuesIn(looks()),
                         [](const auto &one) { return one.param.name.toStdString(); });

TEST(ContrastOfPixels, MeasuresFaintWordsAsFaint)
{
    QImage picture(60, 20, QImage::Format_RGB32);
    picture.fill(Qt::white);
    EXPECT_LT(strongest(picture), 1.1) << "nothing is written there";
    QPainter painter(&picture);
    painter.fillRect(20, 5, 6, 10, QColor(0x99, 0x99, 0x99));
    EXPECT_NEAR(strongest(picture), 2.85, 0.05);
    painter.fillRect(30, 5, 6, 10, Qt::black);
    EXPECT_NEAR(strongest(picture), 21, 0.1);
}

} // namespace license::test
