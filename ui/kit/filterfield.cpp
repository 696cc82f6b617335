// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/filterfield.h"

#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

FilterField::FilterField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setObjectName(u"filter"_s);
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    setMinimumHeight(controlHeight(this));
    setMinimumWidth(scaledToFont(240, this));
    addAction(themeIcon(u"filter"_s, Accent::Neutral), QLineEdit::LeadingPosition);
}

/// As wide as its placeholder, which tells a person what it finds.
QSize FilterField::sizeHint() const
{
    const QSize hint = QLineEdit::sizeHint();
    const int icons = 2 * scaledToFont(30, this);
    return {std::max(hint.width(), fontMetrics().horizontalAdvance(placeholderText()) + icons), hint.height()};
}

void FilterField::takeFocus()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

bool FilterField::event(QEvent *event)
{
    // Esc is the window's shortcut too: while the field has text, it is ours.
    if (event->type() == QEvent::ShortcutOverride && !text().isEmpty() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

} // namespace license::ui
