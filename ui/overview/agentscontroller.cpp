// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/agentscontroller.h"

#include "core/sync/storeplacement.h"
#include "core/sync/storeworker.h"
#include "ui/overview/agentspanel.h"

#include <QEvent>

namespace license::ui {

AgentsController::AgentsController(QWidget *page, AgentsPanel *panel, StoreWorker &storage)
    : QObject(page), m_page(page), m_panel(panel), m_storage(storage)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &AgentsController::ask);
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
        m_again.stop();
    }
    return QObject::eventFilter(watched, event);
}

void AgentsController::ask()
{
    if (m_asking || !m_isTeam) {
        return;
    }
    m_asking = true;
    m_storage.run(
        this, [](Store &store) { return agentsAt(store); },
        [this](const std::optional<Result<QVector<TeamAgent>>> &agents) { take(agents); });
}

void AgentsController::take(const std::optional<Result<QVector<TeamAgent>>> &agents)
{
    m_asking = false;
    m_isTeam = agents.has_value();
    if (!agents) {
        m_panel->hide();
        return;
    }
    if (*agents) {
        m_panel->present(**agents);
    } else {
        m_panel->presentFailure(agents->error());
    }
    if (m_page->isVisible()) {
        m_again.start(askEvery);
    }
}

} // namespace license::ui
