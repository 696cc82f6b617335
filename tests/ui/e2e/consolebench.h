// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/keychainvault.h"
#include "core/net/licenseclient.h"
#include "core/store/sqlitestore.h"
#include "core/sync/fleet.h"
#include "core/sync/proxypreference.h"
#include "core/sync/storeworker.h"
#include "core/sync/synccontext.h"
#include "tests/credentials/fakekeychain.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"
#include "tests/ui/uitools.h"
#include "ui/kit/noticestrip.h"
#include "ui/kit/statusbanner.h"
#include "ui/window/consolewindow.h"

#include <QDateTime>

#include <memory>

namespace license::test {

/// The real window on the real core, with a keychain controlled by the test; the time is initially the computer's.
struct ConsoleBench
{
    explicit ConsoleBench(const QString &folder)
        : store(openStore(folder))
        , storage(*store)
        , vault(std::make_unique<FakeKeychain>(keychain), std::chrono::seconds{2})
        , client(clock)
        , proxy(storage, vault, client)
        , sync{clock, storage, vault, client}
        , fleet(sync)
        , console(fleet, sync, proxy)
    {
        clock.set({Instant{milliseconds{QDateTime::currentMSecsSinceEpoch()}}, std::chrono::hours{5},
                   QStringLiteral("boot-1")});
        console.window.show();
    }
    ~ConsoleBench() { storage.waitForDone(); }
    ConsoleBench(const ConsoleBench &) = delete;
    ConsoleBench &operator=(const ConsoleBench &) = delete;

    /// Adds a service and shows it; true if its token was stored.
    bool add(const Connection &connection, const QByteArray &token)
    {
        bool added = false;
        bool kept = true;
        fleet.add(
            connection, Secret(QByteArray(token)), &console.window,
            [&added](const Result<ServiceMonitor *> &result) { added = result.ok(); },
            [&kept](const Error &) { kept = false; });
        EXPECT_TRUE(waitFor([&added] { return added; }, 60'000));
        console.service.update();
        return kept;
    }
    void pressRefresh()
    {
        press(console.window, "refresh");
        EXPECT_TRUE(waitFor([this] { return !console.service.monitor()->state().refreshing && !banner().busy; }));
    }
    const text::Banner &banner() const { return console.window.banner()->value(); }
    QString said(const char *name) const { return textOf(console.window, name); }
    /// Waits for the next dialog or other child of the window with this name.
    template <typename T>
    T *awaited(const char *name) const
    {
        const QString wanted = QString::fromLatin1(name);
        EXPECT_TRUE(waitFor([this, wanted] { return console.window.findChild<T *>(wanted) != nullptr; })) << name;
        return console.window.findChild<T *>(wanted);
    }

    FakeClock clock;
    Keychain keychain;
    std::unique_ptr<Store> store;
    StoreWorker storage;
    KeychainVault vault;
    LicenseClient client;
    ProxyPreference proxy;
    SyncContext sync;
    Fleet fleet;
    ui::ConsoleWindow console;

private:
    /// Connects directly, whatever the environment of the test.
    static std::unique_ptr<Store> openStore(const QString &folder)
    {
        auto opened = SqliteStore::open(folder);
        EXPECT_TRUE(opened.ok());
        auto made = opened.take();
        EXPECT_TRUE(made->setPreference(QStringLiteral("proxy"), QStringLiteral("none")).ok());
        return made;
    }
};

} // namespace license::test
