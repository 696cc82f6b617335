// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/sync/synccontext.h"

#include <functional>

namespace license {

class DemoServer;
class Fleet;
class ServiceMonitor;

/// Adds the service of a demo's server: verified by a request, with its own token and ninety days behind it. `done` is
/// called once, unless `server` is destroyed first.
void addDemoService(Fleet &fleet, const SyncContext &context, DemoServer &server,
                    std::function<void(const Result<ServiceMonitor *> &)> done);

} // namespace license
