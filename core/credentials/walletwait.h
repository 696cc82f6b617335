// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace license {

/// Calls `then` once the desktop's wallet has started. QtKeychain selects its store once, on first use, and gives
/// KWallet half a second to answer. A slower KWallet, as right after log-in, would lose to another store for the life
/// of the program, and every token in it would be missing. Calls `then` at once if there is no wallet to wait for or it
/// has answered before, and in any case after nine seconds. In the caller's thread.
void whenWalletHasStarted(std::function<void()> then);

} // namespace license
