// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIconEngine>
#include <QPalette>
#include <QString>

#include <functional>

namespace license::ui {

/// Draws an icon of resources/icons in a color determined at each paint: crisp at the usual scales, and correct after a
/// palette change without a new icon.
class TintedIconEngine final : public QIconEngine
{
public:
    using Tint = std::function<QColor(const QPalette &, QPalette::ColorGroup, bool selected)>;

    TintedIconEngine(QString name, Tint tint);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override;

private:
    QImage render(const QSize &size, QIcon::Mode mode) const;

    QString m_name;
    Tint m_tint;
};

} // namespace license::ui
