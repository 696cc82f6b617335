// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewcontroller.h"

#include "core/current/currentservice.h"
#include "core/domain/clock.h"
#include "core/management/managementreports.h"
#include "core/net/licenseclient.h"
#include "core/text/managementwords.h"
#include "ui/kit/navigator.h"
#include "ui/overview/overviewpage.h"

#include <algorithm>

namespace license::ui {

OverviewController::OverviewController(OverviewPage *page, Fleet &fleet, CurrentService &service,
                                       ManagementReports &reports, Navigator &navigator, const Clock &clock)
    : QObject(page)
    , m_page(page)
    , m_fleet(fleet)
    , m_service(service)
    , m_reports(reports)
    , m_navigator(navigator)
    , m_clock(clock)
{
    connect(page, &OverviewPage::opened, this, &OverviewController::open);
    connect(page, &OverviewPage::refreshAllRequested, this, &OverviewController::refreshAll);
    connect(page, &OverviewPage::cancelRequested, this, [this] { m_fleet.cancelAll(); });
    connect(&service, &CurrentService::updated, this, &OverviewController::show);
    connect(&navigator, &Navigator::pageChanged, this, &OverviewController::show);
    connect(&reports, &ManagementReports::changed, this, &OverviewController::show);
    connect(&fleet, &Fleet::refreshFinished, this, [this] {
        if (m_refreshing > 0) {
            m_refreshed = std::min(m_refreshed + 1, m_refreshing);
            showProgress();
        }
    });
    show();
}

void OverviewController::show()
{
    // A hidden page is updated when it becomes visible.
    if (m_service.rows().size() > 1 && m_navigator.currentPage() == PageId::Overview) {
        m_page->present(m_service.rows(), m_clock.now().wall, static_cast<int>(m_fleet.stillToCome()), reported());
    }
}

/// By the services as they are now, and not as a row has last read them: another sign-in starts a report over.
ReportedNeeds OverviewController::reported() const
{
    const Instant now = m_clock.now().wall;
    ReportedNeeds needs;
    for (const ServiceMonitor *monitor : m_fleet.monitors()) {
        const ServiceState &state = monitor->state();
        if (!state.service.management) {
            continue;
        }
        const auto notices = text::managementNotices(m_reports.of(state.service).state, state.document, now,
                                                     text::mostOrganizationsNamed);
        QStringList lines;
        for (const text::ManagementNotice &notice : notices) {
            lines += text::markedLine(notice);
        }
        needs.insert(state.service.id, lines);
    }
    return needs;
}

void OverviewController::open(ServiceId id)
{
    m_service.choose(id);
    m_navigator.go(PageId::License);
}

void OverviewController::refreshAll()
{
    if (m_refreshing > 0 || m_navigator.refuses(TeamAct::Refresh)) {
        return;
    }
    m_refreshing = static_cast<int>(m_fleet.monitors().size());
    m_refreshed = 0;
    showProgress();
    m_fleet.refreshAll(Trigger::Manual, defaultDeadline, this, [this](const QVector<RefreshOutcome> &) {
        m_refreshing = 0;
        m_page->showProgress({});
    });
}

void OverviewController::showProgress()
{
    m_page->showProgress(OverviewPage::Progress{m_refreshed, m_refreshing});
}

} // namespace license::ui
