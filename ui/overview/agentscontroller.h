// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/team.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace license {
class Fleet;
class StoreWorker;
} // namespace license

namespace license::ui {

class AgentsPanel;
class RequestsPanel;

/// Shows a team's agents and requests as long as a page with the panels is seen: reads them when the database tells of
/// a change, and each minute, when agents are heard without a notice.
class AgentsController final : public QObject
{
    Q_OBJECT
public:
    /// `page` and its panels live as long as this object.
    AgentsController(QWidget *page, AgentsPanel *agents, RequestsPanel *requests, Fleet &fleet, StoreWorker &storage);

    static constexpr std::chrono::seconds heardEach{60};
    /// Changes of one moment are read once.
    static constexpr std::chrono::milliseconds gathering{500};

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Found
    {
        std::optional<Result<QVector<TeamAgent>>> agents;
        std::optional<Result<QVector<TeamRequest>>> requests;
    };

    void ask();
    void askSoon();
    void take(const Found &found);

    QWidget *m_page;
    AgentsPanel *m_agents;
    RequestsPanel *m_requests;
    StoreWorker &m_storage;
    bool m_asking = false;
    bool m_again = false; ///< something has changed while it was asked
    QTimer m_next;
};

} // namespace license::ui
