// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/contraststyle.h"

#include "ui/kit/theme.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace license::ui {

namespace {

constexpr qreal radius = 2.5; // as in Fusion

bool isFusion(const QStyle *style)
{
    while (const auto *proxy = qobject_cast<const QProxyStyle *>(style)) {
        style = proxy->baseStyle();
    }
    return style->inherits("QFusionStyle");
}

/// Draws the edge of `area`; faint if the control is disabled, like its text.
void outline(const QRect &area, qreal rounding, const QStyleOption &option, QPainter &painter)
{
    const auto group = option.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    const QColor color = edgeColor(option.palette, group);
    // A focused field is already framed in the selection's color.
    if (!color.isValid() || (option.state.testFlag(QStyle::State_HasFocus) && !isHighContrast())) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), rounding, rounding);
    painter.restore();
}

/// Icon and text side by side in the middle, the icon where reading starts: on the right.
void drawFromTheRight(const QStyleOptionButton &button, QPainter &painter, const QStyle &style, const QWidget *widget)
{
    const bool enabled = button.state.testFlag(QStyle::State_Enabled);
    const bool underlined = style.styleHint(QStyle::SH_UnderlineShortcut, &button, widget) != 0;
    const int mnemonic = underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const int words = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const int whole = std::min(button.iconSize.width() + space::tight + words, button.rect.width());
    const QRect both(button.rect.x() + (button.rect.width() - whole) / 2, button.rect.y(), whole, button.rect.height());
    QRect icon(QPoint(), button.iconSize);
    icon.moveCenter(both.center());
    icon.moveRight(both.right());
    button.icon.paint(&painter, icon, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    style.drawItemText(&painter, both.adjusted(0, 0, -button.iconSize.width() - space::tight, 0),
                       Qt::AlignCenter | mnemonic, button.palette, enabled, button.text, QPalette::ButtonText);
}

} // namespace

ContrastStyle::ContrastStyle(QStyle *base) : QProxyStyle(base), m_onFusion(isFusion(base)) {}

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!m_onFusion) {
        return;
    }
    switch (element) {
    case PE_FrameLineEdit:
    case PE_IndicatorCheckBox:
        outline(option->rect, radius, *option, *painter);
        break;
    case PE_PanelButtonCommand: // otherwise its background makes it visible
        if (isHighContrast()) {
            outline(option->rect, radius, *option, *painter);
        }
        break;
    case PE_IndicatorRadioButton:
        outline(option->rect, option->rect.height() / 2.0, *option, *painter);
        break;
    default: // has no edge, or a visible one
        break;
    }
}

void ContrastStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    if (m_onFusion && element == CE_PushButtonLabel && option->direction == Qt::RightToLeft) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && !button->icon.isNull() && !button->text.isEmpty()) {
            drawFromTheRight(*button, *painter, *proxy(), widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
    if (m_onFusion && element == CE_ProgressBarGroove) {
        outline(option->rect, radius, *option, *painter);
    }
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (m_onFusion && control == CC_SpinBox) {
        outline(option->rect, radius, *option, *painter);
    } else if (m_onFusion && control == CC_ScrollBar) {
        outline(proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget), 0, *option, *painter);
    }
}

} // namespace license::ui
