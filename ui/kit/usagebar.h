// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

#include <optional>

class QVariantAnimation;

namespace license::ui {

/// Paints the bar of UsageBar, also for table delegates: a rounded track, filled to `fraction` (0 … 1, more is drawn as
/// full), from the leading side.
void paintUsageBar(QPainter &painter, const QRectF &rect, double fraction, Accent accent, const QPalette &palette,
                   Qt::LayoutDirection direction);

/// The used part of a total; full and red above it.
class UsageBar final : public QWidget
{
    Q_OBJECT
public:
    explicit UsageBar(QWidget *parent = nullptr);

    /// `words` is the bar's text for screen readers, for example "12 of 25 used". `accent` overrides the one from the
    /// two numbers: a sum can hide a part that exceeds its limit.
    void setUsage(qint64 used, qint64 total, const QString &words, std::optional<Accent> accent = {});
    qint64 used() const { return m_used; }
    qint64 total() const { return m_total; }
    Accent accent() const { return m_accent.value_or(usageAccent(m_used, m_total)); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_used = 0;
    qint64 m_total = 0;
    std::optional<Accent> m_accent;
    double m_shown = 0; ///< the fraction at this moment of an animation
    QVariantAnimation *m_motion;
};

} // namespace license::ui
