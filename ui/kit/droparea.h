// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QDropEvent;
class QMimeData;

namespace license::ui {

/// The single local file being dragged, or nothing.
QString droppedFile(const QMimeData *data);

/// Accepts what is dropped or dragged as a copy, whatever is proposed: after a move its source deletes the file or
/// text, as Explorer does within one drive. False, and the event ignored, where the source offers only a move.
bool acceptAsCopy(QDropEvent &event);

/// Accepts one local file dropped on it; a dashed frame marks it, and is highlighted while a file hovers.
class DropArea final : public QWidget
{
    Q_OBJECT
public:
    explicit DropArea(QWidget *parent = nullptr);

signals:
    void fileDropped(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    bool m_hovered = false;
};

} // namespace license::ui
