// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace license {

/// Runs the window on a license-server of its own until it is closed; the exit code. `activationToken` is what the
/// desktop gave for its first window.
int runDemo(const QByteArray &activationToken);

} // namespace license
