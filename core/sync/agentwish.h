// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/service.h"
#include "core/domain/team.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QVector>

#include <memory>

namespace license {

class StoreWorker;
class TeamNews;

/// A person's wish that agents of the team verify services, on a computer that has no token for them. It ends once for
/// each service, with one of the signals; the request itself stays until an agent answers it.
class AgentWish final : public QObject
{
    Q_OBJECT
public:
    AgentWish(StoreWorker &storage, QVector<ServiceId> services, QObject *parent);

    void start();
    /// Looks as soon as `news` tell of a change, and seldom without one: only for what nobody tells of, such as an
    /// agent that falls silent.
    void listenTo(std::shared_ptr<const TeamNews> news);

signals:
    void answered(license::ServiceId service, const license::TeamAnswer &answer);
    /// Nobody was asked, or nobody will answer: a databaseProblem(). `agents` are those of the service, as last seen.
    void failed(license::ServiceId service, const license::Error &error, const license::ServiceAgents &agents);
    /// No agent has a token, and the role may verify: a token on this computer is the cure.
    void ownTokenNeeded(license::ServiceId service);

private:
    void look();
    void lookSoon();
    void noticed();

    StoreWorker &m_storage;
    const QVector<ServiceId> m_services;
    QHash<ServiceId, qint64> m_open; ///< the numbers of the requests without an answer
    QTimer m_next;
    std::shared_ptr<const TeamNews> m_news;
    QDeadlineTimer m_patience; ///< until it believes that nobody takes a wish up
    bool m_looking = false;
    bool m_again = false; ///< something was told while it looked
};

} // namespace license
