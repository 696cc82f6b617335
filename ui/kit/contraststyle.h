// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace license::ui {

/// Mends what Fusion leaves hard to see: it draws the edges of fields, buttons and marks in a shade of the ground,
/// which on dark ground is hardly seen and on black is black (WCAG 2.2, 1.4.11); and laid out from the right, Fusion of
/// Qt 6.4 puts the words of a button that has an icon at its far edge. Leaves other styles as they are.
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
