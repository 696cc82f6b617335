// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QVector>

namespace license {

class ServiceMonitor;
class StoreWorker;

/// A grace clock that has advanced by less need not be saved yet; the next reader counts the same time.
inline constexpr milliseconds worthKeeping = std::chrono::minutes{1};

/// Advances the services' grace clocks and saves them in one transaction, in the worker thread: those that have
/// advanced by at least `least` since the last save, or show a reboot. The next heartbeat makes up for a failed save; a
/// refresh reports the disk.
void keepHeartbeats(StoreWorker &storage, const QVector<ServiceMonitor *> &monitors,
                    milliseconds least = milliseconds{0});

} // namespace license
