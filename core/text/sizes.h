// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license::text {

/// "2 TB": decimal units (TB = 10¹²), at most two decimals.
QString size(qint64 bytes);
/// "1,250", with the separator of the language.
QString count(qint64 number);
/// A translation whose "%Ln" stands for `number`, written as count() does.
QString withCount(QString translated, qint64 number);

} // namespace license::text
