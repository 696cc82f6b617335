// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/machineidentity.h"

namespace license {

namespace {

constexpr QLatin1Char separator('@');

QString computerOf(const Reading &reading)
{
    return reading.bootId.section(separator, 1);
}

} // namespace

QString bootIdOf(const QString &boot, const QString &computer)
{
    return computer.isEmpty() ? boot : boot + separator + computer;
}

bool sameComputer(const Reading &one, const Reading &other)
{
    const QString a = computerOf(one);
    const QString b = computerOf(other);
    return a.isEmpty() || b.isEmpty() || a == b;
}

} // namespace license
