// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forecast.h"

#include <QPointF>
#include <QString>
#include <QVector>

namespace license::ui {

/// What a chart of one license type's usage shows, without a library that draws. Points are in seconds since the epoch
/// and in licenses.
struct UsagePicture
{
    QVector<QPointF> used;     ///< up to now: the last known number holds until then
    QVector<QPointF> samples;  ///< the known numbers themselves
    QVector<QPointF> total;    ///< each holds until the next; up to the end
    QVector<QPointF> middle;   ///< the forecast; empty: none
    QVector<QPointF> upper;    ///< its most, at the same moments
    QVector<QPointF> lower;    ///< its least
    QVector<UsageSample> days; ///< the last sample of each local day, oldest first
    double from = 0;           ///< midnight before the first sample
    double to = 1;             ///< midnight after the last point
    double top = 1;            ///< of the axis: a whole number of steps
};

/// `samples` are of one type, oldest first, and at least one.
UsagePicture usagePicture(const QVector<UsageSample> &samples, const Forecast &forecast, ServerTime now);

struct AxisTick
{
    double at = 0;
    QString label;
    bool operator==(const AxisTick &) const = default;
};

/// Local midnights of whole days, or firsts of months: at most `most`, and no label twice.
QVector<AxisTick> dateTicks(const UsagePicture &picture, int most);
/// Whole numbers from 0 to the top, at most `most` steps of 1, 2 or 5 times a power of ten.
QVector<AxisTick> countTicks(const UsagePicture &picture, int most);

/// The day that is nearest to a moment in seconds since the epoch.
qsizetype nearestDay(const UsagePicture &picture, double at);

} // namespace license::ui
