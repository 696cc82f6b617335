// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/objectlistcache.h"
#include "core/store/servicelock.h"
#include "core/store/sqlitestore.h"
#include "core/store/storefile.h"
#include "core/store/storefreethread.h"
#include "tests/store/storefixture.h"

#include <thread>

namespace license::test {

using namespace Qt::StringLiterals;

using ThreadWithoutAStore = StoreTest;

TEST_F(ThreadWithoutAStore, EveryUseIsReported)
{
    const auto store = open();
    const QString folder = store->folder();
    int uses = 0;
    const StoreFreeThread thread([&uses](const char *) { ++uses; });
    const std::function<void()> calls[] = {
        [&] { static_cast<void>(store->services().ok()); },
        [&] { static_cast<void>(store->setPreference(u"a"_s, u"b"_s).ok()); },
        [&] { static_cast<void>(store->preferences().ok()); },
        [&] { static_cast<void>(store->history(ServiceId{1}, 0).ok()); },
        [&] { static_cast<void>(store->dataVersion().ok()); },
        [&] { static_cast<void>(store->file()->place().ok()); },
        [&] { static_cast<void>(store->file()->follow().ok()); },
        [&] { static_cast<void>(SqliteStore::open(folder).ok()); },
        [&] { static_cast<void>(ServiceFileLock::tryAcquire(folder, ServiceId{1})); },
        [&] {
            static_cast<void>(
                ObjectListCache(folder).reader({.sha256 = QByteArray(64, 'a'), .bytes = 1, .count = 1}).ok());
        },
    };
    for (const auto &call : calls) {
        const int before = uses;
        call();
        EXPECT_GT(uses, before) << &call - calls;
    }
}

TEST_F(ThreadWithoutAStore, AnotherThreadMayUseIt)
{
    const auto store = open();
    int uses = 0;
    {
        const StoreFreeThread thread([&uses](const char *) { ++uses; });
        std::thread([&store] { EXPECT_TRUE(store->services().ok()); }).join();
        EXPECT_EQ(store->readOnlyReason(), std::nullopt) << "what is in memory holds nobody up";
    }
    EXPECT_TRUE(store->services().ok()) << "it may again";
    EXPECT_EQ(uses, 0);
}

} // namespace license::test
