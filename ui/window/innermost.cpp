// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/innermost.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>

#include <utility>

namespace license::ui {

Innermost::Innermost(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this); // the key goes to the list, which is a window of its own
}

bool Innermost::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // also sent to the parents, after the list has closed
        m_wasOpen = m_wasOpen || QApplication::activePopupWidget();
        break;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        m_wasOpen = false;
        break;
    default: // events are an open set
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool Innermost::close()
{
    const bool wasOpen = std::exchange(m_wasOpen, false);
    // Qt gives a window's shortcuts to it even while a list or a menu is open above it.
    QWidget *popup = QApplication::activePopupWidget();
    if (!popup) {
        return wasOpen;
    }
    if (auto *combo = qobject_cast<QComboBox *>(popup->parentWidget())) {
        combo->hidePopup();
    } else {
        popup->close();
    }
    return true;
}

} // namespace license::ui
