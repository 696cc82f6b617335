// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionTab;
class QWidget;

namespace license::ui {

// What the console's own controls are made of: flat, with one radius, one edge and one ring.

inline constexpr qreal ringWidth = 2;  ///< of the focus ring
inline constexpr qreal markRadius = 3; ///< of check marks' boxes and of cells
inline constexpr int ringDistance = 4; ///< from words to the ring around them

/// A rounded surface with an edge of one pixel inside `area`; an invalid color is left out.
void paintSurface(QPainter &painter, const QRectF &area, const QColor &ground, const QColor &edge, qreal radius);
/// The focus ring at the outer edge of `area`.
void paintRing(QPainter &painter, const QRectF &area, const QColor &color, qreal radius);
/// A chevron in the middle of `area`, as of a list that opens.
void paintChevron(QPainter &painter, const QRectF &area, bool up, const QColor &color);

/// `ground` with a touch of the text's color: for a control under the pointer, more for one that is pressed.
QColor touched(const QColor &ground, const QStyleOption &option);

/// The background of a push button.
void paintButton(QPainter &painter, const QStyleOptionButton &button, bool primary);
/// The ring of a push button, which stands off from a filled one.
void paintButtonRing(QPainter &painter, const QStyleOptionButton &button, bool primary);
/// A field's surface with its edge, or its ring if it has the focus.
void paintField(QPainter &painter, const QStyleOption &option, qreal radius);
void paintCheckMark(QPainter &painter, const QStyleOption &option);
void paintRadioMark(QPainter &painter, const QStyleOption &option);
/// Icon and text side by side in the middle, the icon where reading starts. From the right, Fusion of Qt 6.4 puts the
/// text at the far edge.
void paintButtonWords(QPainter &painter, const QStyleOptionButton &button, const QStyle &style, const QWidget *widget);
/// The ground of a tab; the chosen one is underlined with the accent.
void paintTab(QPainter &painter, const QStyleOptionTab &tab);
/// The slider of a scroll bar, which says enough alone.
void paintSlider(QPainter &painter, const QRect &area, const QStyleOption &option);

/// The line under a tab bar, and beside it under a corner of its tab widget.
void paintTabBase(QPainter &painter, const QStyleOption &option, const QWidget *bar);

} // namespace license::ui
