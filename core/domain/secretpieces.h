// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretlayers.h"

#include <QByteArray>

#include <vector>

namespace license::letters {

/// In order and without overlaps; neighbours are joined.
std::vector<Range> joined(std::vector<Range> ranges);

/// The bytes from `begin` to before `end`, with "[removed]" in place of the ranges.
QByteArray without(const std::vector<Range> &ranges, const QByteArray &text, qsizetype begin, qsizetype end);

/// The letters of one spelling that were found so far.
class Pieces
{
public:
    /// Adds `count` letters from `offset` on, found at `at`; true once all `size` letters were found, in as many bytes.
    bool complete(qsizetype at, qsizetype length, qsizetype offset, qsizetype count, qsizetype size);

private:
    std::vector<bool> m_seen;
    qsizetype m_bytes = 0;
    qsizetype m_end = 0;
};

} // namespace license::letters
