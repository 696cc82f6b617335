// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace license {

/// Valid UTF-8 as it is: unlike QString::fromUtf8(), a leading U+FEFF stays, so that two texts which differ in nothing
/// else never compare equal.
QString fromUtf8Exactly(std::string_view utf8);

/// The number of Unicode code points in valid UTF-8: the unit of every length in the protocol.
qsizetype codePoints(std::string_view utf8);

/// Foreign text for people and logs: cut at `limit` code points; control, bidirectional formatting and other invisible
/// characters shown as symbols, so that no line ends and no order of letters changes inside it.
QString plainText(const QString &foreign, qsizetype limit);

/// plainText() of at most 64 code points in double quotes: how an error's detail cites what it found.
QString quoted(const QString &foreign);

} // namespace license
