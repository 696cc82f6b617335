// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/preferences.h"

#include "core/store/store.h"

namespace license {

namespace {

void read(const Store &store, const PreferenceKey &key, Preferences &into)
{
    const auto kept = store.preference(key.name);
    if (kept && *kept) {
        (void)key.read(**kept, into); // an invalid value leaves the default
    }
}

} // namespace

Preferences loadPreferences(const Store &store)
{
    Preferences preferences;
    for (const PreferenceKey &key : preferenceKeys()) {
        read(store, key, preferences);
    }
    return preferences;
}

Result<Done> savePreferences(Store &store, const Preferences &preferences)
{
    const Preferences kept = loadPreferences(store);
    for (const PreferenceKey &key : preferenceKeys()) {
        const QString value = key.write(preferences);
        if (value == key.write(kept)) {
            continue;
        }
        if (auto done = store.setPreference(key.name, value); !done) {
            return done;
        }
    }
    return Done{};
}

std::chrono::hours loadRefreshEvery(const Store &store)
{
    Preferences preferences;
    for (const PreferenceKey &key : preferenceKeys()) {
        if (key.name == refreshEveryKey) {
            read(store, key, preferences);
        }
    }
    return preferences.refreshEvery;
}

} // namespace license
