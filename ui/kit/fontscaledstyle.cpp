// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fontscaledstyle.h"

#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QTableView>

#include <algorithm>

namespace license::ui {

int FontScaledStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
        return scaledToFont(usual, widget ? widget->font() : QApplication::font());
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        // Some styles derive these from the metric above, which is already scaled.
        return std::max(usual, pixelMetric(PM_SmallIconSize, option, widget));
    case PM_FocusFrameHMargin: // the base asks its own proxy for a cell's margin, not the table's style around it
        return qobject_cast<const QTableView *>(widget) ? space::small - 1 : usual;
    default: // the other metrics are distances and frames
        return usual;
    }
}

} // namespace license::ui
