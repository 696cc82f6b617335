// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/sync/servicestate.h"
#include "core/sync/synccontext.h"

#include <functional>

namespace license {

/// The connection that a service has once `file` takes the place of the one in use: the name stays, and authorities
/// that were added by hand stay with the address that they were added for.
Connection replacementFor(const Connection &present, Connection file);

/// See Fleet::replaceConnection(). The keychain's high-water mark stays until a document of the new series takes its
/// place, so that the clock of the old document loses nothing. Answers once, unless `receiver` goes first.
void replaceConnection(const SyncContext &context, const ServiceState &state, const Connection &file, QObject *receiver,
                       std::function<void(const Result<Done> &)> done);

} // namespace license
