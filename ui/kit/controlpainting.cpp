// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/controlpainting.h"

#include "ui/kit/theme.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStyleOptionTab>

#include <algorithm>

namespace license::ui {

namespace {

QPalette::ColorGroup groupOf(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
}

/// The ground of a mark, and the ink on it: filled with the accent where it is on.
struct Mark
{
    QColor ground;
    QColor ink;
    QColor edge;
};

Mark markOf(const QStyleOption &option)
{
    const QPalette &colors = option.palette;
    const QPalette::ColorGroup group = groupOf(option);
    const bool on = !option.state.testFlag(QStyle::State_Off);
    const QColor edge = edgeColor(colors, group);
    if (!on) {
        return {touched(colors.color(group, QPalette::Base), option), {}, edge};
    }
    if (group == QPalette::Disabled) {
        return {colors.color(group, QPalette::Base), edge, edge};
    }
    return {primaryColor(colors), colors.color(QPalette::HighlightedText), primaryColor(colors)};
}

} // namespace

void paintSurface(QPainter &painter, const QRectF &area, const QColor &ground, const QColor &edge, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter.setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    const qreal inner = edge.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(area.adjusted(inner, inner, -inner, -inner), radius, radius);
    painter.restore();
}

void paintRing(QPainter &painter, const QRectF &area, const QColor &color, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, ringWidth));
    const qreal inner = ringWidth / 2;
    painter.drawRoundedRect(area.adjusted(inner, inner, -inner, -inner), radius, radius);
    painter.restore();
}

void paintChevron(QPainter &painter, const QRectF &area, bool up, const QColor &color)
{
    const qreal half = std::clamp(std::min(area.width(), area.height() * 2) / 5, 3.0, 6.0);
    const qreal rise = (up ? -half : half) / 2;
    const QPointF middle = area.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF({middle + QPointF(-half, -rise), middle + QPointF(0, rise), middle + QPointF(half, -rise)}));
    painter.restore();
}

QColor touched(const QColor &ground, const QStyleOption &option)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (!enabled || isHighContrast()) {
        return ground;
    }
    const bool pressed = option.state.testFlag(QStyle::State_Sunken);
    const bool pointed = option.state.testFlag(QStyle::State_MouseOver);
    return pressed ? blended(option.palette, ground, 0.14) : pointed ? blended(option.palette, ground, 0.07) : ground;
}

void paintButton(QPainter &painter, const QStyleOptionButton &button, bool primary)
{
    const QPalette &colors = button.palette;
    const QPalette::ColorGroup group = groupOf(button);
    const bool flat = button.features.testFlag(QStyleOptionButton::Flat);
    if (primary && group != QPalette::Disabled) {
        paintSurface(painter, button.rect, touched(primaryColor(colors), button), {}, cornerRadius);
        return;
    }
    if (button.state.testFlag(QStyle::State_On)) {
        const QColor accent = accentColor(Accent::Information, colors);
        QColor ground = accent;
        ground.setAlphaF(isHighContrast() ? 0.0F : 0.16F);
        paintSurface(painter, button.rect, ground, accent, cornerRadius);
        return;
    }
    const bool quiet = flat && !button.state.testFlag(QStyle::State_MouseOver);
    if (!quiet) {
        paintSurface(painter, button.rect, touched(colors.color(group, QPalette::Button), button),
                     group == QPalette::Disabled && isHighContrast() ? edgeColor(colors, group) : hairlineColor(colors),
                     cornerRadius);
    }
}

void paintButtonRing(QPainter &painter, const QStyleOptionButton &button, bool primary)
{
    const QColor ground = button.palette.color(QPalette::Window);
    const QRectF area(button.rect);
    if (primary) {
        const qreal gap = ringWidth - 0.5;
        paintRing(painter, area.adjusted(gap, gap, -gap, -gap), ground, cornerRadius - 1);
    }
    paintRing(painter, area, ringColor(button.palette, ground), cornerRadius);
}

void paintField(QPainter &painter, const QStyleOption &option, qreal radius)
{
    const QPalette &colors = option.palette;
    const QPalette::ColorGroup group = groupOf(option);
    const QColor ground = colors.color(group, QPalette::Base);
    paintSurface(painter, option.rect, ground, edgeColor(colors, group), radius);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        paintRing(painter, option.rect, ringColor(colors, ground), radius);
    }
}

void paintCheckMark(QPainter &painter, const QStyleOption &option)
{
    const Mark mark = markOf(option);
    const QRectF area(option.rect);
    paintSurface(painter, area, mark.ground, mark.edge, markRadius);
    if (!mark.ink.isValid()) {
        return;
    }
    const auto at = [&area](qreal x, qreal y) { return area.topLeft() + QPointF(x * area.width(), y * area.height()); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mark.ink, area.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option.state.testFlag(QStyle::State_NoChange)) {
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    } else {
        painter.drawPolyline(QPolygonF({at(0.23, 0.52), at(0.42, 0.71), at(0.78, 0.3)}));
    }
    painter.restore();
}

void paintRadioMark(QPainter &painter, const QStyleOption &option)
{
    const Mark mark = markOf(option);
    const QRectF area(option.rect);
    paintSurface(painter, area, mark.ground, mark.edge, area.height() / 2);
    if (mark.ink.isValid()) {
        const qreal inner = area.height() * 0.3;
        paintSurface(painter, area.adjusted(inner, inner, -inner, -inner), mark.ink, {}, inner);
    }
}

void paintButtonWords(QPainter &painter, const QStyleOptionButton &button, const QStyle &style, const QWidget *widget)
{
    constexpr int gap = space::small - 2; // an icon has some at its sides
    const bool enabled = button.state.testFlag(QStyle::State_Enabled);
    const bool underlined = style.styleHint(QStyle::SH_UnderlineShortcut, &button, widget) != 0;
    const int mnemonic = underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const int words = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const int whole = std::min(button.iconSize.width() + gap + words, button.rect.width());
    const QRect both(button.rect.x() + (button.rect.width() - whole) / 2, button.rect.y(), whole, button.rect.height());
    QRect icon(both.topLeft(), button.iconSize);
    icon.moveTop(both.top() + (both.height() - icon.height()) / 2);
    button.icon.paint(&painter, QStyle::visualRect(button.direction, both, icon), Qt::AlignCenter,
                      enabled ? QIcon::Normal : QIcon::Disabled);
    const QRect rest = both.adjusted(button.iconSize.width() + gap, 0, 0, 0);
    style.drawItemText(&painter, QStyle::visualRect(button.direction, both, rest), Qt::AlignCenter | mnemonic,
                       button.palette, enabled, button.text, QPalette::ButtonText);
}

void paintTab(QPainter &painter, const QStyleOptionTab &tab)
{
    const QRectF area(tab.rect);
    if (tab.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(QRectF(area.left(), area.bottom() - edgeWidth + 1, area.width(), edgeWidth - 1),
                         ringColor(tab.palette, tab.palette.color(QPalette::Window)));
    } else if (tab.state.testFlag(QStyle::State_MouseOver) && !isHighContrast()) {
        paintSurface(painter, area.adjusted(0, 2, 0, -2), touched(tab.palette.color(QPalette::Window), tab), {},
                     cornerRadius);
    }
    if (tab.state.testFlag(QStyle::State_HasFocus)) {
        const QColor ring = ringColor(tab.palette, tab.palette.color(QPalette::Window));
        paintRing(painter, area.adjusted(0, ringWidth, 0, -edgeWidth - ringWidth), ring, cornerRadius);
    }
}

void paintSlider(QPainter &painter, const QRect &area, const QStyleOption &option)
{
    constexpr qreal margin = 4;
    const bool upright = !option.state.testFlag(QStyle::State_Horizontal);
    const QRectF bar =
        QRectF(area).adjusted(upright ? margin : 0, upright ? 0 : margin, upright ? -margin : 0, upright ? 0 : -margin);
    paintSurface(painter, bar, edgeColor(option.palette), {}, std::min(bar.width(), bar.height()) / 2);
}

void paintTabBase(QPainter &painter, const QStyleOption &option, const QWidget *bar)
{
    // A tab widget places it by the corner's height, which need not be that of the tabs.
    const bool beside = bar && bar->parentWidget() && painter.device() == bar->parentWidget();
    const int y = beside ? bar->geometry().bottom() : option.rect.bottom();
    painter.fillRect(QRect(option.rect.left(), y, option.rect.width(), 1), hairlineColor(option.palette));
}

} // namespace license::ui
