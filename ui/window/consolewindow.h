// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/management/managementreports.h"
#include "ui/connection/authoritycontroller.h"
#include "ui/connection/checkadvice.h"
#include "ui/connection/connectionchecks.h"
#include "ui/connection/connectioncontroller.h"
#include "ui/connection/firewallcontroller.h"
#include "ui/connection/managementcontroller.h"
#include "ui/connection/proxycontroller.h"
#include "ui/connection/reportcontroller.h"
#include "ui/connection/tokencontroller.h"
#include "ui/details/detailscontroller.h"
#include "ui/history/historycontroller.h"
#include "ui/license/licensecontroller.h"
#include "ui/overview/fleetcontroller.h"
#include "ui/overview/overviewcontroller.h"
#include "ui/window/mainwindow.h"
#include "ui/window/managementbinding.h"
#include "ui/window/pages.h"
#include "ui/window/rolebinding.h"
#include "ui/window/servicebinding.h"
#include "ui/window/windownavigator.h"

#include <functional>
#include <memory>

namespace license::ui {

class ConsoleWindow;

/// What works for the Connection page, once there is one.
struct ConnectionWork
{
    ConnectionWork(ConsoleWindow &of, Fleet &fleet, const SyncContext &context, ProxyPreference &preference);

    ConnectionController connection;
    FirewallController firewall;
    ProxyController proxy;
    ManagementController management;
    AuthorityController authorities;
    ReportController reports;
};

/// The whole window with its bindings to the fleet, in dependency order: by value what every start needs, and with its
/// page what works for that page alone.
class ConsoleWindow final
{
public:
    /// What a window takes over from the one that it replaces; what is missing it makes itself.
    struct Inherited
    {
        std::shared_ptr<ConnectionChecks> checks;
        std::shared_ptr<ManagementReports> reports;
        /// What there is to say of a newer version; may be empty, and may answer nothing.
        std::function<QString()> newerVersion;
    };
    ConsoleWindow(Fleet &fleet, const SyncContext &context, ProxyPreference &proxy, Inherited inherited = {});

    /// Takes over what a person has typed and not saved in the window that it replaces.
    void takeOver(ConsoleWindow &before);

    /// Restores size, page, columns and sort, and saves them when the window closes.
    void rememberIn(StoreWorker &storage);
    /// Lets the welcome page open a demo; offers none if `start` is empty.
    void offerDemo(const std::function<void()> &start);

    MainWindow window;
    WindowNavigator navigator;
    Pages pages;
    CurrentService service;
    ServiceBinding binding;
    RoleBinding role;
    std::shared_ptr<ManagementReports> reports;
    ManagementBinding management;
    LicenseController license;
    TokenController tokens;
    FleetController fleetController;
    std::shared_ptr<ConnectionChecks> checks;

    /// With its page.
    OverviewController &overview();
    ConnectionWork &connection();

private:
    void connectActions();
    void connectLicense();
    void signIn();
    void workFor(PageId made);
    void workForConnection();
    void follow(CheckAdvice advice);

    Fleet &m_fleet;
    const SyncContext m_context;
    ProxyPreference &m_proxy;
    const bool m_inKeychain;
    std::function<void()> m_demo; ///< as offered
    const std::function<QString()> m_newerVersion;
    std::unique_ptr<DetailsController> m_details;
    std::unique_ptr<HistoryController> m_history;
    std::unique_ptr<OverviewController> m_overview;
    std::unique_ptr<ConnectionWork> m_connection;
};

} // namespace license::ui
