// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

namespace license {

/// The boot id of a Reading, "boot@computer": a boot is one of a computer, so that no two computers share one. `boot`
/// alone where the computer has no name.
QString bootIdOf(const QString &boot, const QString &computer);

/// False where the two surely come from two computers: a store has been copied. A reading that names no computer
/// contradicts none.
bool sameComputer(const Reading &one, const Reading &other);

} // namespace license
