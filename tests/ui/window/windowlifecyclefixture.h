// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/desktop/desktopfixture.h"
#include "tests/ui/uitools.h"
#include "ui/window/windowlifecycle.h"

#include <QComboBox>

#include <memory>

namespace license::test {

/// Two services, one window with its tray, and nothing that answers.
class WindowLifecycleTest : public DesktopTest
{
protected:
    void SetUp() override
    {
        DesktopTest::SetUp();
        vault.silent = true; // a due attempt runs for as long as a test
        acme = addService(QStringLiteral("Acme HQ"));
        bluebird = addService(QStringLiteral("Bluebird"));
        succeed(acme);
        succeed(bluebird);
    }
    void TearDown() override
    {
        host.reset();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        DesktopTest::TearDown();
    }
    void start(bool hidden = false)
    {
        host = std::make_unique<ui::WindowLifecycle>(
            *fleet, *context, *proxy, speech, notifier,
            ui::WindowLifecycle::Options{
                .furnish = [this](ui::ConsoleWindow &) { ++windows; }, .sessionCommand = {}, .tray = &tray});
        host->start(hidden);
    }
    ui::MainWindow &window() const { return host->console().window; }
    QWidget &preferences() const { return *host->console().pages.preferences; }
    void choose(Language language) const
    {
        auto *list = widget<QComboBox>(preferences(), "language");
        const int index = list->findData(static_cast<int>(language));
        list->setCurrentIndex(index);
        emit list->activated(index);
    }

    ServiceMonitor *acme = nullptr;
    ServiceMonitor *bluebird = nullptr;
    FakeTray tray;
    text::Speech speech;
    int windows = 0;
    std::unique_ptr<ui::WindowLifecycle> host;
};

} // namespace license::test
