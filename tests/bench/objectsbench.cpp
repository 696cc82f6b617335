// SPDX-License-Identifier: GPL-3.0-or-later
// A million objects: parsing, filtering on each keystroke, sorting by each column, memory. Each figure has a baseline
// from the same run, so that ratios are comparable between machines.
#include "core/domain/casefold.h"
#include "core/domain/objecttable.h"
#include "tests/bench/objectlist.h"
#include "tests/support/residentmemory.h"
#include "tests/support/wholeobjectlist.h"

#include <QCryptographicHash>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>
#include <string_view>
#include <vector>
#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 1'000'000;
constexpr const char *aFrame = "goal: 16.7 ms";
constexpr const char *likeARadixSort = "goal: 1.5 times baselineRadixSortNames";

const QByteArray &list()
{
    static const QByteArray bytes = test::makeObjectList(rowCount);
    return bytes;
}

std::shared_ptr<const ObjectTable> parse()
{
    static const QByteArray sha256 = QCryptographicHash::hash(list(), QCryptographicHash::Sha256).toHex();
    auto parsed = test::parseObjectList(list(), {sha256, list().size(), rowCount});
    if (!parsed) {
        qFatal("%s", qPrintable(parsed.error().detail));
    }
    return parsed.take();
}

const ObjectTable &table()
{
    static const auto parsed = parse();
    return *parsed;
}

void baselineCopyOfTheList(benchmark::State &state)
{
    QByteArray copy(list().size(), '\0');
    for ([[maybe_unused]] auto _ : state) {
        std::memcpy(copy.data(), list().constData(), static_cast<std::size_t>(copy.size()));
        benchmark::DoNotOptimize(copy.data());
    }
    state.SetBytesProcessed(state.iterations() * list().size());
}

void baselineSha256OfTheList(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(QCryptographicHash::hash(list(), QCryptographicHash::Sha256));
    }
    state.SetBytesProcessed(state.iterations() * list().size());
}

void parseTheList(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(parse());
    }
    state.SetBytesProcessed(state.iterations() * list().size());
    state.counters["list_MB"] = double(list().size()) / 1e6;
    state.counters["table_MB"] = double(table().memoryUse()) / 1e6;
}

/// The table's RAM per object, and its ratio to the received list.
void memoryOfTheTable(benchmark::State &state)
{
    const double perObject = double(list().size()) / rowCount;
    double held = 0;
    for ([[maybe_unused]] auto _ : state) {
        const qint64 before = test::residentKiB();
        const auto parsed = parse();
        held = double(test::residentKiB() - before) * 1024 / rowCount;
        benchmark::DoNotOptimize(parsed.get());
    }
    state.counters["list_bytes_per_object"] = perObject;
    state.counters["RAM_bytes_per_object"] = held;
    state.counters["ratio"] = held / perObject;
}

/// Ids and names in lower case, a line for each row.
QByteArray textsInLines()
{
    QByteArray texts;
    for (RowIndex row = 0; row < table().size(); ++row) {
        texts += foldedUtf8(table().id(row)) + ' ' + foldedUtf8(table().name(row)) + '\n';
    }
    return texts;
}

#ifdef __x86_64__
/// The first place of a needle of at least two bytes: its first and last byte are compared 32 places at a time.
__attribute__((target("avx2"))) const char *scan(const char *from, const char *end, std::string_view needle)
{
    const __m256i first = _mm256_set1_epi8(needle.front());
    const __m256i last = _mm256_set1_epi8(needle.back());
    for (; from + 32 + needle.size() <= end; from += 32) {
        const auto starts = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from));
        const auto ends = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from + needle.size() - 1));
        const auto both = _mm256_and_si256(_mm256_cmpeq_epi8(starts, first), _mm256_cmpeq_epi8(ends, last));
        for (auto mask = static_cast<unsigned>(_mm256_movemask_epi8(both)); mask != 0; mask &= mask - 1) {
            const char *place = from + std::countr_zero(mask);
            if (std::memcmp(place, needle.data(), needle.size()) == 0) {
                return place;
            }
        }
    }
    return static_cast<const char *>(
        ::memmem(from, static_cast<std::size_t>(end - from), needle.data(), needle.size()));
}
#else
const char *scan(const char *from, const char *end, std::string_view needle)
{
    return static_cast<const char *>(
        ::memmem(from, static_cast<std::size_t>(end - from), needle.data(), needle.size()));
}
#endif

/// The lines that a needle is in: what a filter without an index does at least.
void baselineScanTexts(benchmark::State &state)
{
    const QByteArray texts = textsInLines();
    const char *const end = texts.constData() + texts.size();
    std::vector<const char *> found;
    for ([[maybe_unused]] auto _ : state) {
        found.clear();
        for (const char *at = texts.constData(); (at = scan(at, end, "anna k")) != nullptr;) {
            found.push_back(at);
            at = static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(end - at))) + 1;
        }
        benchmark::DoNotOptimize(found.data());
    }
    state.counters["matched"] = double(found.size());
}

void filter(benchmark::State &state, const QString &text, Accents accents)
{
    ObjectQuery query;
    query.text = text;
    query.accents = accents;
    std::size_t matched = 0;
    for ([[maybe_unused]] auto _ : state) {
        matched = table().select(query).size();
    }
    state.counters["matched"] = double(matched);
}

void filterAndSort(benchmark::State &state, const QString &text)
{
    ObjectQuery query;
    query.text = text;
    query.sortBy = ObjectColumn::Name;
    query.descending = true;
    benchmark::DoNotOptimize(table().select(query));
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(table().select(query));
    }
    state.SetLabel(aFrame);
}

void baselineSortNames(benchmark::State &state)
{
    std::vector<QByteArray> names;
    for (RowIndex row = 0; row < table().size(); ++row) {
        names.push_back(foldedUtf8(table().name(row)));
    }
    for ([[maybe_unused]] auto _ : state) {
        auto sorted = names;
        std::sort(sorted.begin(), sorted.end());
        benchmark::DoNotOptimize(sorted.data());
    }
}

/// Texts by their bytes from `depth` on, one byte at a time: the usual radix sort, to which names are compared.
void radixSort(std::string_view *texts, std::string_view *scratch, std::size_t size, std::size_t depth)
{
    constexpr std::size_t few = 32;
    if (size <= few) {
        std::sort(texts, texts + size,
                  [depth](std::string_view a, std::string_view b) { return a.substr(depth) < b.substr(depth); });
        return;
    }
    const auto digitOf = [depth](std::string_view text) {
        return depth < text.size() ? std::size_t{static_cast<unsigned char>(text[depth])} + 1 : 0;
    };
    std::array<std::size_t, 258> starts{};
    for (std::size_t i = 0; i < size; ++i) {
        ++starts[digitOf(texts[i]) + 1];
    }
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    auto places = starts;
    for (std::size_t i = 0; i < size; ++i) {
        scratch[places[digitOf(texts[i])]++] = texts[i];
    }
    std::copy(scratch, scratch + size, texts);
    for (std::size_t digit = 1; digit + 1 < starts.size(); ++digit) {
        radixSort(texts + starts[digit], scratch, starts[digit + 1] - starts[digit], depth + 1);
    }
}

void baselineRadixSortNames(benchmark::State &state)
{
    std::vector<QByteArray> names;
    for (RowIndex row = 0; row < table().size(); ++row) {
        names.push_back(foldedUtf8(table().name(row)));
    }
    for ([[maybe_unused]] auto _ : state) {
        std::vector<std::string_view> sorted;
        sorted.reserve(names.size());
        for (const QByteArray &name : names) {
            sorted.emplace_back(name.constData(), static_cast<std::size_t>(name.size()));
        }
        std::vector<std::string_view> scratch(sorted.size());
        radixSort(sorted.data(), scratch.data(), sorted.size(), 0);
        benchmark::DoNotOptimize(sorted.data());
    }
}

/// A table computes the order of a column once, so each round uses a new table. The window shows it by name first; the
/// other columns are sorted after that.
void sort(benchmark::State &state, ObjectColumn column, const char *goal, const QString &language = {})
{
    ObjectQuery query;
    query.sortBy = column;
    query.language = language;
    for ([[maybe_unused]] auto _ : state) {
        state.PauseTiming();
        const auto fresh = parse();
        if (column != ObjectColumn::Name) {
            benchmark::DoNotOptimize(fresh->select({.sortBy = ObjectColumn::Name}));
        }
        state.ResumeTiming();
        benchmark::DoNotOptimize(fresh->select(query));
    }
    state.SetLabel(goal);
}

} // namespace

BENCHMARK(memoryOfTheTable)->Unit(benchmark::kMillisecond)->Iterations(1); // before anything has been freed
BENCHMARK(baselineCopyOfTheList)->Unit(benchmark::kMillisecond);
BENCHMARK(baselineSha256OfTheList)->Unit(benchmark::kMillisecond);
BENCHMARK(parseTheList)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(baselineScanTexts)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, a, u"a"_s, Accents::Exact)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, an, u"an"_s, Accents::Exact)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, ann, u"ann"_s, Accents::Exact)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, anna, u"Anna"_s, Accents::Exact)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, anna_k, u"anna k"_s, Accents::Exact)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, jürgen, u"JÜRGEN"_s, Accents::Exact)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, jurgen_as_the_window_does, u"jurgen"_s, Accents::Optional)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, one_of_a_million, u"user77777@"_s, Accents::Exact)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, kind, u"git_"_s, Accents::Exact)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, nothing, u"qqqq"_s, Accents::Exact)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterAndSort, an_by_name_descending, u"an"_s)->Unit(benchmark::kMillisecond);
BENCHMARK(baselineSortNames)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK(baselineRadixSortNames)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(sort, id, ObjectColumn::Id, likeARadixSort)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(sort, name, ObjectColumn::Name, likeARadixSort)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(sort, name_in_polish, ObjectColumn::Name, likeARadixSort, u"pl_PL"_s)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(2);
BENCHMARK_CAPTURE(sort, kind, ObjectColumn::Kind, aFrame)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(sort, license, ObjectColumn::License, aFrame)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(sort, assigned_at, ObjectColumn::AssignedAt, aFrame)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(sort, last_backup_at, ObjectColumn::LastBackupAt, aFrame)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(2);

} // namespace license

BENCHMARK_MAIN();
