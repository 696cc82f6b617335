// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/chip.h"

#include "ui/kit/controlpainting.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QStyle>

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

void Chip::setAccent(Accent accent)
{
    m_accent = accent;
    setIcon(accentIcon(accent));
    setIconSize(QSize(1, 1) * scaledToFont(smallIcon, this));
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
    const int icon = m_accent ? iconSize().width() + space::tight : 0;
    return {words.width() + icon + 2 * (space::small + space::tight),
            std::max(space::large + space::small, words.height())};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colors = palette();
    const bool strong = isHighContrast();
    const QRectF area = QRectF(rect()).adjusted(0.5, 2.5, -0.5, -2.5);
    const QColor accent = accentColor(m_accent.value_or(Accent::Information), colors);
    QColor ground = colors.color(QPalette::Base);
    if (isChecked()) {
        ground = accent;
        ground.setAlphaF(strong ? 1.0F : 0.16F);
    } else if (isDown() || underMouse()) {
        ground = trackColor(colors);
    }
    painter.setPen(QPen(isChecked() || m_accent ? accent : edgeColor(colors), isChecked() && !strong ? 1.5 : 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
    if (hasFocus()) {
        paintRing(painter, QRectF(rect()), ringColor(colors, colors.color(QPalette::Window)), height() / 2.0);
    }
    painter.setPen(isChecked() && strong
                       ? colors.color(QPalette::HighlightedText)
                       : colors.color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    QRect words = rect();
    if (m_accent) {
        const int margin = space::small + space::tight;
        QRect mark(QPoint(margin, (height() - iconSize().height()) / 2), iconSize());
        words.adjust(mark.right() + 1 + space::tight, 0, -margin, 0);
        words = QStyle::visualRect(layoutDirection(), rect(), words);
        mark = QStyle::visualRect(layoutDirection(), rect(), mark);
        icon().paint(&painter, mark, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    }
    painter.drawText(words, Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace license::ui
