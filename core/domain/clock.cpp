// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock.h"

#include <algorithm>

namespace license {

bool sameBoot(const Reading &earlier, const Reading &later)
{
    const bool contradicted = !earlier.bootId.isEmpty() && !later.bootId.isEmpty() && earlier.bootId != later.bootId;
    return !contradicted && later.boot >= earlier.boot;
}

milliseconds elapsedBetween(const Reading &from, const Reading &to)
{
    if (sameBoot(from, to)) {
        return bounded(to.boot) - bounded(from.boot);
    }
    return std::max({milliseconds{0}, bounded(to.boot), wallBetween(from.wall, to.wall)});
}

} // namespace license
