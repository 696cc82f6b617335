// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/secretspellings.h"

#include <algorithm>

namespace license::letters {

namespace {

constexpr qsizetype shortest = 4;
constexpr qsizetype shortestPiece = 8;
constexpr qsizetype shortestWhole = 12;

/// The part of a secret's base64 that is the same in any surrounding text: without the characters shared with
/// neighbours.
QByteArray base64Core(const QByteArray &secret, int offset)
{
    QByteArray padded = QByteArray(offset, ' ') + secret;
    QByteArray coded = padded.toBase64(QByteArray::OmitTrailingEquals);
    const int first = offset == 0 ? 0 : offset + 1;
    const qsizetype whole = (offset + secret.size()) * 8 / 6; // characters not shared with the following text
    QByteArray core = coded.mid(first, whole - first);
    wipe(padded);
    wipe(coded);
    return core;
}

/// The characters from `first` to `last`, each moved by half of them.
void rotate(QByteArray &text, char first, char last)
{
    const int count = last - first + 1;
    for (char &c : text) {
        c = c >= first && c <= last ? static_cast<char>(first + (c - first + count / 2) % count) : c;
    }
}

} // namespace

std::vector<Spelling> spellingsOf(QByteArrayView secret)
{
    std::vector<Spelling> spellings;
    if (secret.size() < shortest) {
        return spellings;
    }
    const bool whole = secret.size() >= shortestWhole;
    const qsizetype piece = std::min(secret.size(), shortestPiece);
    const auto add = [&](QByteArray bytes, Coding coding, qsizetype least, bool rare = false) {
        if (bytes.size() >= shortest) {
            spellings.push_back({std::move(bytes), coding, whole, rare, least});
        }
    };
    QByteArray bytes = secret.toByteArray();
    add(secret.toByteArray(), Coding::Plain, piece);
    add(backwards(secret), Coding::Plain, piece);
    add(bytes.toHex(), Coding::Hex, 2 * piece);
    for (int offset = 0; offset < 3; ++offset) {
        QByteArray core = base64Core(bytes, offset);
        const qsizetype least = std::min(core.size(), shortestPiece * 4 / 3);
        add(std::move(core), Coding::Base64, least);
    }
    QByteArray by13 = secret.toByteArray();
    rotate(by13, 'a', 'z');
    rotate(by13, 'A', 'Z');
    add(std::move(by13), Coding::Plain, piece, true);
    rotate(bytes, '!', '~');
    add(std::move(bytes), Coding::Plain, piece, true);
    return spellings;
}

QByteArray backwards(QByteArrayView text)
{
    QByteArray turned = text.toByteArray();
    std::reverse(turned.begin(), turned.end());
    return turned;
}

void wipe(QByteArray &bytes)
{
    volatile char *at = bytes.isDetached() ? bytes.data() : nullptr;
    for (qsizetype i = 0; at && i < bytes.size(); ++i) {
        at[i] = 0;
    }
}

} // namespace license::letters
