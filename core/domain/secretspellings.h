// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace license::letters {

enum class Coding { Plain, Hex, Base64 };

/// One way to write a secret.
struct Spelling
{
    QByteArray bytes;
    Coding coding;
    bool whole;      ///< long enough to search in bytes that cannot be changed
    bool rare;       ///< looked for in small texts alone
    qsizetype piece; ///< the shortest piece that is removed
};

/// The spellings of a secret; none for fewer than four bytes.
std::vector<Spelling> spellingsOf(QByteArrayView secret);

/// Folds letters that count as equal: upper and lower case, except in base64, whose two alphabets are merged.
inline char folded(char c, Coding coding)
{
    if (coding == Coding::Base64) {
        return c == '-' ? '+' : c == '_' ? '/' : c;
    }
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

QByteArray backwards(QByteArrayView text);

/// Overwrites the bytes, unless another QByteArray shares them.
void wipe(QByteArray &bytes);

} // namespace license::letters
