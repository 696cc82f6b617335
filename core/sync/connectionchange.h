// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/sync/servicestate.h"
#include "core/sync/synccontext.h"

#include <functional>

class QObject;

namespace license {

/// The service's connection after `file` replaces the present one: the name stays, and authorities added by hand stay
/// with the address for which they were added.
Connection replacementFor(const Connection &present, Connection file);

/// See Fleet::replaceConnection(). The keychain's high-water mark stays until a document of the new series replaces it,
/// so that the old document's clock loses nothing. Answers once, unless `receiver` is destroyed first.
void replaceConnection(const SyncContext &context, const ServiceState &state, const Connection &file, QObject *receiver,
                       std::function<void(const Result<Done> &)> done);

} // namespace license
