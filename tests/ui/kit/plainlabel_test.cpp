// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/plainlabel.h"

#include <QImage>
#include <QLineEdit>
#include <QPainter>

#include <gtest/gtest.h>

namespace license::ui {

using namespace Qt::StringLiterals;

namespace {

QImage drawn(QWidget &widget, int width)
{
    widget.resize(width, 40);
    QImage image(widget.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    widget.render(&painter, {}, {}, QWidget::DrawChildren);
    return image;
}

} // namespace

TEST(PlainLabel, ANameOfAFieldIsDrawnToItsLastPixel)
{
    for (const QString &words : {u"&Typ licencji"_s, u"License &type"_s, u"&Filtr"_s, u"&Lizenztyp"_s, u"iii&i"_s}) {
        QLineEdit field;
        PlainLabel label(PlainLabel::Role::Body, words, nullptr);
        label.setBuddy(&field);
        const int width = label.sizeHint().width();
        const QImage roomy = drawn(label, width + 20);
        EXPECT_EQ(drawn(label, width), roomy.copy(0, 0, width, roomy.height())) << words.toStdString();
        EXPECT_EQ(roomy.copy(width, 0, 20, roomy.height()), drawn(label, width + 40).copy(width + 20, 0, 20, 40))
            << words.toStdString() << " needs no more";
    }
}

} // namespace license::ui
