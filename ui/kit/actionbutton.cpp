// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/actionbutton.h"

#include "ui/kit/displaytext.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <QStyleOptionButton>

#include <algorithm>

namespace license::ui {

namespace {

constexpr int leastWidth = 120; ///< pixels, of a button that shrinks

} // namespace

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

void ActionButton::setShrinkable()
{
    m_shrinkable = true;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ActionButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return m_shrinkable ? QSize(std::min(whole.width(), scaledToFont(leastWidth, this)), whole.height()) : whole;
}

void ActionButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    // Not by sizeHint(), which asks for this option.
    const int taken = space::medium + space::tight + (icon().isNull() ? 0 : iconSize().width() + space::small);
    if (m_shrinkable && option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width() > width() - taken) {
        option->text =
            option->fontMetrics.elidedText(option->text, Qt::ElideRight, width() - taken, Qt::TextShowMnemonic);
    }
}

void ActionButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    if (m_shrinkable) {
        setToolTip(width() < sizeHint().width() ? literalToolTip(accessibleName()) : QString());
    }
}

QSize ActionButton::sizeHint() const
{
    const QSize hint = QPushButton::sizeHint();
    return {hint.width() + space::medium, std::max(hint.height(), controlHeight(this))};
}

} // namespace license::ui
