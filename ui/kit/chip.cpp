// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/chip.h"

#include "ui/kit/theme.h"

#include <QPainter>

#include <algorithm>

namespace license::ui {

Chip::Chip(const QString &text, QWidget *parent) : QPushButton(parent)
{
    setCheckable(true);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLiteralText(text);
}

void Chip::setLiteralText(const QString &text)
{
    setText(escapedMnemonic(text));
    setAccessibleName(text);
}

QSize Chip::sizeHint() const
{
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
    return {words.width() + 2 * (space::small + space::tight), std::max(space::large + space::small, words.height())};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colors = palette();
    const bool strong = isHighContrast();
    const QRectF area = QRectF(rect()).adjusted(0.5, 2.5, -0.5, -2.5);
    const QColor accent = accentColor(Accent::Information, colors);
    QColor ground = colors.color(QPalette::Base);
    if (isChecked()) {
        ground = accent;
        ground.setAlphaF(strong ? 1.0F : 0.16F);
    } else if (isDown() || underMouse()) {
        ground = trackColor(colors);
    }
    painter.setPen(QPen(isChecked() ? accent : hairlineColor(colors), isChecked() && !strong ? 1.5 : 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.color(QPalette::WindowText), 1, Qt::DotLine));
        painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), area.height() / 2 - 3, area.height() / 2 - 3);
    }
    painter.setPen(isChecked() && strong
                       ? colors.color(QPalette::HighlightedText)
                       : colors.color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace license::ui
