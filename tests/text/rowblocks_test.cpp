// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/rowblocks.h"

#include <gtest/gtest.h>

#include <numeric>
#include <stdexcept>

namespace license::text {

namespace {

std::vector<RowIndex> rowsUpTo(RowIndex count)
{
    std::vector<RowIndex> rows(count);
    std::iota(rows.begin(), rows.end(), 0u);
    return rows;
}

template <typename Write>
QByteArray blocksOf(const Write &write)
{
    QByteArray bytes = "replaced";
    inMemory(bytes, write);
    return bytes;
}

/// A line for each row.
auto lines()
{
    return [](ByteWriter &block, std::span<const RowIndex> rows) {
        for (const RowIndex row : rows) {
            block.put(QByteArray::number(row));
            block.put('\n');
        }
    };
}

} // namespace

TEST(RowBlocks, AreWrittenInTheirOrder)
{
    for (const RowIndex count : {0u, 1u, 1'023u, 1'024u, 1'025u, 100'000u}) {
        const std::vector<RowIndex> rows = rowsUpTo(count);
        QByteArray expected;
        for (const RowIndex row : rows) {
            expected += QByteArray::number(row) + '\n';
        }
        EXPECT_EQ(blocksOf([&rows](ByteWriter &out) { writeInBlocks(out, rows, nullptr, lines); }), expected) << count;
    }
}

TEST(RowBlocks, EndOnceCancelled)
{
    const std::vector<RowIndex> rows = rowsUpTo(100'000);
    const std::atomic_bool cancelled = true;
    EXPECT_EQ(blocksOf([&](ByteWriter &out) { writeInBlocks(out, rows, &cancelled, lines); }), QByteArray());
}

TEST(RowBlocks, PassAnExceptionOnWhileOthersWait)
{
    const std::vector<RowIndex> rows = rowsUpTo(100'000);
    const auto failing = [] {
        return [](ByteWriter &, std::span<const RowIndex> block) {
            if (block.front() == 0) {
                throw std::runtime_error("refused");
            }
        };
    };
    EXPECT_THROW(blocksOf([&](ByteWriter &out) { writeInBlocks(out, rows, nullptr, failing); }), std::runtime_error);
}

} // namespace license::text
