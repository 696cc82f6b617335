// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace license {

/// Runs `then` once the desktop's wallet has started. QtKeychain chooses its store once, at its first use, and gives a
/// KWallet half a second to answer: one that is slower, as right after the log-in, would be passed over in favour of
/// another store for as long as the program runs, and every token in it would be missing. At once where there is none
/// to wait for, where it has answered before, and after nine seconds whatever it does. In the caller's thread.
void whenWalletHasStarted(std::function<void()> then);

} // namespace license
