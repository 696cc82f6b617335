// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainquirks.h"

namespace license {

// All programs of a person share the names in the Credential Store, and QtKeychain adds no prefix.
QString keychainEntry(const QString &key)
{
    return keychainService + QLatin1StringView(": ") + key;
}

bool forgetKeychainSession()
{
    return false;
}

void outliveSessionBus(std::function<void()> then)
{
    if (then) {
        then();
    }
}

bool keychainMustReadBack(qsizetype bytes)
{
    // Older credential managers hold 512 bytes, newer ones 2,560.
    return bytes >= 500;
}

void whenWalletHasStarted(std::function<void()> then)
{
    then();
}

} // namespace license
