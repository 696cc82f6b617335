// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace license::ui {

/// The platform's own style, whose marks and icons grow with the font: Qt's styles scale them with the screen alone,
/// and beside large letters a check mark, the icon of a field or the cross of a notice would stay small.
class FontScaledStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    FontScaledStyle() = default;
    /// A style by its name in place of the platform's.
    explicit FontScaledStyle(const QString &base) : QProxyStyle(base) {}

    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
};

} // namespace license::ui
