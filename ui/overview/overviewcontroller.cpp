// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewcontroller.h"

#include "core/current/currentservice.h"
#include "core/domain/clock.h"
#include "core/net/licenseclient.h"
#include "ui/kit/navigator.h"
#include "ui/overview/overviewpage.h"

#include <algorithm>

namespace license::ui {

OverviewController::OverviewController(OverviewPage *page, Fleet &fleet, CurrentService &service, Navigator &navigator,
                                       const Clock &clock)
    : QObject(page), m_page(page), m_fleet(fleet), m_service(service), m_navigator(navigator), m_clock(clock)
{
    connect(page, &OverviewPage::opened, this, &OverviewController::open);
    connect(page, &OverviewPage::refreshAllRequested, this, &OverviewController::refreshAll);
    connect(page, &OverviewPage::cancelRequested, this, [this] { m_fleet.cancelAll(); });
    connect(&service, &CurrentService::updated, this, &OverviewController::show);
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
        m_page->present(m_service.rows(), m_clock.now().wall, static_cast<int>(m_fleet.stillToCome()));
    }
}

void OverviewController::open(ServiceId id)
{
    m_service.choose(id);
    m_navigator.go(PageId::License);
}

void OverviewController::refreshAll()
{
    if (m_refreshing > 0) {
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
