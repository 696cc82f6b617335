// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/usagebar.h"

#include <QPainter>
#include <QPainterPath>
#include <QVariantAnimation>

#include <algorithm>

namespace license::ui {

namespace {

constexpr int barHeight = 8;

double fractionOf(qint64 used, qint64 total)
{
    if (total <= 0) {
        return used > 0 ? 1.0 : 0.0;
    }
    return std::clamp(static_cast<double>(used) / static_cast<double>(total), 0.0, 1.0);
}

} // namespace

void paintUsageBar(QPainter &painter, const QRectF &rect, double fraction, Accent accent, const QPalette &palette,
                   Qt::LayoutDirection direction)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = std::min<double>(cornerRadius, rect.height() / 2);
    QPainterPath track;
    track.addRoundedRect(rect, radius, radius);
    painter.fillPath(track, trackColor(palette));

    const double share = std::clamp(fraction, 0.0, 1.0);
    if (share > 0) {
        // At least a dot, so that one of a thousand is visible.
        QRectF fill(rect);
        fill.setWidth(std::max(rect.width() * share, std::min(rect.width(), rect.height())));
        if (direction == Qt::RightToLeft) {
            fill.moveRight(rect.right());
        }
        QPainterPath filled;
        filled.addRoundedRect(fill, radius, radius);
        painter.fillPath(filled, accentColor(accent, palette));
    }
    if (isHighContrast()) {
        painter.setPen(QPen(hairlineColor(palette), 1));
        painter.drawPath(track);
    }
    painter.restore();
}

UsageBar::UsageBar(QWidget *parent) : QWidget(parent), m_motion(new QVariantAnimation(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_shown = value.toDouble();
        update();
    });
}

void UsageBar::setUsage(qint64 used, qint64 total, const QString &words, std::optional<Accent> accent)
{
    m_accent = accent;
    update();
    setAccessibleDescription(words);
    if (used == m_used && total == m_total) {
        return;
    }
    m_used = used;
    m_total = total;
    m_motion->stop();
    const int duration = animationDuration(this);
    if (duration > 0) {
        m_motion->setDuration(duration);
        m_motion->setStartValue(m_shown);
        m_motion->setEndValue(fractionOf(used, total));
        m_motion->start();
    } else {
        m_shown = fractionOf(used, total);
        update();
    }
}

QSize UsageBar::sizeHint() const
{
    return {160, barHeight};
}

QSize UsageBar::minimumSizeHint() const
{
    return {48, barHeight};
}

void UsageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintUsageBar(painter, rect(), m_shown, accent(), palette(), layoutDirection());
}

} // namespace license::ui
