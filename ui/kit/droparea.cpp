// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/droparea.h"

#include "ui/kit/theme.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace license::ui {

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

bool acceptAsCopy(QDropEvent &event)
{
    for (const Qt::DropAction action : {Qt::CopyAction, Qt::LinkAction}) {
        if (event.possibleActions().testFlag(action)) {
            event.setDropAction(action);
            event.accept();
            return true;
        }
    }
    event.ignore();
    return false;
}

DropArea::DropArea(QWidget *parent) : QWidget(parent)
{
    setAcceptDrops(true);
}

void DropArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = accentColor(Accent::Information, palette());
    QColor ground = palette().color(QPalette::Base);
    if (m_hovered) {
        ground = accent;
        ground.setAlphaF(0.12F);
    }
    QPen pen(m_hovered ? accent : secondaryColor(palette(), palette().color(QPalette::Window)), 1.5,
             Qt::CustomDashLine);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius * 2, cornerRadius * 2);
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty() && acceptAsCopy(*event)) {
        m_hovered = true;
        update();
    }
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *)
{
    m_hovered = false;
    update();
}

void DropArea::dropEvent(QDropEvent *event)
{
    m_hovered = false;
    update();
    const QString file = droppedFile(event->mimeData());
    if (!file.isEmpty() && acceptAsCopy(*event)) {
        emit fileDropped(file);
    }
}

} // namespace license::ui
