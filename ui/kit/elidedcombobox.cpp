// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/elidedcombobox.h"

#include "ui/kit/theme.h"

#include <QStyle>
#include <QStyleOptionComboBox>

namespace license::ui {

void ElidedComboBox::initStyleOption(QStyleOptionComboBox *option) const
{
    QComboBox::initStyleOption(option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxEditField, this);
    const int icon = option->currentIcon.isNull() ? 0 : option->iconSize.width() + space::tight;
    option->currentText =
        option->fontMetrics.elidedText(option->currentText, Qt::ElideRight, field.width() - icon - space::tight);
}

} // namespace license::ui
