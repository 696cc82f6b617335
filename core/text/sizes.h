// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license::text {

/// "2 TB": decimal units (TB = 10¹²), at most two decimals.
QString size(qint64 bytes);
/// "1,250", with the separator of the language. Qt's "%Ln" lacks one in a million and more: a sentence that may say so
/// many takes this for a "%1", and the number chooses its plural.
QString count(qint64 number);

} // namespace license::text
