// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/matchdelegate.h"

#include "core/domain/casefold.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace license::ui {

namespace {

QTextCharFormat emphasis(const QStyleOptionViewItem &cell)
{
    QTextCharFormat format;
    if (isHighContrast() || cell.state.testFlag(QStyle::State_Selected)) {
        format.setFontUnderline(true);
        return format;
    }
    QColor ground = accentColor(Accent::Warning, cell.palette);
    ground.setAlphaF(0.28F);
    format.setBackground(ground);
    return format;
}

QList<QTextLayout::FormatRange> rangesOf(const QString &text, const QString &needle, const QTextCharFormat &format)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const TextSpan &span : foldedMatches(text, needle, Accents::Optional)) {
        ranges.append({static_cast<int>(span.start), static_cast<int>(span.length), format});
    }
    return ranges;
}

void drawLine(QPainter &painter, const QStyleOptionViewItem &cell, const QRect &area, const QString &text,
              const QList<QTextLayout::FormatRange> &ranges)
{
    QTextOption option(QStyle::visualAlignment(cell.direction, cell.displayAlignment));
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(cell.direction);
    QTextLayout layout(text, cell.font);
    layout.setTextOption(option);
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
}

} // namespace

MatchDelegate::MatchDelegate(int needleRole, int absentRole, QObject *parent)
    : QStyledItemDelegate(parent), m_needleRole(needleRole), m_absentRole(absentRole)
{}

void MatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect area =
        style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget).adjusted(margin, 0, -margin, 0);
    const QString words = cell.fontMetrics.elidedText(cell.text, cell.textElideMode, area.width());
    cell.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    const auto group = cell.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    QColor ink = cell.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    if (!selected && index.data(m_absentRole).toBool()) {
        ink = secondaryColor(cell.palette, cell.palette.color(QPalette::Base));
    }
    painter->save();
    painter->setClipRect(cell.rect);
    painter->setPen(ink);
    drawLine(*painter, cell, area, words, rangesOf(words, index.data(m_needleRole).toString(), emphasis(cell)));
    painter->restore();
}

} // namespace license::ui
