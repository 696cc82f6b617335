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

/// What a reading has to be worth.
struct Least
{
    qsizetype bytes; ///< of it
    qsizetype text;  ///< bytes of it in a row that are text; one that makes no sense has none
};

/// Calls `use` with each reading of the text as base64, base32, hex, bits, a list of numbers or letters that something
/// separates, without those that make no sense: nearly all. Ends when `use` returns true.
void readLayers(QByteArrayView text, const Least &least, const std::function<bool(const Layer &)> &use);

} // namespace license::letters
