// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace license::letters {

/// One letter of a text: the decoded byte, and the number of bytes it takes.
struct Unit
{
    unsigned char byte = 0;
    qsizetype length = 0;
};

/// True if the byte stands for itself wherever it is: it begins no coding, and is seen.
bool isOrdinary(char byte);

/// The letter that is encoded at `at` by itself: percent-coded, escaped, as an entity, quoted-printable or of full
/// width; nothing if the byte stands for itself.
std::optional<Unit> decodedAt(QByteArrayView text, qsizetype at);

/// The length of what nobody sees at `at`: a blank, a control character, a mark above other letters, any other
/// invisible character, a soft line break; 0 for anything else. NUL is among them, so UTF-16 and UTF-32 are read too.
qsizetype nothingAt(QByteArrayView text, qsizetype at);

/// The length of what stands between two bytes in hex, as in 41:42, 41-42, 41,42 and 0x41, 0x42; 0 for anything else.
qsizetype betweenHexAt(QByteArrayView text, qsizetype at);

/// True if `least` bytes in a row are UTF-8 without control characters other than NUL and white space: a reading that
/// makes no sense has no such run.
bool mayBeText(QByteArrayView bytes, qsizetype least);

} // namespace license::letters
