// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicemonitor.h"

namespace license {

/// What the store knows of a service. The stored reply is verified again, without a challenge; one that fails counts as
/// absent, and without a document there is no grace. A store that cannot be read shows in storageError.
ServiceState loadState(const Store &store, const Service &service);

} // namespace license
