// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/licenseclient.h"
#include "core/store/store.h"
#include "tests/support/fakeclock.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/memoryvault.h"
#include "tests/support/storedmonitor.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>
#include <optional>

namespace license {
class Fleet;
}

namespace license::test {

/// One console: everything that sync needs except the server. To the store, two of them on one folder are two
/// processes.
struct Console
{
    explicit Console(const QString &folder, const FakeClock &clock);
    Console(std::unique_ptr<Store> opened, const FakeClock &clock);

    std::unique_ptr<Store> store;
    StoreWorker storage;
    MemoryVault vault;
    LicenseClient client;
    SyncContext context;
};

/// A console and a real license-server with one account, whose service the console knows.
class SyncTest : public testing::Test
{
protected:
    void SetUp() override;

    /// Adds the server's account to `console`.
    Service addService(Console &console);
    /// Refreshes and waits for the answer.
    RefreshOutcome refresh(ServiceMonitor &monitor, Trigger trigger = Trigger::Manual,
                           milliseconds deadline = seconds{10});
    /// Sets the added authorities of a service, and waits for the answer.
    bool addAuthorities(Fleet &fleet, ServiceId id, const QByteArray &pem);
    /// The number of verification requests that the server has received.
    qsizetype verifications();

    QTemporaryDir folder;
    FakeClock clock;
    LicenseServerProcess server{{QStringLiteral("--objects"), QStringLiteral("25")}};
    std::unique_ptr<Console> console;
    Service service;
};

} // namespace license::test
