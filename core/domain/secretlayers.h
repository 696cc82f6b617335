// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <vector>

namespace license::letters {

/// A place in a text: from `begin` to before `end`.
struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// What a part of a text says once it is decoded, and for each decoded byte where it stands in the text.
struct Layer
{
    QByteArray bytes;
    std::vector<Range> places;
};

/// Calls `use` with each reading of the text as base64, base32, hex, bits, a list of numbers or letters that something
/// separates; most of them make no sense. Runs too short for `least` bytes are left out. Ends when `use` returns true.
void readLayers(QByteArrayView text, qsizetype least, const std::function<bool(const Layer &)> &use);

/// True if `least` bytes in a row are UTF-8 without control characters other than NUL and white space: a reading that
/// makes no sense has no such run, and need not be searched.
bool mayBeText(QByteArrayView bytes, qsizetype least);

} // namespace license::letters
