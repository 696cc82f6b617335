// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/licenseclient.h"
#include "core/store/store.h"
#include "core/sync/fleet.h"
#include "core/sync/proxypreference.h"
#include "tests/support/documentsigner.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fastfolder.h"
#include "tests/support/memoryvault.h"
#include "tests/support/storedmonitor.h"
#include "ui/desktop/notifier.h"
#include "ui/desktop/tray.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

namespace license::test {

/// A desktop that shows every notice, and whose notices can be pressed.
class FakeNotifier final : public ui::Notifier
{
public:
    void notify(const ui::Notice &notice) override
    {
        notices.append(notice);
        refuses ? emit refused(notice) : emit shown(notice);
    }
    QVector<ui::Notice> take() { return std::exchange(notices, {}); }
    QStringList titles() const;

    QVector<ui::Notice> notices;
    bool refuses = false;
};

class FakeTray final : public ui::Tray
{
public:
    bool isAvailable() const override { return available; }
    void present(const ui::TrayState &shown) override { state = shown; }
    void retranslate() override {}

    /// The desktop's tray appears or disappears.
    void setAvailable(bool there)
    {
        available = there;
        emit availabilityChanged();
    }

    bool available = true;
    ui::TrayState state;
};

/// Services with a state in a store, as attempts have left it; no network.
class DesktopTest : public testing::Test
{
protected:
    void SetUp() override;
    void TearDown() override;

    /// Creates the objects of one program run; the store's folder and the clock stay.
    void open();
    void close();

    ServiceMonitor *addService(const QString &name);
    /// A verification that just succeeded; `patch` changes the document.
    void succeed(ServiceMonitor *monitor, const Json &patch = {});
    /// An attempt that just failed; the next one is in an hour.
    void fail(ServiceMonitor *monitor);
    /// Time passes, with a failed attempt each hour.
    void failFor(ServiceMonitor *monitor, std::chrono::hours span);
    /// Waits until the store has saved what was passed to the worker.
    void settle();
    /// Saves them like another process; a program that starts now reads them.
    void keep(const Preferences &preferences);
    Preferences kept() const;

    QTemporaryDir folder{fastFolder(QStringLiteral("desktop"))};
    FakeClock clock;
    MemoryVault vault;
    std::unique_ptr<LicenseClient> client;
    std::unique_ptr<Store> store;
    std::unique_ptr<StoreWorker> storage;
    std::unique_ptr<SyncContext> context;
    std::unique_ptr<ProxyPreference> proxy;
    std::unique_ptr<Fleet> fleet;
    FakeNotifier notifier;
    int installations = 0;
    std::map<ServiceId, std::unique_ptr<DocumentSigner>> signers;
};

} // namespace license::test
