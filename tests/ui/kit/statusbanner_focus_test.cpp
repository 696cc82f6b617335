// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/kit/statusbanner.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

TEST(StatusBannerFocus, StaysInTheBannerWhileItsButtonsComeAndGo)
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *banner = new StatusBanner(&window);
    column->addWidget(banner);
    column->addWidget(new QLineEdit(&window)); // would be next
    const text::Banner failed{
        .tone = text::Tone::Amber, .headline = u"x"_s, .cause = u"y"_s, .offersRefresh = true, .offersCheck = true};
    const text::Banner busy{.busy = true, .headline = u"x"_s, .offersCancel = true};
    banner->setCheckAvailable(true);
    banner->present(failed);
    window.show();
    window.activateWindow();
    QCoreApplication::processEvents(); // it is active
    widget<QAbstractButton>(*banner, "bannerRefresh")->setFocus();
    banner->present(busy);
    EXPECT_TRUE(widget<QAbstractButton>(*banner, "bannerCancel")->hasFocus());
    banner->present(failed);
    EXPECT_TRUE(widget<QAbstractButton>(*banner, "bannerRefresh")->hasFocus());
}

} // namespace license::ui
