// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QString>
#include <QThreadPool>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr int mark = 0x5EED;
std::atomic<int> whole = 0;
std::atomic<int> broken = 0;

/// Counts how it is destroyed: with its content, or after that was freed.
struct Kept
{
    Kept() { content.fill(mark); }
    ~Kept()
    {
        const bool isWhole = std::all_of(content.cbegin(), content.cend(), [](int each) { return each == mark; });
        ++(isWhole ? whole : broken);
    }
    Kept(const Kept &) = delete;
    Kept &operator=(const Kept &) = delete;

    std::array<int, 16> content{};
};

void useOne()
{
    thread_local const Kept kept;
    EXPECT_EQ(kept.content.front(), mark);
}

} // namespace

TEST(ThreadEnds, AThreadDestroysItsObjectsBeforeTheirMemoryIsFreed)
{
    constexpr int threads = 20;
    whole = broken = 0;
    for (int i = 0; i < threads; ++i) {
        std::thread(useOne).join();
    }
    EXPECT_EQ(whole, threads);
    EXPECT_EQ(broken, 0);
}

TEST(ThreadEnds, AThreadOfQtThatUsedARegularExpressionEnds)
{
    const QRegularExpression number(u"\\d+"_s);
    std::atomic<int> found = 0;
    for (int i = 0; i < 20; ++i) {
        QThreadPool pool;
        pool.start([&number, &found] { found += number.match(u"the 7th"_s).hasMatch() ? 1 : 0; });
        pool.waitForDone();
    }
    EXPECT_EQ(found, 20);
}

} // namespace license::platform
