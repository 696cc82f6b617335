// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/accentdelegate.h"

#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"
#include "ui/kit/usagebar.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <optional>

namespace license::ui {

namespace {

constexpr int barWidth = 56;
constexpr int narrowBar = 28; ///< in a cell that is too narrow for both
constexpr int barHeight = 8;
constexpr int roomForWords = 184; ///< behind a bar that stretches

std::optional<Accent> accentAt(const QModelIndex &index, int role)
{
    const QVariant accent = index.data(role);
    return accent.isValid() ? std::optional(static_cast<Accent>(accent.toInt())) : std::nullopt;
}

} // namespace

AccentDelegate::AccentDelegate(int accentRole, QObject *parent) : QStyledItemDelegate(parent), m_accentRole(accentRole)
{}

void AccentDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const auto accent = accentAt(index, m_accentRole)) {
        option->palette.setColor(QPalette::Text, accentColor(*accent, option->palette));
    }
    const int extent = option->widget ? scaledToFont(smallIcon, option->widget) : smallIcon;
    option->decorationSize = {extent, extent};
}

UsageDelegate::UsageDelegate(int accentRole, int fractionRole, QObject *parent)
    : AccentDelegate(accentRole, parent), m_fractionRole(fractionRole), m_accentRole(accentRole)
{}

void UsageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    const int room = cell.rect.width() - (cell.widget ? scaledToFont(roomForWords, cell.widget) : roomForWords);
    const int shortest = room < barWidth ? narrowBar : barWidth; // the words come first
    QRect bar(0, 0, std::min(std::max(shortest, room), cell.rect.width() - 2 * space::small), barHeight);
    bar.moveTopLeft({cell.rect.left() + space::small, cell.rect.center().y() - barHeight / 2});
    const Accent accent = accentAt(index, m_accentRole).value_or(Accent::Information);
    const QRect shown = QStyle::visualRect(cell.direction, cell.rect, bar);
    if (cell.state.testFlag(QStyle::State_Selected)) {
        // On the selection's color the bar keeps its own background.
        painter->fillRect(shown.adjusted(-2, -2, 2, 2), cell.palette.color(QPalette::Base));
    }
    paintUsageBar(*painter, shown, index.data(m_fractionRole).toDouble(), accent, option.palette, cell.direction);

    // The style draws icon and text into the remaining area, as in every other cell.
    QRect rest = cell.rect;
    rest.setLeft(bar.right() + space::small);
    cell.rect = QStyle::visualRect(cell.direction, cell.rect, rest);
    cell.backgroundBrush = Qt::NoBrush;
    cell.showDecorationSelected = true;
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

QSize UsageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return AccentDelegate::sizeHint(option, index) + QSize(barWidth + space::medium, 0);
}

} // namespace license::ui
