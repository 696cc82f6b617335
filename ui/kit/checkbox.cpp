// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/checkbox.h"

#include "ui/kit/controlpainting.h"

#include <QStyleOptionButton>
#include <QStyleOptionFocusRect>
#include <QStylePainter>

#include <algorithm>

namespace license::ui {

namespace {

constexpr int wrapped = Qt::TextWordWrap | Qt::TextShowMnemonic;

} // namespace

CheckBox::CheckBox(const QString &objectName, const QString &words, QWidget *parent) : QCheckBox(words, parent)
{
    setObjectName(objectName);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred, QSizePolicy::CheckBox);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int CheckBox::indent() const
{
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) +
           style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this);
}

QRect CheckBox::wordsArea(int width) const
{
    return fontMetrics().boundingRect(QRect(0, 0, std::max(width - indent(), 1), QWIDGETSIZE_MAX), wrapped, text());
}

int CheckBox::heightForWidth(int width) const
{
    return std::max(QCheckBox::sizeHint().height(), wordsArea(width).height() + ringDistance);
}

QSize CheckBox::minimumSizeHint() const
{
    const int longestWord = wordsArea(1).width();
    return {std::min(indent() + longestWord, QCheckBox::minimumSizeHint().width()),
            QCheckBox::minimumSizeHint().height()};
}

void CheckBox::paintEvent(QPaintEvent *event)
{
    if (QCheckBox::sizeHint().width() <= width()) {
        QCheckBox::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    option.state.setFlag(QStyle::State_HasFocus, false);
    option.text.clear();
    const int tall = wordsArea(width()).height();
    const QRect block(0, (height() - tall) / 2, width(), tall);
    option.rect = QRect(block.topLeft(), QSize(width(), fontMetrics().height())); // the mark aligns with the first line
    painter.drawControl(QStyle::CE_CheckBox, option);

    const QRect words = QStyle::visualRect(layoutDirection(), rect(), block.adjusted(indent(), 0, 0, 0));
    const bool underlined = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this) != 0;
    const int flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop)) |
                      Qt::TextWordWrap | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    painter.drawItemText(words, flags, palette(), isEnabled(), text(), QPalette::WindowText);
    if (focused) {
        QStyleOptionFocusRect frame;
        frame.initFrom(this);
        frame.rect = words.adjusted(-ringDistance, -ringDistance / 2, ringDistance, ringDistance / 2) & rect();
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, frame);
    }
}

} // namespace license::ui
