// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/actionbutton.h"

#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <algorithm>

namespace license::ui {

ActionButton::ActionButton(const QString &objectName, const QString &text, QWidget *parent) : QPushButton(parent)
{
    setObjectName(objectName);
    setIconSize(QSize(1, 1) * scaledToFont(smallIcon, this));
    setWords(text);
}

void ActionButton::setWords(const QString &text)
{
    setText(text);
    setAccessibleName(QString(text).remove(u'&'));
}

void ActionButton::setPrimary(bool primary)
{
    if (m_primary != primary) {
        m_primary = primary;
        update();
    }
}

QSize ActionButton::sizeHint() const
{
    const QSize hint = QPushButton::sizeHint();
    return {hint.width() + space::medium, std::max(hint.height(), controlHeight(this))};
}

} // namespace license::ui
