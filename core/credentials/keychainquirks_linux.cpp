// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainquirks.h"

#include <QLibrary>

namespace license {

using namespace Qt::StringLiterals;

QString keychainEntry(const QString &key)
{
    return key;
}

bool forgetKeychainSession()
{
    // A function of libsecret, which QtKeychain loads; this finds it the same way.
    const auto disconnect =
        reinterpret_cast<void (*)()>(QLibrary::resolve(u"secret-1"_s, 0, "secret_service_disconnect"));
    if (disconnect) {
        disconnect();
        return true;
    }
    return false;
}

bool keychainMustReadBack(qsizetype)
{
    // libsecret reports no error if a person dismissed the prompt to unlock the keyring.
    return true;
}

} // namespace license
