// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/backgroundload.h"
#include "core/sync/batchrefresh.h"
#include "core/sync/fleet.h"
#include "core/sync/storefollower.h"
#include "core/sync/storeworker.h"
#include "core/sync/teamduty.h"
#include "core/sync/tokens.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace license {

struct Fleet::Private
{
    Private(const SyncContext &syncContext, const SlotLimits &limits, const Fleet &fleet)
        : context(syncContext)
        , refreshSlots(limits)
        , tokens(
              context,
              [&fleet](ServiceId id) {
                  const ServiceMonitor *monitor = fleet.find(id);
                  return monitor ? std::optional(monitor->state().service) : std::nullopt;
              },
              [&fleet](ServiceId id, const TokenFacts &facts) {
                  if (ServiceMonitor *monitor = fleet.find(id)) {
                      monitor->setService(withTokenFacts(monitor->state().service, facts));
                  }
              })
        , schedule(context.clock, refreshSlots, [&fleet] { return fleet.monitors(); })
        , follower(context.clock, context.storage, [&fleet] { return fleet.monitors(); })
    {}

    SyncContext context;
    std::vector<std::unique_ptr<ServiceMonitor>> monitors;
    QHash<ServiceId, ServiceMonitor *> byId; ///< the same
    RefreshSlots refreshSlots;
    FleetTokens tokens;
    std::unique_ptr<BatchRefresh> batch;  ///< requested by a person
    std::unique_ptr<BatchRefresh> saving; ///< of what was verified while nothing could be saved
    Schedule schedule;
    StoreFollower follower;
    std::unique_ptr<TeamDuty> duty;                                 ///< of an agent
    std::unique_ptr<BackgroundLoad> coming;                         ///< services that are being read for the first time
    std::unique_ptr<QObject> changes = std::make_unique<QObject>(); ///< context of connections being replaced
    bool scheduled = false;
    std::optional<TeamRights> rights;
    QSet<ServiceId> unsaved;            ///< whose last result could not be saved
    QSet<ServiceId> uncertain;          ///< whose error was replaced when the team's database went away
    QTimer readAgain;                   ///< active: a change of services was told and could not be read
    bool changedMeanwhile = false;      ///< the store's services, while they were being read
    QHash<ServiceId, QString> newNames; ///< shown and still to be saved
};

} // namespace license
