// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/preferences.h"

#include "core/store/store.h"

namespace license {

std::chrono::hours loadRefreshEvery(const Store &store)
{
    const auto kept = store.preference(refreshEveryKey);
    return preferencesFrom(kept && *kept ? PreferenceValues{{refreshEveryKey, **kept}} : PreferenceValues())
        .refreshEvery;
}

} // namespace license
