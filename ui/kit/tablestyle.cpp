// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tablestyle.h"

#include "ui/kit/theme.h"

#include <QPainter>
#include <QStyleOptionHeader>
#include <QWidget>

namespace license::ui {

namespace {

/// Name and mark of a sorted column. Qt reserves half the height and two margins for the mark, which truncates the name
/// of a column as wide as its text.
QRect headerPart(QStyle::SubElement part, const QStyleOptionHeader &header)
{
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    const QRect words = header.rect.adjusted(space::small, 0, -space::small - (sorted ? smallIcon : 0), 0);
    const QRect mark(words.right() + 1, header.rect.y(), smallIcon, header.rect.height());
    return QStyle::visualRect(header.direction, header.rect, part == QStyle::SE_HeaderLabel ? words : mark);
}

QStyleOptionHeaderV2 copyOf(const QStyleOptionHeader &header)
{
    if (const auto *second = qstyleoption_cast<const QStyleOptionHeaderV2 *>(&header)) {
        return *second;
    }
    QStyleOptionHeaderV2 copy;
    static_cast<QStyleOptionHeader &>(copy) = header;
    return copy;
}

} // namespace

TableStyle::TableStyle(QObject *owner) : ConsoleStyle(makeBaseStyle())
{
    setParent(owner);
}

int TableStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_HeaderMargin) {
        return space::small;
    }
    return ConsoleStyle::pixelMetric(metric, option, widget);
}

QRect TableStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_HeaderLabel || element == SE_HeaderArrow) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            return headerPart(element, *header);
        }
    }
    QRect area = ConsoleStyle::subElementRect(element, option, widget);
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (element == SE_ItemViewItemText && item && item->features.testFlag(QStyleOptionViewItem::HasDecoration)) {
        // The margins of icon and text add up to too large a gap between them.
        const int nearer = item->direction == Qt::RightToLeft ? 0 : -space::small;
        const int wider = item->direction == Qt::RightToLeft ? space::small : 0;
        area.adjust(nearer, 0, wider, 0);
    }
    return area;
}

void TableStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_IndicatorHeaderArrow && widget) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            // Some styles put it at the upper edge, which looks wrong in a taller header.
            QStyleOptionHeader middle = *header;
            middle.rect.moveTop((widget->height() - middle.rect.height()) / 2);
            ConsoleStyle::drawPrimitive(element, &middle, painter, widget);
            return;
        }
    }
    ConsoleStyle::drawPrimitive(element, option, painter, widget);
}

void TableStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        const QRect area = option->rect;
        painter->fillRect(area, option->palette.color(QPalette::Active, QPalette::Base));
        painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), hairlineColor(option->palette));
        return;
    }
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (element == CE_HeaderLabel && header) {
        QStyleOptionHeaderV2 quiet = copyOf(*header);
        const QColor words = secondaryColor(option->palette, option->palette.color(QPalette::Active, QPalette::Base));
        quiet.palette.setColor(QPalette::ButtonText, words);
        ConsoleStyle::drawControl(element, &quiet, painter, widget);
        return;
    }
    if (element == CE_Header && header) { // with subElementRect() above, which Qt's own drawing does not use
        painter->save();
        painter->setClipRect(header->rect);
        drawControl(CE_HeaderSection, header, painter, widget);
        QStyleOptionHeaderV2 part = copyOf(*header);
        part.rect = headerPart(SE_HeaderLabel, *header);
        drawControl(CE_HeaderLabel, &part, painter, widget);
        if (header->sortIndicator != QStyleOptionHeader::None) {
            part.rect = headerPart(SE_HeaderArrow, *header);
            drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
        }
        painter->restore();
        return;
    }
    ConsoleStyle::drawControl(element, option, painter, widget);
}

} // namespace license::ui
