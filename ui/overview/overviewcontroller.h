// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/fleet.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace license {
class CurrentService;
class ManagementReports;
} // namespace license

namespace license::ui {

class Navigator;
class OverviewPage;

/// Shows all services on the Overview, opens one of them, and verifies all at a person's request.
class OverviewController final : public QObject
{
    Q_OBJECT
public:
    /// The page lives as long as this object.
    OverviewController(OverviewPage *page, Fleet &fleet, CurrentService &service, ManagementReports &reports,
                       Navigator &navigator, const Clock &clock);

    void refreshAll();

private:
    void show();
    void open(ServiceId id);
    void showProgress();
    QHash<ServiceId, QStringList> reported() const;

    OverviewPage *m_page;
    Fleet &m_fleet;
    CurrentService &m_service;
    ManagementReports &m_reports;
    Navigator &m_navigator;
    const Clock &m_clock;
    int m_refreshing = 0; ///< how many services `Refresh all` covers; 0 while none runs
    int m_refreshed = 0;
};

} // namespace license::ui
