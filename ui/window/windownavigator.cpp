// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windownavigator.h"

#include "ui/window/mainwindow.h"

namespace license::ui {

WindowNavigator::WindowNavigator(MainWindow *window) : m_window(window)
{
    connect(window, &MainWindow::pageChanged, this, &Navigator::pageChanged);
}

PageId WindowNavigator::currentPage() const
{
    return m_window->currentPage();
}

void WindowNavigator::go(PageId page)
{
    m_window->go(page);
}

QWidget *WindowNavigator::window() const
{
    return m_window;
}

NoticeStrip *WindowNavigator::notice() const
{
    return m_window->notice();
}

NoticeStrip *WindowNavigator::refusal() const
{
    return m_window->refusal();
}

bool WindowNavigator::isDemo() const
{
    return m_window->isDemo();
}

} // namespace license::ui
