// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace license {

/// What differs between the keychains of the systems beneath QtKeychain: one .cpp for each.

/// What programs of this maker are called in a keychain.
inline constexpr QLatin1StringView keychainService{"Xopero ONE License Console"};

/// The entry's name for a key; it names the program, too, where the keychain does not keep that beside it.
QString keychainEntry(const QString &key);
/// True where the library holds a session with the keychain, and it is forgotten now: it is kept for as long as the
/// program runs, also where the keychain has been started anew and knows nothing of it, and then every call fails.
bool forgetKeychainSession();
/// KeychainBackend::mustReadBack().
bool keychainMustReadBack(qsizetype bytes);

/// Runs `then` once the desktop's wallet has started. QtKeychain chooses its store once, at its first use, and gives a
/// KWallet half a second to answer: one that is slower, as right after the log-in, would be passed over in favour of
/// another store for as long as the program runs, and every token in it would be missing. At once where there is none
/// to wait for, where it has answered before, and after nine seconds whatever it does. In the caller's thread.
void whenWalletHasStarted(std::function<void()> then);

} // namespace license
