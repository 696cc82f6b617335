// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/picturedifference.h"

#include <QPainter>

#include <gtest/gtest.h>

#include <functional>

namespace license::test {

namespace {

QImage page(const std::function<void(QPainter &)> &draw = {})
{
    QImage image(200, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(20, 20, 80, 20, QColor(26, 127, 55));
    if (draw) {
        draw(painter);
    }
    return image;
}

struct Change
{
    const char *name;
    std::function<void(QPainter &)> draw;
    bool seen;
};

void PrintTo(const Change &change, std::ostream *out)
{
    *out << change.name;
}

const Change changes[] = {
    {"Nothing", {}, false},
    {"AShadeOfAnEdge", [](QPainter &painter) { painter.fillRect(20, 20, 80, 1, QColor(36, 140, 70)); }, false},
    {"AFewPixels", [](QPainter &painter) { painter.fillRect(150, 10, 3, 2, Qt::black); }, false},
    {"AnotherColor", [](QPainter &painter) { painter.fillRect(20, 20, 80, 20, QColor(154, 103, 0)); }, true},
    {"AShortLine", [](QPainter &painter) { painter.fillRect(150, 10, 8, 1, Qt::black); }, true},
    {"AMoveByOnePixel",
     [](QPainter &painter) {
         painter.fillRect(20, 20, 80, 20, Qt::white);
         painter.fillRect(21, 20, 80, 20, QColor(26, 127, 55));
     },
     true},
    {"ALetter", [](QPainter &painter) { painter.drawText(150, 40, QStringLiteral("i")); }, true},
};

class DifferenceOf : public ::testing::TestWithParam<Change>
{};

} // namespace

TEST_P(DifferenceOf, APictureIsWhatAPersonWouldSee)
{
    const PictureDifference found = differenceOf(page(), page(GetParam().draw));
    EXPECT_EQ(!found.isNone(), GetParam().seen) << found.summary.toStdString();
    EXPECT_EQ(!found.marked.isNull(), GetParam().seen);
}

INSTANTIATE_TEST_SUITE_P(Of, DifferenceOf, ::testing::ValuesIn(changes),
                         [](const auto &one) { return std::string(one.param.name); });

TEST(DifferenceOfPictures, NamesBothSizes)
{
    const PictureDifference found = differenceOf(page(), page().copy(0, 0, 190, 60));
    EXPECT_EQ(found.summary.toStdString(), "190 × 60 instead of 200 × 60 pixels");
    EXPECT_TRUE(found.marked.isNull());
}

TEST(DifferenceOfPictures, MarksWhereTheyDiffer)
{
    const PictureDifference found =
        differenceOf(page(), page([](QPainter &painter) { painter.fillRect(120, 5, 10, 4, Qt::black); }));
    EXPECT_EQ(found.summary.toStdString(), "40 pixels differ, from 120, 5 to 129, 8");
    EXPECT_EQ(found.marked.pixel(125, 6), qRgb(255, 0, 0));
    EXPECT_NE(found.marked.pixel(10, 10), qRgb(255, 0, 0));
}

} // namespace license::test
