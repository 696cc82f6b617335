// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/secretpieces.h"

#include <algorithm>

namespace license::letters {

namespace {

constexpr QByteArrayView removed = "[removed]";

} // namespace

std::vector<Range> joined(std::vector<Range> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const Range &a, const Range &b) { return a.begin < b.begin; });
    std::vector<Range> result;
    for (const Range &range : ranges) {
        if (!result.empty() && range.begin <= result.back().end) {
            result.back().end = std::max(result.back().end, range.end);
        } else {
            result.push_back(range);
        }
    }
    return result;
}

QByteArray without(const std::vector<Range> &ranges, const QByteArray &text, qsizetype begin, qsizetype end)
{
    QByteArray clean;
    qsizetype at = begin;
    for (const Range &range : ranges) {
        const Range here{std::max(range.begin, begin), std::min(range.end, end)};
        if (here.begin < here.end) {
            clean += text.mid(at, here.begin - at);
            clean += removed;
            at = here.end;
        }
    }
    return clean + text.mid(at, end - at);
}

bool Pieces::complete(qsizetype at, qsizetype length, qsizetype offset, qsizetype count, qsizetype size)
{
    m_seen.resize(static_cast<std::size_t>(size));
    std::fill_n(m_seen.begin() + offset, count, true);
    m_bytes += std::max<qsizetype>(at + length - std::max(at, m_end), 0); // repetitions of one piece are no more
    m_end = std::max(m_end, at + length);
    return m_bytes >= size && std::all_of(m_seen.cbegin(), m_seen.cend(), [](bool seen) { return seen; });
}

} // namespace license::letters
