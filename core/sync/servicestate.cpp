// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/servicestate.h"

#include "core/sync/retrypolicy.h"

namespace license {

AttemptSummary ServiceState::pacedAttempts() const
{
    if (!document) {
        return attempts;
    }
    return paced(attempts, document->check, refreshInterval(document->check, document->grace, refreshEvery));
}

} // namespace license
