// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"

namespace license {

class Store;

/// The store's state of a service. The stored reply is verified again, without a challenge; one that fails counts as
/// absent, and without a document there is no grace. The same holds for one accepted on another computer than that of
/// `now`: the grace period belongs to that computer. If its bytes have changed, its copy is used. A store that cannot
/// be read or written shows in storageError.
ServiceState loadState(const Store &store, const Service &service, const Reading &now);
/// The same for many services, read at once, in their order.
QVector<ServiceState> loadStates(const Store &store, const QVector<Service> &services, const Reading &now);

} // namespace license
