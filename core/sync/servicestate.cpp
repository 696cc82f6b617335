// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/servicestate.h"

#include "core/sync/retrypolicy.h"

namespace license {

AttemptSummary ServiceState::pacedAttempts() const
{
    return document ? paced(attempts, document->check, refreshEvery) : attempts;
}

} // namespace license
