// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/walletwait.h"

namespace license {

void whenWalletHasStarted(std::function<void()> then)
{
    then();
}

} // namespace license
