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
    QString where;            ///< identifies the widget for debugging
    QWidget *widget{nullptr}; ///< draws the text; null for text that is only read out or in a menu
    QRect area{};             ///< in `widget`
};

/// All texts: labels, buttons, fields, cells, headers, tabs, menus, pictures, tooltips, names for screen readers.
QVector<SeenText> textsIn(QWidget &window);

/// Controls that are truncated without a tooltip with the full text, lie outside their parent, or overlap a neighbour:
/// one line each.
QStringList cutIn(QWidget &window);

/// The keys with Alt that stand on two of the controls and menus of a window.
QStringList ambiguousKeysIn(QWidget &window);

/// The highest contrast of any pixel in a picture to its most frequent color, the background.
double strongest(const QImage &picture);

/// A widget's name with its location.
QString nameOf(const QWidget &widget);

} // namespace license::test
