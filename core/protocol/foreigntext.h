// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace license {

/// Decodes valid UTF-8 unchanged: unlike QString::fromUtf8(), it keeps a leading U+FEFF, so that texts differing only
/// in it never compare equal.
QString fromUtf8Exactly(std::string_view utf8);

/// The number of Unicode code points in valid UTF-8: the unit of every length in the protocol.
qsizetype codePoints(std::string_view utf8);

/// Foreign text for people and logs: truncated at `limit` code points. Control, bidirectional formatting and other
/// invisible characters become symbols, so the text cannot end a line or reorder its letters.
QString plainText(const QString &foreign, qsizetype limit);

/// plainText() of at most 64 code points in double quotes: the form of citations in an error's detail.
QString quoted(const QString &foreign);

} // namespace license
