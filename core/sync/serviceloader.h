// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"

namespace license {

class Store;

/// What the store knows of a service. The stored reply is verified again, without a challenge; one that fails counts as
/// absent, and without a document there is no grace. So does one that was accepted on another computer than that of
/// `now`: the grace period is that computer's. Where bytes of it have changed, its copy is taken. A store that cannot
/// be read, or not be written, shows in storageError.
ServiceState loadState(const Store &store, const Service &service, const Reading &now);
/// The same of many services, which are read at once. In their order.
QVector<ServiceState> loadStates(const Store &store, const QVector<Service> &services, const Reading &now);

} // namespace license
