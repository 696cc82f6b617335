// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/team.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace license {
class StoreWorker;
}

namespace license::ui {

class AgentsPanel;

/// Asks a team's database for its agents as long as a page with the panel is seen.
class AgentsController final : public QObject
{
    Q_OBJECT
public:
    /// `page` and `panel` live as long as this object.
    AgentsController(QWidget *page, AgentsPanel *panel, StoreWorker &storage);

    static constexpr std::chrono::seconds askEvery{10};

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void take(const std::optional<Result<QVector<TeamAgent>>> &agents);

    QWidget *m_page;
    AgentsPanel *m_panel;
    StoreWorker &m_storage;
    bool m_asking = false;
    bool m_isTeam = true; ///< as long as nothing else is known
    QTimer m_again;
};

} // namespace license::ui
