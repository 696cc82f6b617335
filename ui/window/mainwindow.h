// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pageid.h"
#include "ui/window/sidepane.h"

#include <QHash>
#include <QMainWindow>

#include <functional>

class QStackedWidget;
class QVBoxLayout;

namespace license::ui {

class Breadcrumb;
class DemoStrip;
class LeastScroll;
class MainActions;
class NoticeStrip;
class StatusBanner;

/// The frame: side pane, breadcrumb, banner and one page. It only navigates.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);

    /// How a page is made, which the window then owns: once somebody sees it, or asks for it.
    using MakePage = std::function<QWidget *(MainWindow *)>;
    void setPage(PageId id, const MakePage &make);
    QWidget *page(PageId id);
    /// Null as long as nobody has needed it.
    QWidget *pageIfMade(PageId id) const { return m_pages.value(id); }
    MainActions *actions() const { return m_actions; }
    SidePane *side() const { return m_side; }
    StatusBanner *banner() const { return m_banner; }
    /// A notice below the banner that does not block.
    NoticeStrip *notice() const { return m_notice; }
    /// Says why a key or a menu did nothing; until the next page, or dismissed.
    NoticeStrip *refusal() const { return m_refusal; }
    SidePane *sidePane() const { return m_side; }

    void setServices(const QVector<ServiceChoice> &services, std::optional<ServiceId> chosen);
    /// Asked when the window is about to close: true hides it in the tray instead.
    void setHidesOnClose(std::function<bool()> hides) { m_hidesOnClose = std::move(hides); }
    /// Asked if it does not hide: false leaves it open; the callee then continues with it.
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }
    /// Closes the window for good.
    void leave();
    bool isDemo() const { return m_demo; }
    DemoStrip *demoStrip() const { return m_demoStrip; }
    /// Marks everything as a demo.
    void setDemo(bool demo);

    void setVisible(bool visible) override;
    PageId currentPage() const { return m_current; }
    void go(PageId id);
    void back();

signals:
    /// A page was made, and is about to be shown.
    void pageMade(license::ui::PageId id);
    /// The person, or the window itself, has moved to another place.
    void pageChanged(license::ui::PageId id);
    void serviceChosen(license::ServiceId id);
    void addRequested();
    /// A connection file was dropped on the window.
    void fileDropped(const QString &path);
    /// It is about to close or to hide.
    void closing();
    /// It has hidden instead of closing.
    void hiddenInstead();
    /// It is closed for good.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTrailing();
    bool isThere(PageId id) const;
    void connectActions();
    void showPage();
    /// Keeps the distance to the window's edge, where the scroll bar of a page stands.
    void placePage(QWidget *page);
    int sideMargin() const;
    bool isLow() const;
    void fitBanner();
    /// The content has a minimum size: on a smaller screen it scrolls.
    QSize leastContent() const;
    void showBreadcrumb();
    void showTitle();

    QHash<PageId, MakePage> m_makePage;
    QHash<PageId, QWidget *> m_pages;
    PageId m_current = PageId::Welcome;
    QString m_serviceName;
    std::function<bool()> m_hidesOnClose;
    std::function<bool()> m_mayClose;
    int m_serviceCount = 0;
    bool m_demo = false;
    MainActions *m_actions;
    SidePane *m_side;
    DemoStrip *m_demoStrip;
    Breadcrumb *m_breadcrumb;
    StatusBanner *m_banner;
    NoticeStrip *m_notice;
    NoticeStrip *m_refusal;
    QStackedWidget *m_stack;
    QVBoxLayout *m_head; ///< what stands above the page
    LeastScroll *m_scroll;
};

} // namespace license::ui
