// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/platform.h"

#include <cstdio>

/// Prints this computer's clocks as a program in this environment sees them: wall clock, boot clock, boot id.
int main()
{
    const license::Reading reading = license::platform::systemClock()->now();
    std::printf("%lld %lld %s\n", static_cast<long long>(reading.wall.time_since_epoch().count()),
                static_cast<long long>(reading.boot.count()), qPrintable(reading.bootId));
    return 0;
}
