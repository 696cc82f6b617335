// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/activation.h"

namespace license {

/// Runs the window on a license-server of its own until it is closed; the exit code. `given` is what the desktop gave
/// for its first window.
int runDemo(const ui::Activation &given);

} // namespace license
