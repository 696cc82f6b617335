// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"

#include <algorithm>

namespace license {

bool sameBoot(const Reading &earlier, const Reading &later)
{
    const bool named = !earlier.bootId.isEmpty() && !later.bootId.isEmpty();
    if (named && earlier.bootId != later.bootId) {
        return false;
    }
    const milliseconds late = named ? latestReading : latestNamelessReading;
    return bounded(later.boot) + late >= bounded(earlier.boot);
}

milliseconds elapsedBetween(const Reading &from, const Reading &to)
{
    if (sameBoot(from, to)) {
        return std::max(milliseconds{0}, bounded(to.boot) - bounded(from.boot));
    }
    return std::max({milliseconds{0}, bounded(to.boot), wallBetween(from.wall, to.wall)});
}

} // namespace license
