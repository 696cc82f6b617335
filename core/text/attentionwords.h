// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attention.h"

#include <QString>
#include <QStringList>

namespace license::text {

/// What needs attention, in one line: "Endpoint: 1 of 10 free", "Package ends in 27 days". `input` is what `attention`
/// comes from.
QString attentionLine(const Attention &attention, const AttentionInput &input, Instant now);
/// A line each, worst first, for all that the banner does not say already.
QStringList attentionLines(const AttentionInput &input, Instant now);

/// "Endpoint: 1 of 10 free".
QString freeOf(const LicenseStanding &standing);

} // namespace license::text
