// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace license {

/// The differences between the systems' keychains beneath QtKeychain: one .cpp per system.

/// The name of our programs in a keychain.
inline constexpr QLatin1StringView keychainService{"Xopero ONE License Console"};

/// The entry's name for a key; it includes the program if the keychain does not store that separately.
QString keychainEntry(const QString &key);
/// Drops the library's session with the keychain; true if there was one. The library keeps the session for the life of
/// the program, even if the keychain restarts and no longer knows it; then every call fails.
bool forgetKeychainSession();
/// To be called after each call of the library: with its connection to the session bus comes a promise of GLib's to end
/// the program, in order and with exit code 0, once that bus is gone. A program that verifies licenses goes on. Lets go
/// of the connection to a bus that has ended: calls of the library from `then` on use the one that is there.
void outliveSessionBus(std::function<void()> then = {});
/// KeychainBackend::mustReadBack().
bool keychainMustReadBack(qsizetype bytes);

/// Runs `then` once the desktop's wallet has started. QtKeychain chooses its store once, at its first use, and gives a
/// KWallet half a second to answer: one that is slower, as right after the log-in, would be passed over in favour of
/// another store for as long as the program runs, and every token in it would be missing. At once where there is none
/// to wait for, where it has answered before, and after nine seconds whatever it does. In the caller's thread.
void whenWalletHasStarted(std::function<void()> then);

} // namespace license
