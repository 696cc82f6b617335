// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string>
#include <string_view>

namespace license {

/// Which letters of a text are capitals, one bit for each byte of its folded form: an eighth of what the text takes.

/// The bytes that appendCapitals() appends for a folded text of so many bytes.
constexpr std::size_t capitalBytes(std::size_t foldedSize)
{
    return (foldedSize + 7) / 8;
}

/// Appends the capitals of `text`. False, with nothing appended, if `folded` and they do not give the text back: only
/// letters of one and two bytes have a bit, and some letters that are folded alike are no capital (ς, µ).
bool appendCapitals(QByteArray &bits, std::string_view folded, std::string_view text);

/// The text, in `room`.
std::string_view withCapitals(std::string_view folded, const char *bits, std::string &room);

} // namespace license
