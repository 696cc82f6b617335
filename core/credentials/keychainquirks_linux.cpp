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
    // libsecret's; the library is QtKeychain's to load, and this finds it as QtKeychain does.
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
    // libsecret reports no error where the prompt that was to unlock the keyring has been dismissed.
    return true;
}

} // namespace license
