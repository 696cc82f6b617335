// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license {

/// Runs the window on a license-server of its own until it is closed; the exit code.
int runDemo();

} // namespace license
