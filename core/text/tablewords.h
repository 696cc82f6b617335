// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QString>

#include <optional>

class QLocale;

namespace license::text {

/// The forms of shortTime(): a day, and a time of day.
QString shortDateFormat(const QLocale &locale);
QString shortTimeFormat(const QLocale &locale);

/// "11/23/2026 14:05": local date and time, in the locale's short form with a full year and without seconds; for table
/// columns. Empty for no time.
QString shortTime(const std::optional<ServerTime> &when);
/// "Monday, November 23, 2026, 14:05:09": the same in full, with the zone.
QString fullTime(ServerTime when);
/// "2026-11-23 14:05:09": local time that a spreadsheet of any language reads as a time. Empty for no time.
QString sheetTime(const std::optional<ServerTime> &when);

/// "Repository": an object's kind, which the server names in lower case.
QString kindForPeople(const QString &kind);

/// "1,204 of 312,050".
QString countOf(qint64 shown, qint64 all);

} // namespace license::text
