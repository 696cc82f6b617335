// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "core/text/words.h"
#include "ui/kit/accessibleroles.h"
#include "ui/kit/droparea.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/noticestrip.h"
#include "ui/kit/screenfit.h"
#include "ui/kit/statusbanner.h"
#include "ui/kit/theme.h"
#include "ui/window/breadcrumb.h"
#include "ui/window/demostrip.h"
#include "ui/window/leastscroll.h"
#include "ui/window/mainactions.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr QSize firstSize{1240, 776};
constexpr QSize leastSize{720, 480};
constexpr int menuHeight = 24; ///< about; the content has what is left

/// Larger letters want a larger window, as far as the screen goes.
QSize scaledSize(QSize size, const QWidget *window)
{
    const QSize wanted(scaledToFont(size.width(), window), scaledToFont(size.height(), window));
    return wanted.boundedTo(roomOnScreen(*window));
}

/// What the window holds is never smaller: on a screen without room for it, it is scrolled.
QSize leastContent(const QWidget *window)
{
    const QSize wanted(scaledToFont(leastSize.width(), window), scaledToFont(leastSize.height(), window));
    return wanted.boundedTo(roomOnScreen(*window).expandedTo(leastSize)) - QSize(0, menuHeight);
}

} // namespace

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent)
{
    installAccessibleRoles();
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    m_actions = new MainActions(this);
    m_side = new SidePane(this);
    m_demoStrip = new DemoStrip(this);
    m_demoStrip->hide();

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_side);
    middle->addWidget(makeTrailing(), 1);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_demoStrip);
    column->addLayout(middle, 1);
    content->setMinimumSize(leastContent(this));
    setCentralWidget(new LeastScroll(content, this)); // for a screen that is smaller than the least
    setMinimumSize(scaledSize(leastSize, this));
    setAcceptDrops(true);
    resize(scaledSize(firstSize, this));
    connectActions();
    setServices({}, std::nullopt);
}

QWidget *MainWindow::makeTrailing()
{
    auto *trailing = new QWidget(this);
    m_breadcrumb = new Breadcrumb(trailing);
    m_banner = new StatusBanner(trailing);
    m_notice = new NoticeStrip(trailing);
    m_stack = new QStackedWidget(trailing);
    m_stack->setMinimumHeight(1); // pages scroll; what the banner says is never cut for them
    auto *column = new QVBoxLayout(trailing);
    column->setContentsMargins(space::large, space::medium, space::large, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_breadcrumb);
    column->addWidget(m_banner);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    return trailing;
}

void MainWindow::connectActions()
{
    connect(m_side, &SidePane::serviceChosen, this, &MainWindow::serviceChosen);
    connect(m_side, &SidePane::placeChosen, this, &MainWindow::go);
    connect(m_side, &SidePane::addRequested, this, &MainWindow::addRequested);
    connect(m_actions->add, &QAction::triggered, this, &MainWindow::addRequested);
    connect(m_actions, &MainActions::placeTriggered, this, &MainWindow::go);
    connect(m_actions->back, &QAction::triggered, this, &MainWindow::back);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::leave);
    connect(m_breadcrumb, &Breadcrumb::pressed, this, [this] { go(Place::License); });
}

void MainWindow::setPage(Place place, QWidget *page)
{
    m_pages.insert(place, page);
    m_stack->addWidget(page);
    if (place == m_place) {
        m_stack->setCurrentWidget(page);
    }
}

void MainWindow::setServices(const QVector<ServiceChoice> &services, std::optional<ServiceId> chosen)
{
    m_serviceCount = static_cast<int>(services.size());
    m_serviceName.clear();
    for (const ServiceChoice &choice : services) {
        if (choice.id == chosen) {
            m_serviceName = choice.name;
        }
    }
    m_side->setServices(services, chosen);
    m_side->setVisible(m_serviceCount > 0);
    m_banner->setVisible(m_serviceCount > 0);
    m_actions->setServiceCount(m_serviceCount);
    if (m_serviceCount == 0) {
        go(m_place == Place::Preferences ? m_place : Place::Welcome);
    } else if (m_place == Place::Welcome) {
        go(m_serviceCount > 1 ? Place::Overview : Place::License);
    } else if (m_place == Place::Overview && m_serviceCount < 2) {
        go(Place::License);
    }
    showTitle();
}

void MainWindow::setDemo(bool demo)
{
    m_demo = demo;
    m_demoStrip->setVisible(demo);
    showTitle();
}

bool MainWindow::isThere(Place place) const
{
    switch (place) {
    case Place::Welcome:
        return m_serviceCount == 0;
    case Place::Overview:
        return m_serviceCount > 1;
    case Place::Connection:
    case Place::License:
    case Place::Details:
    case Place::History:
        return m_serviceCount > 0;
    case Place::Preferences:
        return true;
    }
    Q_UNREACHABLE();
}

void MainWindow::go(Place place)
{
    if (!isThere(place)) {
        return;
    }
    if (QWidget *page = m_pages.value(place)) {
        m_stack->setCurrentWidget(page);
    }
    const bool elsewhere = m_place != place;
    m_place = place;
    m_side->setPlace(place);
    m_breadcrumb->setVisible(place != Place::Welcome);
    showBreadcrumb();
    if (elsewhere) {
        emit placeChanged(place);
    }
}

void MainWindow::back()
{
    if (m_place == Place::Details || (m_place == Place::Preferences && m_serviceCount == 1)) {
        go(Place::License);
    } else if (m_place != Place::Overview) {
        go(m_serviceCount == 0 ? Place::Welcome : Place::Overview);
    }
}

void MainWindow::showBreadcrumb()
{
    const Breadcrumb::Crumb settings{tr("Settings"), false};
    switch (m_place) {
    case Place::Welcome:
        m_breadcrumb->setCrumbs({});
        break;
    case Place::Overview:
        m_breadcrumb->setCrumbs({{tr("Overview"), false}});
        break;
    case Place::License:
        m_breadcrumb->setCrumbs({settings, {tr("License"), false}});
        break;
    case Place::Details:
        m_breadcrumb->setCrumbs({settings, {tr("License"), true}, {tr("Details"), false}});
        break;
    case Place::Connection:
        m_breadcrumb->setCrumbs({settings, {tr("Connection"), false}});
        break;
    case Place::History:
        m_breadcrumb->setCrumbs({settings, {tr("History"), false}});
        break;
    case Place::Preferences:
        m_breadcrumb->setCrumbs({settings, {tr("Preferences"), false}});
        break;
    }
}

void MainWindow::showTitle()
{
    // "[*]" in a window's title stands for "modified", unless it is doubled.
    const QString name = text::plain(m_serviceName).replace(u"[*]"_s, u"[*][*]"_s);
    const QString product = tr("Xopero ONE License Console");
    const QString title = name.isEmpty() ? product : tr("%1 – %2").arg(name, product);
    setWindowTitle(m_demo ? tr("Demo – %1").arg(title) : title);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = droppedFile(event->mimeData());
    if (!file.isEmpty()) {
        event->acceptProposedAction();
        emit fileDropped(file);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    emit closing();
    if (m_hidesOnClose && m_hidesOnClose()) {
        event->ignore();
        hide();
        emit hiddenInstead();
        return;
    }
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
    emit closed();
}

void MainWindow::leave()
{
    m_hidesOnClose = nullptr;
    m_mayClose = nullptr;
    close();
}

} // namespace license::ui
