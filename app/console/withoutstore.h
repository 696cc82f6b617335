// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

namespace license {

/// What to do where the team's database does not open.
enum class WithoutStore { TryAgain, UseThisComputer, Quit };

/// Asks, and waits for the answer. Unanswered, it is tried again after half a minute: the console may have started with
/// the session, before there was a network.
WithoutStore askWithoutStore(const Error &error);

} // namespace license
