// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/service.h"
#include "core/domain/team.h"

#include <QObject>
#include <QTimer>

namespace license {

class StoreWorker;

/// A person's wish that an agent of the team verifies a service, on a computer that has no token for it. It ends once,
/// with one of the signals; the request itself stays until an agent answers it.
class AgentWish final : public QObject
{
    Q_OBJECT
public:
    AgentWish(StoreWorker &storage, ServiceId service, QObject *parent);

    void start();

signals:
    void answered(const license::TeamAnswer &answer);
    /// Nobody was asked, or nobody will answer: a databaseProblem().
    void failed(const license::Error &error);
    /// No agent has a token, and the role may verify: a token on this computer is the cure.
    void ownTokenNeeded();

private:
    void look();

    StoreWorker &m_storage;
    const ServiceId m_service;
    qint64 m_number = 0;
    QTimer m_next;
};

} // namespace license
