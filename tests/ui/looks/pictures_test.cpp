// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/looks/examiner.h"
#include "tests/ui/shots/palettes.h"
#include "ui/desktop/systemtray.h"
#include "ui/history/daydelegate.h"
#include "ui/kit/theme.h"
#include "ui/window/sidepane.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QPainter>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

constexpr double discernible = 3; // WCAG 2.2, 1.4.11: graphics other than text

QImage canvas(const QSize &size, const QColor &ground)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(ground);
    return picture;
}

/// The number of pixels that differ between two pictures by more than a stroke's soft edge, seen without color.
int differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 48 ? 1 : 0;
        }
    }
    return count;
}

QImage trayPicture(text::Tone tone, int extent, const QColor &ground)
{
    QImage picture = canvas({extent, extent}, ground);
    QPainter painter(&picture);
    ui::trayIcon(tone).paint(&painter, picture.rect());
    return picture;
}

} // namespace

class Pictures : public ::testing::TestWithParam<Look>
{
protected:
    void SetUp() override { QApplication::setPalette(GetParam().palette); }
    void TearDown() override { QApplication::setPalette(m_before); }

private:
    QPalette m_before = QApplication::palette();
};

TEST_P(Pictures, ADayOfTheStripStandsOutAndTellsItsOutcomesApartWithoutColor)
{
    const QPalette &colors = GetParam().palette;
    const auto cell = [&colors](const QVector<Outcome> &outcomes) {
        QImage picture = canvas({24, 40}, colors.color(QPalette::Base));
        QPainter painter(&picture);
        ui::paintDay(painter, QRectF(2.5, 3.5, 19, 33), outcomes, colors);
        return picture;
    };
    const QVector<QVector<Outcome>> days{
        {}, {Outcome::Unchanged}, {Outcome::Changed}, {Outcome::Failed}, {Outcome::Skipped}};
    for (qsizetype at = 0; at < days.size(); ++at) {
        if (!days.at(at).isEmpty()) { // a day without an attempt is quiet
            EXPECT_GE(strongest(cell(days.at(at))), discernible) << "day " << at;
        }
        for (qsizetype other = 0; other < at; ++other) {
            EXPECT_GE(differing(cell(days.at(at)), cell(days.at(other))), 16) << "days " << at << " and " << other;
        }
    }
}

TEST_P(Pictures, TheStateOfAServiceStandsOutOnTheHighlightedRowOfTheChooser)
{
    ui::SidePane pane;
    QVector<ui::ServiceChoice> services;
    for (const text::Tone tone :
         {text::Tone::Quiet, text::Tone::Neutral, text::Tone::Amber, text::Tone::Orange, text::Tone::Red}) {
        services.append({ServiceId{services.size() + 1}, u"Acme"_s, tone});
    }
    pane.setServices(services, services.first().id);
    pane.resize(240, 400);
    pane.show();
    auto *chooser = pane.findChild<QComboBox *>(u"serviceChooser"_s);
    chooser->showPopup();
    QAbstractItemView *list = chooser->view();
    QPixmap nothing(chooser->iconSize());
    nothing.fill(Qt::transparent);
    for (int row = 0; row < services.size(); ++row) {
        SCOPED_TRACE(row);
        list->setCurrentIndex(list->model()->index(row, 0));
        const QRect area = list->visualRect(list->currentIndex());
        const auto draw = [list, area] {
            QApplication::processEvents();
            return list->viewport()->grab(area).toImage().convertToFormat(QImage::Format_RGB32);
        };
        const QIcon icon = chooser->itemIcon(row);
        const QImage with = draw();
        chooser->setItemIcon(row, QIcon(nothing));
        const QImage without = draw();
        chooser->setItemIcon(row, icon);
        int seen = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                seen += ui::contrast(with.pixelColor(x, y), without.pixelColor(x, y)) >= discernible ? 1 : 0;
            }
        }
        EXPECT_GE(seen, 24) << "pixels that stand out";
    }
    chooser->hidePopup();
}

INSTANTIATE_TEST_SUITE_P(In, Pictures, ::testing::ValuesIn(looks()),
                         [](const auto &one) { return one.param.name.toStdString(); });

TEST(TrayIcons, StandOutOnLightAndDarkPanelsAndTellSeveritiesApartWithoutColor)
{
    const text::Tone all[] = {text::Tone::Quiet, text::Tone::Amber, text::Tone::Red, text::Tone::Neutral};
    for (const QColor &panel : {QColor(0xf2, 0xf2, 0xf2), QColor(0x20, 0x22, 0x26)}) {
        for (const int extent : {16, 22, 64}) {
            for (const text::Tone tone : all) {
                const QImage picture = trayPicture(tone, extent, panel);
                EXPECT_GE(strongest(picture), discernible) << int(tone) << " at " << extent;
                for (const text::Tone other : all) {
                    if (other != tone) {
                        EXPECT_GE(differing(picture, trayPicture(other, extent, panel)), extent / 2)
                            << int(tone) << " and " << int(other) << " at " << extent;
                    }
                }
            }
        }
    }
}

} // namespace license::test
