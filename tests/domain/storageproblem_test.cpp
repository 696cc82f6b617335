// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/machineidentity.h"
#include "core/domain/storageproblem.h"

#include <gtest/gtest.h>

namespace license {

using namespace Qt::StringLiterals;

TEST(StorageProblem, IsToldFromTheError)
{
    for (const StorageProblem problem :
         {StorageProblem::None, StorageProblem::Full, StorageProblem::Locked, StorageProblem::ReadOnly,
          StorageProblem::NewerVersion, StorageProblem::Rebuilt, StorageProblem::OtherComputer, StorageProblem::Gone,
          StorageProblem::Replaced, StorageProblem::Link, StorageProblem::NotPlain, StorageProblem::NotFolder,
          StorageProblem::OpenFolder, StorageProblem::NoFolder, StorageProblem::Foreign, StorageProblem::RelativeFolder,
          StorageProblem::TooLong, StorageProblem::NoService}) {
        const Error error = storageError(problem, u"/home/a b/state"_s);
        EXPECT_EQ(error.code, ErrorCode::StorageFailed);
        EXPECT_EQ(storageProblem(error), problem);
        EXPECT_EQ(isDisplaced(error), problem == StorageProblem::Gone || problem == StorageProblem::Replaced);
    }
}

TEST(StorageProblem, D04_D08_IsToldFromWhatSqliteAndTheSystemSay)
{
    const struct
    {
        QString detail;
        StorageProblem problem;
    } table[] = {
        {u"database or disk is full"_s, StorageProblem::Full},
        {u"/a/copies/1.json: No space left on device"_s, StorageProblem::Full},
        {u"attempt to write a readonly database"_s, StorageProblem::ReadOnly},
        {u"/a: Read-only file system"_s, StorageProblem::ReadOnly},
        {u"database is locked"_s, StorageProblem::Locked},
        {u"/a/licenses.db: database table is locked: service"_s, StorageProblem::Locked},
        {u"disk I/O error"_s, StorageProblem::None},
        {u"/a: Permission denied"_s, StorageProblem::None},
        {u"/a: Permission denied"_s + belongsTo(u"root"_s), StorageProblem::Denied},
        {u"/a: Operation not permitted"_s + belongsTo(u"root"_s) + u": read-only"_s, StorageProblem::ReadOnly},
        {u"/a/b: File name too long"_s, StorageProblem::TooLong},
        {u"C:/a/b: The filename or extension is too long."_s, StorageProblem::TooLong},
        {QString(), StorageProblem::None},
    };
    for (const auto &row : table) {
        EXPECT_EQ(storageProblem({.code = ErrorCode::StorageFailed, .detail = row.detail}), row.problem)
            << qPrintable(row.detail);
    }
    EXPECT_EQ(storageProblem({.code = ErrorCode::Proxy, .detail = u"No space left on device"_s}), StorageProblem::None);
}

TEST(Computer, D14_IsToldByTheBootId)
{
    const auto reading = [](const QString &bootId) { return Reading{{}, milliseconds{5}, bootId}; };
    const Reading first = reading(bootIdOf(u"boot-1"_s, u"first"_s));
    EXPECT_TRUE(sameComputer(first, first));
    EXPECT_TRUE(sameComputer(first, reading(bootIdOf(u"boot-2"_s, u"first"_s)))) << "after a reboot";
    EXPECT_FALSE(sameComputer(first, reading(bootIdOf(u"boot-1"_s, u"second"_s))));
    EXPECT_FALSE(sameComputer(first, reading(bootIdOf({}, u"second"_s)))) << "where boots have no name";
    EXPECT_TRUE(sameComputer(first, reading(bootIdOf(u"boot-9"_s, {})))) << "a computer without a name";
    EXPECT_TRUE(sameComputer(reading({}), first));
    EXPECT_FALSE(sameBoot(first, reading(bootIdOf(u"boot-1"_s, u"second"_s))));
    EXPECT_TRUE(sameBoot(reading(bootIdOf({}, u"first"_s)), reading(bootIdOf({}, u"first"_s))));
    EXPECT_EQ(bootIdOf(u"boot-1"_s, {}), u"boot-1"_s);
}

} // namespace license
