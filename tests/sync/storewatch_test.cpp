// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/remotefolder.h"
#include "core/store/sqlitestore.h"
#include "core/sync/storewatch.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <functional>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

/// What may happen to a store behind the back of whoever has it open.
struct Happening
{
    const char *name;
    std::function<bool(const QString &store)> act;
};

void PrintTo(const Happening &happening, std::ostream *out)
{
    *out << happening.name;
}

bool writePreference(const QString &folder)
{
    const auto store = SqliteStore::open(folder);
    return store && (*store)->setPreferences({{u"language"_s, u"pl"_s}}).ok();
}

const Happening happenings[] = {
    {"AWrite", writePreference},
    {"ARenamedFolder", [](const QString &store) { return QDir().rename(store, store + u"-aside"_s); }},
    {"ARenamedFile",
     [](const QString &store) { return QFile::rename(store + u"/licenses.db"_s, store + u"/aside.db"_s); }},
    {"ARemovedFile", [](const QString &store) { return QFile::remove(store + u"/licenses.db"_s); }},
    {"ARemovedFolder", [](const QString &store) { return QDir(store).removeRecursively(); }},
};

class StoreWatchTest : public ::testing::TestWithParam<Happening>
{
protected:
    QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
};

} // namespace

TEST_P(StoreWatchTest, TellsOf)
{
    const auto store = SqliteStore::open(data);
    ASSERT_TRUE(store.ok());
    ASSERT_TRUE(writePreference(data)); // there is a log
    StoreWatch watch(data);
    EXPECT_TRUE(watch.watch()) << "from now on";
    EXPECT_TRUE(watch.isComplete());
    EXPECT_FALSE(watch.watch()) << "nothing is new";
    QSignalSpy noticed(&watch, &StoreWatch::noticed);
    ASSERT_TRUE(GetParam().act(data));
    EXPECT_TRUE(waitFor([&noticed] { return !noticed.isEmpty(); }));
}

INSTANTIATE_TEST_SUITE_P(Of, StoreWatchTest, ::testing::ValuesIn(happenings),
                         [](const auto &one) { return std::string(one.param.name); });

TEST(StoreWatchPlaces, WatchesALogThatIsMadeLater)
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    ASSERT_TRUE(writePreference(data)); // whoever closes it last removes the log
    StoreWatch watch(data);
    ASSERT_TRUE(watch.watch());
    EXPECT_FALSE(watch.isComplete());
    QSignalSpy noticed(&watch, &StoreWatch::noticed);
    const auto store = SqliteStore::open(data);
    ASSERT_TRUE(store.ok() && writePreference(data));
    ASSERT_TRUE(waitFor([&noticed] { return !noticed.isEmpty(); }));
    EXPECT_TRUE(watch.watch());
    EXPECT_TRUE(watch.isComplete());
}

TEST(StoreWatchPlaces, KnowsThatThisFolderIsLocal)
{
    EXPECT_FALSE(platform::isOnAnotherComputer(QDir::tempPath()));
}

} // namespace license::test
