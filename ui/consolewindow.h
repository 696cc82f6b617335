// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/authoritycontroller.h"
#include "ui/checkadvice.h"
#include "ui/connectioncontroller.h"
#include "ui/detailscontroller.h"
#include "ui/firewallcontroller.h"
#include "ui/fleetcontroller.h"
#include "ui/historycontroller.h"
#include "ui/mainwindow.h"
#include "ui/pages/pages.h"
#include "ui/proxycontroller.h"
#include "ui/reportcontroller.h"
#include "ui/servicecontroller.h"
#include "ui/tokencontroller.h"

namespace license::ui {

/// The whole window with what binds it to the fleet, by value and in dependency order.
class ConsoleWindow final
{
public:
    ConsoleWindow(Fleet &fleet, const SyncContext &context, ProxyPreference &proxy);

    /// Takes up size, page, columns and sort from the last time, and keeps them when the window closes.
    void rememberIn(StoreWorker &storage);

    MainWindow window;
    Pages pages;
    ServiceController services;
    DetailsController details;
    HistoryController history;
    FleetController fleetController;
    ConnectionController connection;
    FirewallController firewall;
    ProxyController proxy;
    AuthorityController authorities;
    TokenController tokens;
    ReportController reports;

private:
    void follow(CheckAdvice advice);
};

} // namespace license::ui
