// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdio>
#include <vector>

namespace license::test {

/// The middle of some measurements, and how far apart they are.
struct Measured
{
    double median = 0;
    double least = 0;
    double most = 0;
};

inline Measured measured(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? Measured{} : Measured{values[values.size() / 2], values.front(), values.back()};
}

/// One line of the table that `./dev bench` puts together (tests/bench/summary.py): a figure, its baseline of the same
/// run, their ratio and the goal of that ratio.
inline void printFigure(const char *name, const char *unit, const Measured &ours, const Measured &plain, double goal)
{
    const double ratio = ours.median / plain.median;
    std::printf("figure %-44s %9.1f %-5s (%.1f to %.1f) against %9.1f   %6.2fx   goal %5.2fx   %s\n", name, ours.median,
                unit, ours.least, ours.most, plain.median, ratio, goal, ratio <= goal ? "met" : "MISSED");
    std::fflush(stdout);
}

/// The same for a figure with a bound of its own.
inline void printBound(const char *name, const char *unit, const Measured &ours, double goal)
{
    std::printf("figure %-44s %9.1f %-5s (%.1f to %.1f) goal %9.1f %s   %s\n", name, ours.median, unit, ours.least,
                ours.most, goal, unit, ours.median <= goal ? "met" : "MISSED");
    std::fflush(stdout);
}

} // namespace license::test
