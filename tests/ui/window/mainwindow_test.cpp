// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/storeworker.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/uitools.h"
#include "ui/kit/statusbanner.h"
#include "ui/window/breadcrumb.h"
#include "ui/window/mainactions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pages.h"
#include "ui/window/windowmemory.h"

#include <QAction>
#include <QComboBox>
#include <QListWidget>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

const ServiceChoice acme{ServiceId{1}, u"Acme & <b>Co</b> [*]"_s, Severity::Ok};
const ServiceChoice bluebird{ServiceId{2}, u"Bluebird"_s, Severity::Warning};

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
    EXPECT_TRUE(actions->help->shortcuts().contains(QKeySequence(u"F1"_s)));
    const auto *first = window.findChild<QAction *>(u"actionPlace%1"_s.arg(static_cast<int>(PageId::Overview)));
    EXPECT_EQ(first->shortcut(), QKeySequence(u"Ctrl+1"_s));
    window.setServices({acme}, acme.id);
    const auto *license = window.findChild<QAction *>(u"actionPlace%1"_s.arg(static_cast<int>(PageId::License)));
    EXPECT_EQ(license->shortcut(), QKeySequence(u"Ctrl+1"_s));
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

TEST_F(MainWindowTest, RemembersSizePageAndColumns)
{
    const QTemporaryDir folder;
    auto store = Store::open(folder.filePath(u"data"_s));
    ASSERT_TRUE(store.ok());
    StoreWorker storage(**store);
    window.setServices({acme}, acme.id);
    window.go(PageId::History);
    window.resize(900, 600);
    widget<QTableView>(window, "historyTable")->setColumnWidth(0, 321);
    remember(window, storage);

    MainWindow second;
    const Pages secondPages(&second);
    second.setServices({acme}, acme.id);
    recall(second, storage);
    storage.waitForDone();
    EXPECT_EQ(*(*store)->preferences(), storage.preferences()) << "and keeps it for the next time";
    EXPECT_EQ(second.currentPage(), PageId::History);
    EXPECT_EQ(second.size(), QSize(900, 600));
    EXPECT_EQ(widget<QTableView>(second, "historyTable")->columnWidth(0), 321);
}

} // namespace license::ui
