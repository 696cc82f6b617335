// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/activation.h"

namespace license {

/// Runs the window with its own license-server until it is closed; returns the exit code. `given` is the desktop's
/// activation for the first window.
int runDemo(const ui::Activation &given);

} // namespace license
