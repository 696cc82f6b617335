// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/consolestyle.h"

namespace license::ui {

/// The console's style with more space in cells and a flat table header on the table's background. Everything else is
/// the console's.
class TableStyle final : public ConsoleStyle
{
    Q_OBJECT
public:
    explicit TableStyle(QObject *owner);

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
};

} // namespace license::ui
