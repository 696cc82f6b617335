// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/consolestyle.h"
#include "ui/kit/controlpainting.h"
#include "ui/kit/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QStyleOption>
#include <QStyleOptionFrame>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace license::ui {

namespace {

/// Some desktops give what cannot be used the color of its ground: black on black in high contrast.
void showDisabled(QPalette &palette)
{
    constexpr double discernible = 1.3;
    constexpr double quiet = 0.6; ///< of the words that can be used
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> table[] = {{QPalette::WindowText, QPalette::Window},
                                                                         {QPalette::Text, QPalette::Base},
                                                                         {QPalette::ButtonText, QPalette::Button}};
    for (const auto &[words, surface] : table) {
        const QColor ground = palette.color(QPalette::Disabled, surface);
        if (contrast(palette.color(QPalette::Disabled, words), ground) < discernible) {
            palette.setColor(QPalette::Disabled, words, blended(palette, ground, quiet));
        }
    }
}

/// A page that scrolls under the pointer would choose something there.
bool chooses(const QObject *widget)
{
    return qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTabBar *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget);
}

} // namespace

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returned) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons && m_onFusion
               ? 0
               : QProxyStyle::styleHint(hint, option, widget, returned);
}

void ConsoleStyle::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::PlaceholderText, placeholderColor(palette, group));
    }
    showDisabled(palette);
}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (chooses(widget)) {
        widget->installEventFilter(this);
        if (widget->focusPolicy() == Qt::WheelFocus) { // the wheel does not take the focus there either
            widget->setFocusPolicy(Qt::StrongFocus);
        }
    }
}

void ConsoleStyle::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool ConsoleStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel) {
        return QProxyStyle::eventFilter(watched, event);
    }
    const auto *number = qobject_cast<QAbstractSpinBox *>(watched);
    if (number && number->hasFocus()) {
        return QProxyStyle::eventFilter(watched, event);
    }
    event->ignore(); // with Qt's hints against it the widget accepts the event, and the page stands still
    return true;
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    QRect area = QProxyStyle::subElementRect(element, option, widget);
    if (!m_onFusion || !option) {
        return area;
    }
    switch (element) {
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return area.adjusted(-ringDistance / 2, -ringDistance / 2, ringDistance, ringDistance / 2) & option->rect;
    case SE_ItemViewItemFocusRect:
        return option->rect;
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? area.adjusted(space::tight, 0, -space::tight, 0) : area;
    }
    default:
        return area;
    }
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    const QRect area = QProxyStyle::subControlRect(control, option, part, widget);
    const bool words = (control == CC_ComboBox && part == SC_ComboBoxEditField) ||
                       (control == CC_SpinBox && part == SC_SpinBoxEditField);
    if (!m_onFusion || !words) {
        return area;
    }
    const bool fromTheRight = option->direction == Qt::RightToLeft; // as far from the edge as in a field for text
    return area.adjusted(fromTheRight ? 0 : space::tight, 0, fromTheRight ? -space::tight : 0, 0);
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!m_onFusion || !option) {
        return wanted;
    }
    if (type == CT_ComboBox || type == CT_SpinBox) {
        wanted.rwidth() += space::tight;
    }
    switch (type) {
    case CT_PushButton:
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        wanted.setHeight(
            std::max({wanted.height(), space::large + space::small, option->fontMetrics.height() + space::medium}));
        break;
    case CT_CheckBox:
    case CT_RadioButton: // the ring is around the words
        wanted += QSize(ringDistance, 2 * ringDistance);
        break;
    case CT_TabBarTab:
        wanted += QSize(space::small, space::small);
        break;
    default:
        break;
    }
    return wanted;
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (m_onFusion) {
        switch (metric) {
        case PM_DefaultFrameWidth: // room for the ring
            return static_cast<int>(ringWidth);
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing:
            return space::small;
        case PM_TabBarBaseOverlap:
        case PM_TabBarTabShiftHorizontal:
        case PM_TabBarTabShiftVertical:
            return 0;
        default:
            break;
        }
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace license::ui
