// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QMimeData;

namespace license::ui {

/// The one local file that is dragged, or nothing.
QString droppedFile(const QMimeData *data);

/// Takes one local file dropped on it; a dashed frame says so, and lights up while one hovers.
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
