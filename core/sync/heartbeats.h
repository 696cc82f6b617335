// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QVector>

namespace license {

class ServiceMonitor;
class StoreWorker;

/// A grace clock that has been counted on by less is saved by no more than whoever counts it next.
inline constexpr milliseconds worthKeeping = std::chrono::minutes{1};

/// Counts the grace clocks of the services on and saves them, all in one transaction, in the worker thread: those that
/// have counted at least `least` since they were saved, or tell of a reboot. What cannot be saved is made up for by the
/// next heartbeat; a refresh reports the disk.
void keepHeartbeats(StoreWorker &storage, const QVector<ServiceMonitor *> &monitors,
                    milliseconds least = milliseconds{0});

} // namespace license
