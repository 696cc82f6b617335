// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/radixsort.h"

#include <utility>

namespace license::radix {

namespace {

/// Far enough for a text to arrive, near enough for it to be still there.
constexpr std::size_t ahead = 24;

void prefetch([[maybe_unused]] const char *address)
{
#if defined(__GNUC__)
    __builtin_prefetch(address);
#endif
}

void readKeys(std::span<TextRow> rows, const std::vector<Run> &runs, std::string_view arena, std::size_t depth)
{
    for (std::size_t number = 0; number < runs.size(); ++number) {
        for (std::size_t i = runs[number].start; i < runs[number].end; ++i) {
            // Past the end of a run lie rows of the next one, or rows in order, which cost little.
            if (i + ahead < rows.size()) {
                prefetch(arena.data() + std::min(rows[i + ahead].at + depth, arena.size()));
            }
            rows[i].key = keyAt(arena, rows[i].at + depth);
        }
    }
}

} // namespace

std::vector<Run> sortByText(std::span<TextRow> rows, std::string_view arena)
{
    std::vector<Run> equal;
    std::vector<TextRow> scratch(rows.size());
    std::vector<Run> runs;
    if (rows.size() > 1) {
        runs.push_back({0, static_cast<std::uint32_t>(rows.size())});
    }
    for (std::size_t depth = 0; !runs.empty(); depth += sizeof(std::uint64_t)) {
        readKeys(rows, runs, arena, depth);
        std::vector<Run> next;
        for (const Run &run : runs) {
            const std::span<TextRow> part = rows.subspan(run.start, run.end - run.start);
            sortByKey(part, scratch.data());
            forEachRun(std::span<const TextRow>(part), 0, [&](std::size_t start, std::size_t end) {
                const bool ended = (part[start].key & 0xFF) == 0;
                (ended ? equal : next)
                    .push_back(
                        {run.start + static_cast<std::uint32_t>(start), run.start + static_cast<std::uint32_t>(end)});
            });
        }
        runs = std::move(next);
    }
    return equal;
}

} // namespace license::radix
