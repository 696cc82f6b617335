// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tintediconengine.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace license::ui {

TintedIconEngine::TintedIconEngine(QString name, Tint tint) : m_name(std::move(name)), m_tint(std::move(tint)) {}

QImage TintedIconEngine::render(const QSize &size, QIcon::Mode mode) const
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(u":/icons/%1.svg"_s.arg(m_name)).render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    painter.fillRect(image.rect(), m_tint(QGuiApplication::palette(), group, mode == QIcon::Selected));
    return image;
}

void TintedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const qreal scale = painter->device()->devicePixelRatio();
    painter->drawImage(rect, render((QSizeF(rect.size()) * scale).toSize(), mode));
}

QPixmap TintedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return QPixmap::fromImage(render(size, mode));
}

QPixmap TintedIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    // `size` is already in device pixels; the caller sets the ratio on the result.
    Q_UNUSED(scale);
    return pixmap(size, mode, state);
}

QIconEngine *TintedIconEngine::clone() const
{
    return new TintedIconEngine(m_name, m_tint);
}

QString TintedIconEngine::key() const
{
    return u"license-tinted"_s;
}

} // namespace license::ui
