// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace license::ui {

/// Fixes what Fusion makes hard to see. Fusion draws the edges of fields, buttons and marks in a shade of the
/// background, which is barely visible on dark backgrounds and black on black (WCAG 2.2, 1.4.11); and in right-to-left
/// layouts, Fusion of Qt 6.4 puts the text of a button with an icon at its far edge. Other styles are not changed.
class ContrastStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    /// Owns `base`.
    explicit ContrastStyle(QStyle *base);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;

private:
    bool m_onFusion;
};

} // namespace license::ui
