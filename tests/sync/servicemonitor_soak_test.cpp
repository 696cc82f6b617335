// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/residentmemory.h"
#include "tests/sync/syncfixture.h"

namespace license::test {

using namespace std::chrono_literals;

namespace {

#if defined(LICENSE_SANITIZED)
constexpr qint64 mostKiB = 1'000'000; ///< the sanitizer keeps freed memory; it finds leaks itself
#else
constexpr qint64 mostKiB = qint64{6} * 1'024;
#endif

} // namespace

/// The short form of the soak: license_soak makes ten thousand.
TEST_F(SyncTest, HundredsOfRefreshesLeaveNothingInMemory)
{
    StoredMonitor monitor(service, console->context);
    const auto refreshTimes = [&](int times) {
        for (int i = 0; i < times; ++i) {
            ASSERT_FALSE(refresh(monitor).error);
            clock.advance(1min);
        }
    };
    ASSERT_NO_FATAL_FAILURE(refreshTimes(100));
    const qint64 before = residentKiB();
    ASSERT_NO_FATAL_FAILURE(refreshTimes(300)); // 20 KiB left behind by each would show
    EXPECT_GT(before, 0);
    EXPECT_LE(residentKiB() - before, mostKiB);
}

} // namespace license::test
