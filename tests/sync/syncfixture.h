// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/licenseclient.h"
#include "core/store/store.h"
#include "core/sync/servicemonitor.h"
#include "tests/support/fakeclock.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/memoryvault.h"

#include <QTemporaryDir>
#include <QThreadPool>

#include <gtest/gtest.h>

#include <memory>
#include <optional>

namespace license::test {

/// One console: everything that sync needs except the server. To the store, two of them on one folder are two
/// processes.
struct Console
{
    explicit Console(const QString &folder, const FakeClock &clock);
    ~Console();

    std::unique_ptr<Store> store;
    MemoryVault vault;
    LicenseClient client;
    QThreadPool worker;
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
    /// The number of verification requests that the server has received.
    qsizetype verifications();

    QTemporaryDir folder;
    FakeClock clock;
    LicenseServerProcess server{{QStringLiteral("--objects"), QStringLiteral("25")}};
    std::unique_ptr<Console> console;
    Service service;
};

} // namespace license::test
