// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/activation.h"

namespace license {

struct ConsoleOptions;

/// The console from the opened store to the end of its window; the exit code. It starts anew where a person wants that.
/// Needs an application.
int runConsole(const ConsoleOptions &options, const ui::Activation &given);

} // namespace license
