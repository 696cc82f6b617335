// SPDX-License-Identifier: GPL-3.0-or-later
// Which page the window shows, and the ways there.
#include "ui/kit/fontscale.h"
#include "ui/kit/scrollpage.h"
#include "ui/window/breadcrumb.h"
#include "ui/window/leastscroll.h"
#include "ui/window/mainwindow.h"

#include <QStackedWidget>

#include <utility>

namespace license::ui {

namespace {

constexpr int leastPage = 96; ///< pixels of a page that scrolls

} // namespace

void MainWindow::setPage(PageId id, const MakePage &make)
{
    m_makePage.insert(id, make);
}

QWidget *MainWindow::page(PageId id)
{
    QWidget *page = m_pages.value(id);
    if (const auto make = m_makePage.constFind(id); !page && make != m_makePage.cend()) {
        page = (*make)(this);
        m_pages.insert(id, page);
        m_stack->addWidget(page);
        placePage(page);
        emit pageMade(id);
    }
    return page;
}

/// Pages that nobody sees are not made: a start needs one of them, or none if it is hidden.
void MainWindow::showPage()
{
    if (QWidget *present = isVisible() ? page(m_current) : pageIfMade(m_current)) {
        m_stack->setCurrentWidget(present);
        // A page that scrolls by itself needs no second scroll bar around it.
        const QSize least = leastContent();
        const bool scrolls = qobject_cast<ScrollPage *>(present) != nullptr;
        // A page with a table knows how much of it has to be seen.
        m_stack->setMinimumHeight(scrolls ? scaledToFont(leastPage, this) : 0);
        m_stack->updateGeometry();
        const bool needsRoom = !scrolls && m_current != PageId::Welcome;
        m_scroll->setLeast(needsRoom ? least : QSize(least.width(), 0));
    }
}

/// The page is made and filled first: in a window that is seen, each line that appears would lay out all of it again.
void MainWindow::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        page(m_current);
        showPage();
    }
    QMainWindow::setVisible(visible);
}

bool MainWindow::isThere(PageId id) const
{
    switch (id) {
    case PageId::Welcome:
        return m_serviceCount == 0;
    case PageId::Overview:
        return m_serviceCount > 1;
    case PageId::Connection:
    case PageId::License:
    case PageId::Details:
    case PageId::History:
        return m_serviceCount > 0;
    case PageId::Preferences:
        return true;
    }
    Q_UNREACHABLE();
}

void MainWindow::go(PageId id)
{
    if (!isThere(id)) {
        return;
    }
    const bool elsewhere = std::exchange(m_current, id) != id;
    fitBanner();
    showPage();
    m_side->setPage(id);
    m_breadcrumb->setVisible(id != PageId::Welcome);
    showBreadcrumb();
    if (elsewhere) {
        emit pageChanged(id);
    }
}

void MainWindow::back()
{
    if (m_current == PageId::Details || (m_current == PageId::Preferences && m_serviceCount == 1)) {
        go(PageId::License);
    } else if (m_current != PageId::Overview) {
        go(m_serviceCount == 0 ? PageId::Welcome : PageId::Overview);
    }
}

void MainWindow::showBreadcrumb()
{
    QVector<Breadcrumb::Crumb> crumbs = {{tr("Settings"), false}};
    switch (m_current) {
    case PageId::Welcome:
        crumbs.clear();
        break;
    case PageId::Overview:
        crumbs = {{tr("Overview"), false}};
        break;
    case PageId::License:
        crumbs += {tr("License"), false};
        break;
    case PageId::Details:
        crumbs += {{tr("License"), true}, {tr("Details"), false}};
        break;
    case PageId::Connection:
        crumbs += {tr("Connection"), false};
        break;
    case PageId::History:
        crumbs += {tr("History"), false};
        break;
    case PageId::Preferences:
        crumbs += {tr("Preferences"), false};
        break;
    }
    m_breadcrumb->setCrumbs(crumbs);
}

} // namespace license::ui
