// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/store/sqlitestore.h"
#include "core/store/storefile.h"
#include "core/sync/storeworker.h"
#include "tests/support/fastfolder.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

#include <filesystem>
#include <latch>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

const QString key = u"window/place"_s;

class WorkOnTheStore : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = SqliteStore::open(data());
        ASSERT_TRUE(opened.ok());
        store = opened.take();
        storage = std::make_unique<StoreWorker>(*store);
    }
    QString data() const { return folder.filePath(u"data"_s); }
    /// Later calls do not run before the latch is open.
    std::shared_ptr<std::latch> block()
    {
        auto latch = std::make_shared<std::latch>(1);
        storage->run([latch](const Store &) {
            latch->wait();
            return Done{};
        });
        return latch;
    }
    QString stored() const { return store->preference(key)->value_or(QString()); }

    QTemporaryDir folder{fastFolder(u"storeworker"_s)};
    std::unique_ptr<Store> store;
    std::unique_ptr<StoreWorker> storage;
    QObject receiver;
};

} // namespace

TEST_F(WorkOnTheStore, IsDoneInOneOtherThreadInItsOrderAndAnsweredOnceThroughTheEventLoop)
{
    QVector<int> done;
    QSet<QThread *> threads;
    for (int i = 0; i < 100; ++i) {
        storage->run(
            &receiver, [i](const Store &) { return std::pair(i, QThread::currentThread()); },
            [&](const std::pair<int, QThread *> &answer) {
                done += answer.first;
                threads += answer.second;
                EXPECT_EQ(QThread::currentThread(), receiver.thread());
            });
    }
    EXPECT_TRUE(done.isEmpty());
    ASSERT_TRUE(waitFor([&done] { return done.size() == 100; }));
    QVector<int> expected(100);
    std::iota(expected.begin(), expected.end(), 0);
    EXPECT_EQ(done, expected);
    EXPECT_EQ(threads.size(), 1);
    EXPECT_FALSE(threads.contains(receiver.thread()));
}

TEST_F(WorkOnTheStore, IsDoneForAReceiverThatHasGoneAndNotAnswered)
{
    const auto latch = block();
    bool answered = false;
    {
        QObject gone;
        storage->run(
            &gone, [](Store &to) { return to.setPreference(key, u"history"_s); },
            [&answered](const Result<Done> &) { answered = true; });
    }
    latch->count_down();
    storage->waitForDone();
    QCoreApplication::processEvents();
    EXPECT_FALSE(answered);
    EXPECT_EQ(stored(), u"history"_s);
}

TEST_F(WorkOnTheStore, PreferencesHoldAtOnceWhateverIsReadMeanwhile)
{
    const auto latch = block();
    int saved = 0;
    const auto count = [&saved](const Result<Done> &done) { saved += done.ok() ? 1 : 0; };
    storage->setPreferences({{key, u"license"_s}}, &receiver, count);
    storage->setPreferences({{key, u"history"_s}}, &receiver, count);
    EXPECT_EQ(storage->preference(key), u"history"_s);
    storage->adoptPreferences({{key, u"welcome"_s}, {u"language"_s, u"pl"_s}});
    EXPECT_EQ(storage->preferences(), PreferenceValues({{key, u"history"_s}, {u"language"_s, u"pl"_s}}));
    latch->count_down();
    ASSERT_TRUE(waitFor([&saved] { return saved == 2; }));
    EXPECT_EQ(stored(), u"history"_s);
    storage->adoptPreferences({{key, u"details"_s}});
    EXPECT_EQ(storage->preference(key), u"details"_s) << "of another process";
}

TEST_F(WorkOnTheStore, APreferenceThatCannotBeSavedIsForgottenAndSaysSo)
{
    std::optional<Result<Done>> saved;
    ASSERT_TRUE(QDir().rename(data(), folder.filePath(u"aside"_s)));
    storage->setPreferences({{key, u"history"_s}}, &receiver, [&saved](const Result<Done> &done) { saved = done; });
    ASSERT_TRUE(waitFor([&saved] { return saved.has_value(); }));
    EXPECT_EQ(storageProblem(saved->error()), StorageProblem::Gone);
    EXPECT_EQ(storage->preference(key), QString());
}

TEST_F(WorkOnTheStore, WhatWasAskedOfOneFileReachesNoOther)
{
    std::filesystem::copy(data().toStdU16String(), folder.filePath(u"backup"_s).toStdU16String(),
                          std::filesystem::copy_options::recursive);
    ASSERT_TRUE(QDir().rename(data(), folder.filePath(u"aside"_s)));
    ASSERT_TRUE(QDir().rename(folder.filePath(u"backup"_s), data()));
    ASSERT_TRUE(waitFor([this] {
        const auto followed = store->file()->follow();
        return followed.ok() && *followed;
    }));
    bool switched = false;
    storage->switchOver(
        &receiver, [](const Store &other) { return other.preferences(); },
        [this, &switched](const Result<PreferenceValues> &values) {
            EXPECT_TRUE(values.ok());
            storage->switchedOver();
            switched = true;
        });
    std::optional<Result<Done>> late; // requested while the previous file's ids are known
    storage->setPreferences({{key, u"history"_s}}, &receiver, [&late](const Result<Done> &done) { late = done; });
    ASSERT_TRUE(waitFor([&late, &switched] { return late && switched; }));
    EXPECT_EQ(storageProblem(late->error()), StorageProblem::Replaced);
    EXPECT_EQ(stored(), QString());
    std::optional<Result<Done>> now;
    storage->setPreferences({{key, u"history"_s}}, &receiver, [&now](const Result<Done> &done) { now = done; });
    ASSERT_TRUE(waitFor([&now] { return now.has_value(); }));
    EXPECT_EQ(stored(), u"history"_s);
}

} // namespace license::test
