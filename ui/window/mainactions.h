// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pageid.h"

#include <QObject>
#include <QVector>

class QAction;
class QMainWindow;
class QMenu;

namespace license::ui {

/// The menu bar of the window with its shortcuts. The window and the controllers implement the actions.
class MainActions final : public QObject
{
    Q_OBJECT
public:
    explicit MainActions(QMainWindow *window);

    QAction *add;
    QAction *refresh;
    QAction *refreshAll;
    QAction *rename;
    QAction *replaceConnection;
    QAction *remove;
    QAction *quit;
    QAction *back;
    QAction *filter;
    QAction *nextArea;
    QAction *previousArea;
    QAction *guide;
    QAction *help;
    QAction *about;

    /// Enables useful actions: without services there is nothing to refresh, with one nothing to compare.
    void setServiceCount(int count);

signals:
    void pageTriggered(license::ui::PageId page);

private:
    void addServiceMenu();
    void addViewMenu();
    void addHelpMenu();
    QAction *action(QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &keys);
    QAction *pageAction(QMenu *menu, PageId page, const QString &text);

    QMainWindow *m_window;
    QVector<QAction *> m_pages;
    QAction *m_overview = nullptr;
    QAction *m_preferences = nullptr;
};

} // namespace license::ui
