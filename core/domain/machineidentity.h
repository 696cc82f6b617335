// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

namespace license {

/// The boot id of a Reading, "boot@computer": boots of different computers never share an id. Only `boot` if the
/// computer has no name.
QString bootIdOf(const QString &boot, const QString &computer);

/// False if the two certainly come from different computers: the store was copied. A reading without a computer
/// contradicts none.
bool sameComputer(const Reading &one, const Reading &other);

} // namespace license
