// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/consolestyle.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/controlpainting.h"
#include "ui/kit/fontscaledstyle.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QScrollArea>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStyleOptionFocusRect>
#include <QStyleOptionFrame>
#include <QStyleOptionMenuItem>
#include <QStyleOptionProgressBar>
#include <QStyleOptionSlider>
#include <QStyleOptionSpinBox>
#include <QStyleOptionTab>
#include <QStyleOptionToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr qreal frameRadius = 3; ///< of a frame around a square view

bool isFusion(const QStyle *style)
{
    while (const auto *proxy = qobject_cast<const QProxyStyle *>(style)) {
        style = proxy->baseStyle();
    }
    return style->inherits("QFusionStyle");
}

bool isPrimary(const QStyleOptionButton &button, const QWidget *widget)
{
    const auto *action = qobject_cast<const ActionButton *>(widget);
    return button.features.testFlag(QStyleOptionButton::DefaultButton) || (action && action->isPrimary());
}

/// `icon` as it is drawn on the accent.
QIcon onAccent(const QIcon &icon, const QSize &size, const QPainter &painter)
{
    return icon.isNull() ? icon : QIcon(icon.pixmap(size, painter.device()->devicePixelRatio(), QIcon::Selected));
}

void paintToolGround(QPainter &painter, const QStyleOption &option)
{
    if (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On)) {
        const QColor edge = isHighContrast() ? edgeColor(option.palette) : QColor();
        paintSurface(painter, option.rect, touched(option.palette.color(QPalette::Window), option), edge, cornerRadius);
    }
}

/// The ring around words, a cell or a row.
void paintFocusRect(QPainter &painter, const QStyleOption &option)
{
    const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(&option);
    const QColor ground =
        focus && focus->backgroundColor.isValid() ? focus->backgroundColor : option.palette.color(QPalette::Window);
    paintRing(painter, option.rect, ringColor(option.palette, ground), frameRadius);
}

/// The frame around a view or a text of several lines. A page that scrolls has only the ring.
void paintViewFrame(QPainter &painter, const QStyleOption &option, bool edge)
{
    if (edge) {
        paintSurface(painter, option.rect, {}, edgeColor(option.palette), frameRadius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        const QColor ground = option.palette.color(QPalette::Base);
        paintRing(painter, option.rect, ringColor(option.palette, ground), frameRadius);
    }
}

} // namespace

ConsoleStyle::ConsoleStyle(QStyle *base) : QProxyStyle(base), m_onFusion(isFusion(base)) {}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (!m_onFusion) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            paintButton(*painter, *button, isPrimary(*button, widget));
        }
        return;
    case PE_PanelButtonTool:
        paintToolGround(*painter, *option);
        return;
    case PE_FrameDefaultButton: // the primary button is filled
    case PE_FrameButtonTool:
        return;
    case PE_FrameFocusRect:
        paintFocusRect(*painter, *option);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            paintField(*painter, *option, cornerRadius);
            return;
        }
        break;
    }
    case PE_FrameLineEdit:
        paintField(*painter, *option, cornerRadius);
        return;
    case PE_Frame:
        if (!widget || !widget->inherits("QComboBoxPrivateContainer")) {
            paintViewFrame(*painter, *option, !qobject_cast<const QScrollArea *>(widget));
            return;
        }
        break;
    case PE_FrameTabBarBase:
        paintTabBase(*painter, *option, widget);
        return;
    case PE_IndicatorCheckBox:
        paintCheckMark(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadioMark(*painter, *option);
        return;
    default: // Fusion's own
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

bool ConsoleStyle::drawOwnControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        drawPushButton(option, painter, widget);
        return true;
    case CE_PushButtonLabel:
        drawButtonWords(option, painter, widget);
        return true;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox onBase = *combo;
            const auto group = combo->state.testFlag(State_Enabled) ? QPalette::Active : QPalette::Disabled;
            onBase.palette.setColor(QPalette::ButtonText, combo->palette.color(group, QPalette::Text));
            QProxyStyle::drawControl(element, &onBase, painter, widget);
            return true;
        }
        return false;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && !item->icon.isNull() && item->state.testFlag(State_Selected) &&
            item->state.testFlag(State_Enabled)) {
            const int extent = proxy()->pixelMetric(PM_SmallIconSize, option, widget);
            QStyleOptionMenuItem chosen = *item;
            chosen.icon = onAccent(item->icon, QSize(extent, extent), *painter);
            QProxyStyle::drawControl(element, &chosen, painter, widget);
            return true;
        }
        return false;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            paintTab(*painter, *tab);
            return true;
        }
        return false;
    case CE_ProgressBarGroove:
        paintSurface(*painter, option->rect, trackColor(option->palette), edgeColor(option->palette), cornerRadius);
        return true;
    default:
        return false;
    }
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (!m_onFusion || !drawOwnControl(element, option, painter, widget)) {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ConsoleStyle::drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button) {
        return;
    }
    QStyleOptionButton quiet = *button;
    quiet.state.setFlag(State_HasFocus, false);
    QProxyStyle::drawControl(CE_PushButton, &quiet, painter, widget);
    if (button->state.testFlag(State_HasFocus)) {
        paintButtonRing(*painter, *button, isPrimary(*button, widget));
    }
}

void ConsoleStyle::drawButtonWords(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button) {
        return;
    }
    QStyleOptionButton shown = *button;
    if (isPrimary(shown, widget) && shown.state.testFlag(State_Enabled)) {
        shown.palette.setColor(QPalette::ButtonText, shown.palette.color(QPalette::Active, QPalette::HighlightedText));
        shown.icon = onAccent(shown.icon, shown.iconSize, *painter);
    }
    if (!shown.icon.isNull() && !shown.text.isEmpty()) {
        paintButtonWords(*painter, shown, *proxy(), widget);
    } else {
        QProxyStyle::drawControl(CE_PushButtonLabel, &shown, painter, widget);
    }
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    if (m_onFusion && control == CC_ComboBox) {
        drawComboBox(option, painter, widget);
    } else if (m_onFusion && control == CC_SpinBox) {
        drawSpinBox(option, painter, widget);
    } else if (m_onFusion && control == CC_ToolButton) {
        drawToolButton(option, painter, widget);
    } else if (m_onFusion && control == CC_ScrollBar) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar && bar->minimum == bar->maximum) {
            return; // all of it is seen
        }
        paintSlider(*painter, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget), *option);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void ConsoleStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    paintField(*painter, *option, cornerRadius);
    const auto group = option->state.testFlag(State_Enabled) ? QPalette::Active : QPalette::Disabled;
    paintChevron(*painter, proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), false,
                 option->palette.color(group, QPalette::Text));
}

void ConsoleStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    paintField(*painter, *option, cornerRadius);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const auto arrow = [&](SubControl part, bool up, QAbstractSpinBox::StepEnabledFlag step) {
        const bool able = spin->stepEnabled.testFlag(step) && spin->state.testFlag(State_Enabled);
        paintChevron(*painter, proxy()->subControlRect(CC_SpinBox, spin, part, widget), up,
                     spin->palette.color(able ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    };
    arrow(SC_SpinBoxUp, true, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, false, QAbstractSpinBox::StepDownEnabled);
}

void ConsoleStyle::drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button) {
        return;
    }
    QStyleOptionToolButton quiet = *button;
    quiet.state.setFlag(State_HasFocus, false);
    QProxyStyle::drawComplexControl(CC_ToolButton, &quiet, painter, widget);
    if (button->state.testFlag(State_HasFocus)) {
        const QColor ground = button->palette.color(QPalette::Window);
        paintRing(*painter, button->rect, ringColor(button->palette, ground), cornerRadius);
    }
}

QStyle *makeBaseStyle(const QString &base)
{
    const QString named = base.isEmpty() ? qEnvironmentVariable("QT_STYLE_OVERRIDE") : base;
    return new FontScaledStyle(named.isEmpty() ? u"Fusion"_s : named);
}

ConsoleStyle *makeConsoleStyle(const QString &base)
{
    return new ConsoleStyle(makeBaseStyle(base));
}

} // namespace license::ui
