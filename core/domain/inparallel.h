// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <span>
#include <system_error>
#include <thread>
#include <vector>

namespace license {

/// Threads that share one piece of work, this one included: more would wait for memory.
inline constexpr unsigned mostThreads = 4;

/// Calls work(number) for each number below `count`, in no order, on this thread and on others where the computer has
/// processors for them. Returns when all are done; throws what a call throws.
template <typename Work>
void inParallel(std::size_t count, const Work &work)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t number = next++; number < count; number = next++) {
            work(number);
        }
    };
    const std::size_t threads = std::min<std::size_t>({std::thread::hardware_concurrency(), mostThreads, count});
    std::vector<std::future<void>> others;
    try {
        for (std::size_t thread = 1; thread < threads; ++thread) {
            others.push_back(std::async(std::launch::async, run));
        }
    } catch (const std::system_error &) { // no further thread: those that run do it all
    }
    run();
    for (std::future<void> &other : others) {
        other.get();
    }
}

/// Parts of so many things that are worth a thread each: one of few.
inline std::size_t partsOf(std::size_t count)
{
    constexpr std::size_t fewThings = 65'536;
    return count < fewThings ? 1 : std::clamp(std::thread::hardware_concurrency(), 1u, mostThreads);
}

/// Where one of `parts` parts of about the same size starts; the part behind the last one starts at `count`.
constexpr std::size_t startOfPart(std::size_t count, std::size_t number, std::size_t parts)
{
    return count * number / parts;
}

/// One of `parts` parts of about the same size.
template <typename Thing>
std::span<Thing> partOf(std::span<Thing> things, std::size_t number, std::size_t parts)
{
    const std::size_t first = startOfPart(things.size(), number, parts);
    return things.subspan(first, startOfPart(things.size(), number + 1, parts) - first);
}

/// Calls work(first, last) for parts of [0, count).
template <typename Work>
void inParallelParts(std::size_t count, const Work &work)
{
    const std::size_t parts = partsOf(count);
    inParallel(parts, [&](std::size_t number) {
        work(startOfPart(count, number, parts), startOfPart(count, number + 1, parts));
    });
}

} // namespace license
