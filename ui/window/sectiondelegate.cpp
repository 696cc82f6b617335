// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sectiondelegate.h"

#include "ui/kit/controlpainting.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <QPainter>

#include <algorithm>

namespace license::ui {

namespace {

constexpr int pictureExtent = 20;

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool chosen)
{
    const QRectF area = QRectF(option.rect).adjusted(0, 1, 0, -1);
    const bool strong = isHighContrast();
    const QColor accent = accentColor(Accent::Information, option.palette);
    QColor ground = chosen ? accent : option.palette.color(QPalette::Active, QPalette::WindowText);
    ground.setAlphaF(strong && chosen ? 1.0F : chosen ? 0.16F : 0.06F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(area, cornerRadius, cornerRadius);
    if (chosen && !strong) {
        QRectF edge(area.left(), area.top() + space::small, edgeWidth - 1, area.height() - 2 * space::small);
        if (option.direction == Qt::RightToLeft) {
            edge.moveRight(area.right());
        }
        painter->setBrush(accent);
        painter->drawRoundedRect(edge, 1.5, 1.5);
    }
}

} // namespace

void SectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool heading = index.data(headingRole).toBool();
    const bool chosen = !heading && option.state.testFlag(QStyle::State_Selected);
    if (chosen || (!heading && option.state.testFlag(QStyle::State_MouseOver))) {
        paintGround(painter, option, chosen);
    }
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    QRect words = option.rect.adjusted(space::small + space::tight, 0, -space::small - space::tight, 0);
    QColor ink = option.palette.color(QPalette::Active, QPalette::WindowText);
    if (heading) {
        words = option.rect.adjusted(space::tight, 0, -space::tight, -space::tight);
        painter->setFont(sectionFont(option.font));
    } else {
        const bool inverted = chosen && isHighContrast();
        ink = inverted ? option.palette.color(QPalette::HighlightedText) : ink;
        const int extent = option.widget ? scaledToFont(pictureExtent, option.widget) : pictureExtent;
        QRect picture(words.left(), words.center().y() + 1 - extent / 2, extent, extent);
        words.setLeft(picture.right() + 1 + space::small + space::tight);
        if (rightToLeft) {
            picture.moveRight(option.rect.right() - space::small - space::tight);
            words.moveRight(picture.left() - space::small - space::tight);
        }
        const auto picked = index.data(Qt::DecorationRole).value<QIcon>();
        picked.paint(painter, picture, Qt::AlignCenter, inverted ? QIcon::Selected : QIcon::Normal);
        if (chosen) {
            QFont strong = option.font;
            strong.setWeight(QFont::DemiBold);
            painter->setFont(strong);
        }
    }
    painter->setPen(ink);
    const int flags =
        static_cast<int>(Qt::AlignVCenter | Qt::TextSingleLine | (heading ? Qt::AlignBottom : Qt::AlignVCenter));
    painter->drawText(words, flags | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute,
                      index.data().toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        const auto ground = chosen && isHighContrast() ? QPalette::Highlight : QPalette::Window;
        paintRing(*painter, QRectF(option.rect).adjusted(0, 1, 0, -1),
                  ringColor(option.palette, option.palette.color(ground)), cornerRadius);
    }
    painter->restore();
}

QSize SectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = option.fontMetrics.height();
    return {0, index.data(headingRole).toBool() ? text + space::medium : std::max(36, text + space::medium)};
}

} // namespace license::ui
