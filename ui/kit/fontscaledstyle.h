// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace license::ui {

/// A style, with marks and icons that grow with the font: Qt's styles scale them only with the screen,
/// and beside large fonts a check mark, a field's icon or a notice's cross would stay small.
class FontScaledStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    FontScaledStyle() = default;
    /// A style by name instead of the platform's.
    explicit FontScaledStyle(const QString &base) : QProxyStyle(base) {}

    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
};

} // namespace license::ui
