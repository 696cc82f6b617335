// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace license::test {

/// One text that a person sees in a window, or that is read out.
struct SeenText
{
    QString text;
    QString where;            ///< names the widget for whoever mends it
    QWidget *widget{nullptr}; ///< the one that draws it; none for what is only heard or in a menu
    QRect area{};             ///< in `widget`
};

/// All of them: labels, buttons, fields, cells, headers, tabs, menus, pictures, tooltips, names for screen readers.
QVector<SeenText> textsIn(QWidget &window);

/// What is cut off without a tooltip that has the whole of it, stands outside of its parent, or lies over its
/// neighbour: a line for each.
QStringList cutIn(QWidget &window);

/// The highest contrast that any pixel of a picture has to its most frequent color, which is the ground.
double strongest(const QImage &picture);

/// The name of a widget that says where it is.
QString nameOf(const QWidget &widget);

} // namespace license::test
