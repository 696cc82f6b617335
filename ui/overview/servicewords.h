// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/current/servicerow.h"

#include <QString>
#include <QStringList>

namespace license::ui {

/// The words of the services' table.

/// The type with the fewest free licenses, which may be negative; null without licenses.
const LicenseStanding *lowestFree(const LicenseStatus &status);
/// "Next refresh today at 14:02", "2 d 3 h left · Thu, 26 Nov, 14:05", or empty.
QString deadlineWords(const LicenseStatus &status, Instant now);
/// As wide as deadlineWords() ever is, so that a deadline is never cut when one comes.
QStringList widestDeadlines();
QString stateWords(const ServiceRow &row);
/// What stateWords() returns while nothing is wrong: a refresh widens no column.
QStringList usualStateWords();
/// What stateWords() does not say: why the verification fails, and what else needs attention.
QStringList needsOf(const ServiceRow &row, Instant now);

} // namespace license::ui
