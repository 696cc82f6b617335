// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/agentscontroller.h"

#include "core/sync/fleet.h"
#include "core/sync/storeplacement.h"
#include "core/sync/storeworker.h"
#include "ui/overview/agentspanel.h"
#include "ui/overview/requestspanel.h"

#include <QEvent>

#include <utility>

namespace license::ui {

AgentsController::AgentsController(QWidget *page, AgentsPanel *agents, RequestsPanel *requests, Fleet &fleet,
                                   StoreWorker &storage)
    : QObject(page), m_page(page), m_agents(agents), m_requests(requests), m_storage(storage)
{
    if (!storage.isShared()) {
        return;
    }
    agents->presentLoading();
    requests->presentLoading();
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &AgentsController::ask);
    connect(&fleet, &Fleet::teamNoticed, this, &AgentsController::askSoon);
    page->installEventFilter(this);
    if (page->isVisible()) {
        ask();
    }
}

bool AgentsController::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::Show) {
        ask();
    } else if (watched == m_page && event->type() == QEvent::Hide) {
        m_next.stop();
    }
    return QObject::eventFilter(watched, event);
}

/// A page that is not seen asks when it is.
void AgentsController::askSoon()
{
    if (m_asking) {
        m_again = true;
    } else if (m_page->isVisible() && (!m_next.isActive() || m_next.remainingTimeAsDuration() > gathering)) {
        m_next.start(gathering);
    }
}

void AgentsController::ask()
{
    if (m_asking) {
        return;
    }
    m_asking = true;
    m_storage.run(
        this,
        [](Store &store) {
            return Found{agentsAt(store), requestsAt(store)};
        },
        [this](const Found &found) { take(found); });
}

void AgentsController::take(const Found &found)
{
    m_asking = false;
    if (found.agents && *found.agents) {
        m_agents->present(**found.agents);
    } else if (found.agents) {
        m_agents->presentFailure(found.agents->error());
    }
    if (found.requests && *found.requests) {
        m_requests->present(**found.requests);
    } else if (found.requests) {
        m_requests->presentFailure();
    }
    if (m_page->isVisible()) {
        m_next.start(std::exchange(m_again, false) ? std::chrono::milliseconds{gathering} : heardEach);
    }
}

} // namespace license::ui
