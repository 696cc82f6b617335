// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "core/text/sanitize.h"
#include "ui/kit/accessibleroles.h"
#include "ui/kit/droparea.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/noticestrip.h"
#include "ui/kit/screenfit.h"
#include "ui/kit/scrollpage.h"
#include "ui/kit/statusbanner.h"
#include "ui/kit/theme.h"
#include "ui/window/areakeys.h"
#include "ui/window/breadcrumb.h"
#include "ui/window/demostrip.h"
#include "ui/window/innermost.h"
#include "ui/window/leastscroll.h"
#include "ui/window/mainactions.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLayout>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr QSize firstSize{1240, 776};
constexpr QSize leastSize{640, 480};
/// Of the content: a window on a screen of 640×480 has no more width beside its frame and its scroll bar, and in less
/// height tables have no room below their filters.
constexpr QSize leastRoom{600, 528};
constexpr int narrowWidth = 800; ///< below this the side pane is narrower
constexpr int lowHeight = 640;   ///< below this the parts of a page are closer together

/// Pages scroll, or shrink: what they would like to have takes nothing from the banner.
class PageStack final : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;
    bool hasHeightForWidth() const override { return false; }
    /// Of the page that is shown, not the largest one of all.
    QSize minimumSizeHint() const override
    {
        const QSize least = QStackedWidget::minimumSizeHint();
        return {least.width(), currentWidget() ? currentWidget()->minimumSizeHint().height() : least.height()};
    }
};

/// Larger fonts need a larger window, within the screen's limits.
QSize scaledSize(QSize size, const QWidget *window)
{
    const QSize wanted(scaledToFont(size.width(), window), scaledToFont(size.height(), window));
    return wanted.boundedTo(roomOnScreen(*window));
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
    content->setMinimumSize(leastContent());
    m_scroll = new LeastScroll(content, this); // for a screen smaller than the minimum
    setCentralWidget(m_scroll);
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
    m_refusal = new NoticeStrip(trailing);
    m_refusal->setObjectName(u"refusalStrip"_s);
    m_stack = new PageStack(trailing);
    m_head = new QVBoxLayout;
    m_head->setSpacing(space::medium);
    m_head->addWidget(m_breadcrumb);
    m_head->addWidget(m_banner);
    m_head->addWidget(m_notice);
    m_head->addWidget(m_refusal);
    auto *column = new QVBoxLayout(trailing);
    column->setSpacing(space::medium);
    column->addLayout(m_head);
    column->addWidget(m_stack, 1);
    return trailing;
}

void MainWindow::connectActions()
{
    connect(m_side, &SidePane::serviceChosen, this, &MainWindow::serviceChosen);
    connect(m_side, &SidePane::pageChosen, this, &MainWindow::go);
    connect(m_side, &SidePane::addRequested, this, &MainWindow::addRequested);
    connect(m_actions->add, &QAction::triggered, this, &MainWindow::addRequested);
    connect(m_actions, &MainActions::pageTriggered, this, &MainWindow::go);
    auto *innermost = new Innermost(this);
    connect(m_actions->back, &QAction::triggered, this, [this, innermost] {
        if (!innermost->close()) {
            back();
        }
    });
    auto *areas = new AreaKeys({{m_side}, {m_breadcrumb, m_banner, m_notice, m_refusal}, {m_stack}}, this);
    connect(m_actions->nextArea, &QAction::triggered, areas, [areas] { areas->move(true); });
    connect(m_actions->previousArea, &QAction::triggered, areas, [areas] { areas->move(false); });
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::leave);
    connect(m_refusal, &NoticeStrip::dismissed, m_refusal, [this] { m_refusal->present({}); });
    connect(this, &MainWindow::pageChanged, m_refusal, [this] { m_refusal->present({}); });
    connect(m_breadcrumb, &Breadcrumb::pressed, this, [this] { go(PageId::License); });
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
        go(m_current == PageId::Preferences ? m_current : PageId::Welcome);
    } else if (m_current == PageId::Welcome) {
        go(m_serviceCount > 1 ? PageId::Overview : PageId::License);
    } else if (m_current == PageId::Overview && m_serviceCount < 2) {
        go(PageId::License);
    }
    showTitle();
}

void MainWindow::setDemo(bool demo)
{
    m_demo = demo;
    m_demoStrip->setVisible(demo);
    showTitle();
}

void MainWindow::showTitle()
{
    // "[*]" in a window's title means "modified", unless doubled.
    const QString name = text::plain(m_serviceName).replace(u"[*]"_s, u"[*][*]"_s);
    const QString product = tr("Xopero ONE License Console");
    const QString title = name.isEmpty() ? product : tr("%1 – %2").arg(name, product);
    setWindowTitle(m_demo ? tr("Demo – %1").arg(title) : title);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty()) {
        acceptAsCopy(*event);
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = droppedFile(event->mimeData());
    if (!file.isEmpty() && acceptAsCopy(*event)) {
        emit fileDropped(file);
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    const bool narrow = event->size().width() < scaledToFont(narrowWidth, this);
    m_side->setNarrow(narrow);
    const int side = sideMargin();
    const bool mirrored = isRightToLeft();
    const int gap = isLow() ? space::small : space::medium;
    QLayout *trailing = m_stack->parentWidget()->layout();
    trailing->setContentsMargins(mirrored ? 0 : side, gap, mirrored ? side : 0, 0);
    trailing->setSpacing(gap);
    m_head->setSpacing(gap);
    m_head->setContentsMargins(mirrored ? side : 0, 0, mirrored ? 0 : side, 0);
    fitBanner();
    for (QWidget *page : std::as_const(m_pages)) {
        placePage(page);
    }
    QMainWindow::resizeEvent(event);
}

bool MainWindow::isLow() const
{
    return height() < scaledToFont(lowHeight, this);
}

/// The connection check says why, and what to do: in a low window it has the room.
void MainWindow::fitBanner()
{
    m_banner->setBrief(isLow() && m_current == PageId::Connection);
}

QSize MainWindow::leastContent() const
{
    const QSize wanted(scaledToFont(leastRoom.width(), this), scaledToFont(leastRoom.height(), this));
    return wanted.boundedTo(roomOnScreen(*this).expandedTo(leastRoom));
}

int MainWindow::sideMargin() const
{
    return width() < scaledToFont(narrowWidth, this) ? space::medium : space::large;
}

void MainWindow::placePage(QWidget *page)
{
    const int side = sideMargin();
    if (auto *scrolled = qobject_cast<ScrollPage *>(page)) {
        scrolled->setGutter(side);
    } else {
        page->setContentsMargins(isRightToLeft() ? side : 0, 0, isRightToLeft() ? 0 : side, 0);
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
