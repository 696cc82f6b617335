// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/details/detailspage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pages.h"

#include <QSignalSpy>

namespace license::ui {

using namespace license::test;
using namespace Qt::StringLiterals;

TEST(Pages, AreMadeWhenTheyAreFirstSeenOrAskedFor)
{
    const ServiceChoice acme{ServiceId{1}, u"Acme HQ"_s, text::Tone::Quiet};
    MainWindow window;
    const Pages pages(&window);
    const auto made = [&window] {
        QVector<PageId> ids;
        for (const PageId id : {PageId::Welcome, PageId::Overview, PageId::License, PageId::Details, PageId::Connection,
                                PageId::History, PageId::Preferences}) {
            if (window.pageIfMade(id)) {
                ids.append(id);
            }
        }
        return ids;
    };
    window.setServices({acme}, acme.id);
    window.go(PageId::History);
    window.go(PageId::License);
    EXPECT_EQ(made(), QVector<PageId>{}) << "nobody sees them";
    window.show();
    EXPECT_EQ(made(), QVector<PageId>{PageId::License});
    EXPECT_TRUE(window.page(PageId::License)->isVisible());
    window.go(PageId::Connection);
    const QSignalSpy announced(&window, &MainWindow::pageMade);
    window.go(PageId::License);
    window.go(PageId::Connection);
    EXPECT_EQ(announced.size(), 0) << "once";
    EXPECT_TRUE(pages.details->isHidden()) << "asked for";
    EXPECT_EQ(made(), (QVector<PageId>{PageId::License, PageId::Details, PageId::Connection}));
}

} // namespace license::ui
