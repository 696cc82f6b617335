// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tintediconengine.h"

#include "ui/kit/iconextents.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// The picture of this size, or the next larger one made smaller.
QImage drawing(const QString &name, const QSize &size)
{
    const int wanted = std::max(size.width(), size.height());
    const auto *extent = std::lower_bound(std::begin(iconExtents), std::end(iconExtents) - 1, wanted);
    QImage image(u":/icons/%1-%2.png"_s.arg(name).arg(*extent));
    image.convertTo(QImage::Format_ARGB32_Premultiplied);
    return image.size() == size ? image : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

TintedIconEngine::TintedIconEngine(QString name, Tint tint) : m_name(std::move(name)), m_tint(std::move(tint)) {}

QImage TintedIconEngine::render(const QSize &size, QIcon::Mode mode) const
{
    QImage image = drawing(m_name, size);
    QPainter painter(&image);
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
