// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license {

/// The differences between the systems' keychains beneath QtKeychain: one .cpp per system.

/// The name of our programs in a keychain.
inline constexpr QLatin1StringView keychainService{"Xopero ONE License Console"};

/// The entry's name for a key; it includes the program if the keychain does not store that separately.
QString keychainEntry(const QString &key);
/// Drops the library's session with the keychain; true if there was one. The library keeps the session for the life of
/// the program, even if the keychain restarts and no longer knows it; then every call fails.
bool forgetKeychainSession();
/// KeychainBackend::mustReadBack().
bool keychainMustReadBack(qsizetype bytes);

} // namespace license
