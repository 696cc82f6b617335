// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainactions.h"

#include "ui/kit/theme.h"

#include <QAction>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace license::ui {

MainActions::MainActions(QMainWindow *window) : QObject(window), m_window(window)
{
    addServiceMenu();
    addViewMenu();
    addHelpMenu();
    setServiceCount(0);
}

QAction *MainActions::action(QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &keys)
{
    auto *made = new QAction(text, m_window);
    made->setObjectName(name);
    made->setShortcuts(keys);
    menu->addAction(made);
    return made;
}

void MainActions::addServiceMenu()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Service"));
    add = action(menu, u"actionAdd"_s, tr("&Add a Management Service…"), {QKeySequence::New});
    menu->addSeparator();
    refresh = action(menu, u"actionRefresh"_s, tr("&Refresh"), {QKeySequence(u"Ctrl+R"_s), QKeySequence(Qt::Key_F5)});
    refresh->setIcon(themeIcon(u"refresh"_s));
    refreshAll = action(menu, u"actionRefreshAll"_s, tr("Refresh a&ll"), {QKeySequence(u"Ctrl+Shift+R"_s)});
    menu->addSeparator();
    rename = action(menu, u"actionRename"_s, tr("Re&name…"), {QKeySequence(Qt::Key_F2)});
    replaceConnection = action(menu, u"actionReplaceConnection"_s, tr("Replace &connection file…"), {});
    remove = action(menu, u"actionRemove"_s, tr("Re&move…"), {});
    menu->addSeparator();
    quit = action(menu, u"actionQuit"_s, tr("&Quit"), {QKeySequence(u"Ctrl+Q"_s)});
}

void MainActions::addViewMenu()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&View"));
    m_overview = pageAction(menu, PageId::Overview, tr("&Overview"));
    pageAction(menu, PageId::License, tr("&License"));
    pageAction(menu, PageId::Details, tr("&Details"));
    pageAction(menu, PageId::Connection, tr("&Connection"));
    pageAction(menu, PageId::History, tr("&History"));
    m_preferences = pageAction(menu, PageId::Preferences, tr("&Preferences"));
    menu->addSeparator();
    filter = action(menu, u"actionFilter"_s, tr("&Filter"), {QKeySequence::Find});
    menu->addSeparator();
    nextArea = action(menu, u"actionNextArea"_s, tr("&Next area"), {QKeySequence(Qt::Key_F6)});
    previousArea = action(menu, u"actionPreviousArea"_s, tr("Pre&vious area"), {QKeySequence(u"Shift+F6"_s)});
    back = action(menu, u"actionBack"_s, tr("&Back"), {QKeySequence(Qt::Key_Escape), QKeySequence(u"Alt+Left"_s)});
}

void MainActions::addHelpMenu()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Help"));
    menu->menuAction()->setObjectName(u"helpMenu"_s);
    guide = action(menu, u"actionGuide"_s, tr("&User guide"), {QKeySequence(Qt::Key_F1)});
    help = action(menu, u"actionHelp"_s, tr("&States and keys"), {QKeySequence(u"Shift+F1"_s)});
    about = action(menu, u"actionAbout"_s, tr("&About"), {});
}

QAction *MainActions::pageAction(QMenu *menu, PageId page, const QString &text)
{
    // Ctrl+0 is the overview, so that the others keep their keys when it appears.
    const QKeySequence key(u"Ctrl+%1"_s.arg(m_pages.size()));
    QAction *made = action(menu, u"actionPlace%1"_s.arg(static_cast<int>(page)), text, {key});
    connect(made, &QAction::triggered, this, [this, page] { emit pageTriggered(page); });
    m_pages.append(made);
    return made;
}

void MainActions::setServiceCount(int count)
{
    for (QAction *each : {refresh, rename, replaceConnection, remove, filter}) {
        each->setEnabled(count > 0);
    }
    refreshAll->setVisible(count > 1);
    m_overview->setVisible(count > 1);
    for (QAction *page : std::as_const(m_pages)) {
        page->setEnabled(count > 0 || page == m_preferences);
    }
}

} // namespace license::ui
