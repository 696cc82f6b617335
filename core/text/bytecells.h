// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QString>

#include <optional>
#include <string_view>

namespace license::text {

class ByteWriter;

/// Texts and times of an export from UTF-8, without a QString for each cell of a million rows. csvCell(), plain() and
/// rfc3339() say what is right: texts in which nothing is special are written as they are, all others pass through
/// these.

/// True if csvCell() certainly returns the text unchanged, for a comma, a semicolon or a tab as separator.
bool isPlainCsvCell(std::string_view utf8);

/// As csvCell().
void putCsvCell(ByteWriter &out, std::string_view utf8, char separator);

/// As rfc3339(), of a time within the protocol's range; nothing for none.
void putRfc3339(ByteWriter &out, const std::optional<ServerTime> &when);

/// A text on a page: visibleControls(), escaped.
void putHtmlWords(ByteWriter &out, std::string_view utf8);
/// The same of a foreign text, after plain().
void putHtmlText(ByteWriter &out, std::string_view utf8);

} // namespace license::text
