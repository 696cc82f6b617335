// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitestore.h"
#include "core/sync/storeworker.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/history/historypage.h"
#include "ui/kit/columnwidths.h"
#include "ui/kit/noticestrip.h"
#include "ui/kit/statusbanner.h"
#include "ui/window/breadcrumb.h"
#include "ui/window/helpdialog.h"
#include "ui/window/mainactions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pages.h"
#include "ui/window/windowmemory.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

const ServiceChoice acme{ServiceId{1}, u"Acme & <b>Co</b> [*]"_s, text::Tone::Quiet};
const ServiceChoice bluebird{ServiceId{2}, u"Bluebird"_s, text::Tone::Amber};

class MainWindowTest : public testing::Test
{
protected:
    QStringList crumbs() const
    {
        QStringList words;
        for (const auto &crumb : widget<Breadcrumb>(window, "breadcrumb")->crumbs()) {
            words += crumb.text;
        }
        return words;
    }
    QStringList sections() const
    {
        const auto *list = widget<QListWidget>(window, "sections");
        QStringList words;
        for (int row = 0; row < list->count(); ++row) {
            if (!list->item(row)->isHidden()) {
                words += list->item(row)->text();
            }
        }
        return words;
    }

    MainWindow window;
    Pages pages{&window};
};

} // namespace

TEST_F(MainWindowTest, WelcomesWhileThereIsNoService)
{
    EXPECT_EQ(window.currentPage(), PageId::Welcome);
    EXPECT_TRUE(window.sidePane()->isHidden());
    EXPECT_TRUE(window.banner()->isHidden());
    window.go(PageId::History);
    EXPECT_EQ(window.currentPage(), PageId::Welcome);
    EXPECT_FALSE(window.actions()->refresh->isEnabled());
}

TEST_F(MainWindowTest, PreferencesAreThereWithoutAServiceToo)
{
    window.go(PageId::Preferences);
    EXPECT_EQ(window.currentPage(), PageId::Preferences);
    EXPECT_TRUE(window.banner()->isHidden());
    window.setServices({}, std::nullopt);
    EXPECT_EQ(window.currentPage(), PageId::Preferences) << "nothing new, so nobody is sent away";
    window.setServices({acme}, acme.id);
    EXPECT_EQ(window.currentPage(), PageId::Preferences);
    EXPECT_FALSE(window.banner()->isHidden());
    window.actions()->back->trigger();
    EXPECT_EQ(window.currentPage(), PageId::License);
    window.go(PageId::Preferences);
    window.setServices({}, std::nullopt);
    window.actions()->back->trigger();
    EXPECT_EQ(window.currentPage(), PageId::Welcome);
}

TEST_F(MainWindowTest, HidesInsteadOfClosingWhereItIsToldTo)
{
    bool hides = true;
    window.setHidesOnClose([&hides] { return hides; });
    QSignalSpy hidden(&window, &MainWindow::hiddenInstead);
    QSignalSpy closed(&window, &MainWindow::closed);
    window.show();
    EXPECT_FALSE(window.close());
    EXPECT_FALSE(window.isVisible());
    EXPECT_EQ(hidden.count(), 1);
    window.show();
    window.leave();
    EXPECT_EQ(hidden.count(), 1);
    EXPECT_EQ(closed.count(), 1);
}

TEST_F(MainWindowTest, F6GoesFromAreaToAreaAndBackToTheSameControl)
{
    window.setServices({acme, bluebird}, acme.id);
    window.go(PageId::Preferences);
    window.show();
    window.activateWindow();
    QApplication::processEvents();
    auto *page = window.page(PageId::Preferences);
    auto *interval = widget<QWidget>(*page, "refreshEvery");
    auto *sections = widget<QWidget>(window, "sections");
    sections->setFocus();
    interval->setFocus();
    const auto inPage = [page] { return page->isAncestorOf(QApplication::focusWidget()); };
    window.actions()->nextArea->trigger(); // nothing above the page has a control
    EXPECT_EQ(QApplication::focusWidget(), sections);
    window.actions()->nextArea->trigger();
    EXPECT_TRUE(inPage());
    EXPECT_EQ(QApplication::focusWidget(), interval);
    window.actions()->previousArea->trigger();
    EXPECT_EQ(QApplication::focusWidget(), sections);
    window.actions()->previousArea->trigger();
    EXPECT_EQ(QApplication::focusWidget(), interval);

    window.notice()->present({Accent::Warning, u"words"_s, u"Act"_s});
    window.actions()->nextArea->trigger();
    window.actions()->nextArea->trigger();
    EXPECT_TRUE(window.notice()->isAncestorOf(QApplication::focusWidget()));
    window.notice()->present({});
    window.actions()->nextArea->trigger();
    EXPECT_FALSE(window.notice()->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(MainWindowTest, ListsTheSectionsThatThereAre)
{
    window.setServices({acme}, acme.id);
    EXPECT_EQ(sections(), (QStringList{u"Settings"_s, u"License"_s, u"Connection"_s, u"History"_s, u"Preferences"_s}));
    window.setServices({acme, bluebird}, acme.id);
    EXPECT_EQ(sections(), (QStringList{u"Overview"_s, u"Settings"_s, u"License"_s, u"Connection"_s, u"History"_s,
                                       u"Preferences"_s}));
}

TEST_F(MainWindowTest, OpensOnTheLicenseOrWithSeveralOnTheOverview)
{
    window.setServices({acme}, acme.id);
    EXPECT_EQ(window.currentPage(), PageId::License);
    window.setServices({}, std::nullopt);
    EXPECT_EQ(window.currentPage(), PageId::Welcome);
    window.setServices({acme, bluebird}, acme.id);
    EXPECT_EQ(window.currentPage(), PageId::Overview);
    window.setServices({acme}, acme.id);
    EXPECT_EQ(window.currentPage(), PageId::License);
}

TEST_F(MainWindowTest, TheBreadcrumbSaysWhereOneIsAndLeadsBack)
{
    window.setServices({acme}, acme.id);
    window.go(PageId::Details);
    EXPECT_EQ(crumbs(), (QStringList{u"Settings"_s, u"License"_s, u"Details"_s}));
    press(window, "crumb1");
    EXPECT_EQ(window.currentPage(), PageId::License);
    EXPECT_EQ(crumbs(), (QStringList{u"Settings"_s, u"License"_s}));
    EXPECT_FALSE(window.banner()->isHidden());
}

TEST_F(MainWindowTest, EscGoesBackOneStep)
{
    window.setServices({acme, bluebird}, acme.id);
    window.go(PageId::Details);
    window.actions()->back->trigger();
    EXPECT_EQ(window.currentPage(), PageId::License);
    window.actions()->back->trigger();
    EXPECT_EQ(window.currentPage(), PageId::Overview);
    window.actions()->back->trigger();
    EXPECT_EQ(window.currentPage(), PageId::Overview);
}

TEST_F(MainWindowTest, HasTheDocumentedShortcuts)
{
    window.setServices({acme, bluebird}, acme.id);
    const MainActions *actions = window.actions();
    EXPECT_EQ(actions->refresh->shortcuts(), (QList<QKeySequence>{QKeySequence(u"Ctrl+R"_s), QKeySequence(u"F5"_s)}));
    EXPECT_TRUE(actions->filter->shortcuts().contains(QKeySequence(u"Ctrl+F"_s)));
    EXPECT_TRUE(actions->back->shortcuts().contains(QKeySequence(u"Esc"_s)));
    EXPECT_EQ(actions->guide->shortcuts(), QList<QKeySequence>{QKeySequence(u"F1"_s)});
    EXPECT_EQ(actions->help->shortcuts(), QList<QKeySequence>{QKeySequence(u"Shift+F1"_s)});
}

TEST_F(MainWindowTest, SectionsKeepTheirKeysWhenTheOverviewAppears)
{
    const std::pair<PageId, QString> keys[] = {{PageId::Overview, u"Ctrl+0"_s}, {PageId::License, u"Ctrl+1"_s},
                                               {PageId::Details, u"Ctrl+2"_s},  {PageId::Connection, u"Ctrl+3"_s},
                                               {PageId::History, u"Ctrl+4"_s},  {PageId::Preferences, u"Ctrl+5"_s}};
    for (const auto &services : {QVector<ServiceChoice>{acme}, QVector<ServiceChoice>{acme, bluebird}}) {
        window.setServices(services, acme.id);
        for (const auto &[page, key] : keys) {
            const auto *action = window.findChild<QAction *>(u"actionPlace%1"_s.arg(static_cast<int>(page)));
            EXPECT_EQ(action->shortcut(), QKeySequence(key)) << key.toStdString();
        }
    }
}

TEST_F(MainWindowTest, HelpListsEveryKey)
{
    window.setServices({acme, bluebird}, acme.id);
    showHelp(&window);
    QStringList listed;
    for (const QLabel *label : window.findChild<QDialog *>(u"helpDialog"_s)->findChildren<QLabel *>()) {
        listed += label->text().split(u", "_s);
    }
    const QRegularExpression section(u"^Ctrl\\+[1-5]$"_s); // listed as a range
    for (const QAction *action : window.findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            const QString printed = key.toString(QKeySequence::NativeText);
            EXPECT_TRUE(listed.contains(printed) || section.match(printed).hasMatch()) << printed.toStdString();
        }
    }
}

TEST_F(MainWindowTest, EscapeClosesAnOpenListOrMenuAndNotThePage)
{
    window.setServices({acme, bluebird}, acme.id);
    window.setPage(PageId::Preferences, [](MainWindow *parent) { return new QWidget(parent); });
    window.go(PageId::Preferences);
    window.show();
    auto *chooser = widget<QComboBox>(window, "serviceChooser");
    chooser->showPopup();
    ASSERT_TRUE(chooser->view()->isVisible());
    window.actions()->back->trigger();
    EXPECT_FALSE(chooser->view()->isVisible());
    EXPECT_EQ(window.currentPage(), PageId::Preferences);

    QMenu menu(&window);
    menu.addAction(u"x"_s);
    menu.popup(QPoint(1, 1));
    ASSERT_TRUE(menu.isVisible());
    window.actions()->back->trigger();
    EXPECT_FALSE(menu.isVisible());
    EXPECT_EQ(window.currentPage(), PageId::Preferences);
    window.actions()->back->trigger();
    EXPECT_EQ(window.currentPage(), PageId::Overview);
}

TEST_F(MainWindowTest, TheEscapeKeyInAnOpenListClosesTheListAlone)
{
    window.setServices({acme, bluebird}, acme.id);
    window.setPage(PageId::Preferences, [](MainWindow *parent) { return new QWidget(parent); });
    window.go(PageId::Preferences);
    window.show();
    auto *chooser = widget<QComboBox>(window, "serviceChooser");
    for (int time = 0; time < 2; ++time) {
        chooser->showPopup();
        ASSERT_TRUE(chooser->view()->isVisible());
        // Qt asks the list who wants the key, which closes it, and then triggers the window's shortcut.
        QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(chooser->view(), &asked);
        ASSERT_FALSE(chooser->view()->isVisible());
        window.actions()->back->trigger();
        EXPECT_EQ(window.currentPage(), PageId::Preferences);
    }
    window.actions()->back->trigger();
    EXPECT_EQ(window.currentPage(), PageId::Overview);
}

TEST_F(MainWindowTest, G05_NamesOfServicesAreShownLiterally)
{
    window.setServices({acme, bluebird}, acme.id);
    EXPECT_TRUE(window.windowTitle().startsWith(u"Acme & <b>Co</b> [*][*]"_s)) << "doubled: shown once";
    const auto *chooser = widget<QComboBox>(window, "serviceChooser");
    EXPECT_EQ(chooser->currentText(), acme.name);
    EXPECT_FALSE(chooser->toolTip().contains(u"<b>"_s));
}

TEST_F(MainWindowTest, ChoosingAServiceIsSaidOnceAndOnlyByAPerson)
{
    QVector<ServiceId> chosen;
    QObject::connect(&window, &MainWindow::serviceChosen, &window, [&chosen](ServiceId id) { chosen.append(id); });
    window.setServices({acme, bluebird}, acme.id);
    window.setServices({acme, bluebird}, bluebird.id);
    EXPECT_TRUE(chosen.isEmpty());
    widget<QComboBox>(window, "serviceChooser")->setCurrentIndex(0);
    EXPECT_EQ(chosen, QVector<ServiceId>{acme.id});
}

TEST_F(MainWindowTest, ADemoSaysSoEverywhere)
{
    window.setServices({acme}, acme.id);
    EXPECT_FALSE(isOffered(window, "demoStrip"));
    window.setDemo(true);
    EXPECT_TRUE(isOffered(window, "demoStrip"));
    EXPECT_TRUE(window.windowTitle().startsWith(u"Demo"_s));
}

TEST_F(MainWindowTest, ShowsEveryPageWithoutBlocking)
{
    window.setServices({acme, bluebird}, acme.id);
    window.show();
    for (const PageId page :
         {PageId::Overview, PageId::License, PageId::Connection, PageId::History, PageId::Preferences}) {
        window.go(page);
        EXPECT_TRUE(window.page(page)->isVisible());
    }
}

TEST_F(MainWindowTest, RemembersSizePageAndColumnsThatWereDragged)
{
    const QTemporaryDir folder;
    auto store = SqliteStore::open(folder.filePath(u"data"_s));
    ASSERT_TRUE(store.ok());
    StoreWorker storage(**store);
    window.setServices({acme}, acme.id);
    window.go(PageId::History);
    window.resize(900, 600);
    auto *table = widget<QTableView>(*pages.history, "historyTable");
    table->setColumnWidth(0, 321);
    table->setColumnWidth(1, 322);
    ColumnWidths::of(table)->setDragged({0});
    remember(window, storage);

    MainWindow second;
    const Pages secondPages(&second);
    second.setServices({acme}, acme.id);
    recall(second, storage);
    storage.waitForDone();
    EXPECT_EQ(*(*store)->preferences(), storage.preferences()) << "and keeps it for the next time";
    EXPECT_EQ(second.currentPage(), PageId::History);
    EXPECT_EQ(second.size(), QSize(900, 600));
    EXPECT_EQ(widget<QTableView>(*secondPages.history, "historyTable")->columnWidth(0), 321);
    EXPECT_EQ(ColumnWidths::of(widget<QTableView>(*secondPages.history, "historyTable"))->dragged(), QList<int>{0})
        << "the others fit their content, which may be in another language";
}

} // namespace license::ui
