// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/folder.h"
#include "tests/platform/filemodes_linux.h"

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

class Folders : public OwnFiles
{
protected:
    Folder open(const QString &name)
    {
        auto folder = Folder::open(path(name));
        EXPECT_TRUE(folder.ok());
        return folder.take();
    }
};

template <typename T>
StorageProblem problemOf(const Result<T> &result)
{
    EXPECT_FALSE(result.ok());
    return result ? StorageProblem::None : storageProblem(result.error());
}

TEST_F(Folders, WritesReadsAndListsItsFiles)
{
    makeFolder(u"d"_s);
    const Folder folder = open(u"d"_s);
    EXPECT_EQ(folder.has(u"a"_s).value(), false);
    EXPECT_EQ(folder.read(u"a"_s, 10).value(), std::nullopt);
    ASSERT_TRUE(folder.write(u"a"_s, "12345").ok());
    ASSERT_TRUE(folder.touch(u".b"_s).ok());
    ASSERT_TRUE(folder.touch(u".b"_s).ok());
    EXPECT_EQ(folder.has(u"a"_s).value(), true);
    EXPECT_EQ(folder.read(u"a"_s, 3).value(), QByteArray("123"));
    ASSERT_TRUE(folder.copy(u"a"_s, u"c"_s).ok());
    ASSERT_TRUE(folder.rename(u"c"_s, u"e"_s).ok());
    EXPECT_EQ(folder.files(), (QStringList{u".b"_s, u"a"_s, u"e"_s}));
    EXPECT_EQ(content(u"d/e"_s), "12345");
    for (const QString &name : {u"d/a"_s, u"d/.b"_s, u"d/e"_s}) {
        EXPECT_EQ(modeOf(path(name)), 0600U);
    }
    ASSERT_TRUE(folder.remove(u"a"_s).ok());
    ASSERT_TRUE(folder.remove(u"a"_s).ok());
    EXPECT_EQ(folder.existing(u"sub"_s)->has_value(), false);
    ASSERT_TRUE(folder.subfolder(u"sub"_s).ok());
    EXPECT_EQ(folder.existing(u"sub"_s)->has_value(), true);
    EXPECT_EQ(modeOf(path(u"d/sub"_s)), 0700U);
}

TEST_F(Folders, K34_AFullDiskLeavesTheOldFile)
{
    makeFolder(u"d"_s);
    const Folder folder = open(u"d"_s);
    ASSERT_TRUE(folder.write(u"1.json"_s, "old").ok());
    {
        const NoRoom full(4'096);
        EXPECT_FALSE(folder.write(u"1.json"_s, QByteArray(5'000, 'x')).ok());
    }
    EXPECT_EQ(content(u"d/1.json"_s), "old");
    EXPECT_EQ(folder.files(), QStringList{u"1.json"_s});
}

TEST_F(Folders, K81_ALinkInAFilesPlaceIsAnErrorAndItsTargetIsLeftAlone)
{
    makeFolder(u"d"_s);
    makeFolder(u"elsewhere"_s, 0755);
    const QString victim = makeFile(u"victim"_s, "precious");
    link(u"d/file"_s, victim);
    link(u"d/dangling"_s, path(u"nowhere"_s));
    link(u"d/folder"_s, path(u"elsewhere"_s));
    const Folder folder = open(u"d"_s);
    for (const QString &name : {u"file"_s, u"dangling"_s}) {
        SCOPED_TRACE(name.toStdString());
        EXPECT_EQ(problemOf(folder.write(name, "x")), StorageProblem::Link);
        EXPECT_EQ(problemOf(folder.touch(name)), StorageProblem::Link);
        EXPECT_EQ(problemOf(folder.close(name)), StorageProblem::Link);
        EXPECT_EQ(problemOf(folder.has(name)), StorageProblem::Link);
        EXPECT_EQ(problemOf(folder.read(name, 10)), StorageProblem::Link);
        EXPECT_EQ(problemOf(folder.readable(name)), StorageProblem::Link);
        EXPECT_EQ(problemOf(folder.copy(name, u"copy"_s)), StorageProblem::Link);
    }
    EXPECT_EQ(problemOf(folder.subfolder(u"folder"_s)), StorageProblem::Link);
    EXPECT_EQ(problemOf(folder.existing(u"folder"_s)), StorageProblem::Link);
    EXPECT_EQ(problemOf(Folder::open(folder.path(u"folder"_s))), StorageProblem::Link);
    EXPECT_EQ(folder.files(), QStringList());
    ASSERT_TRUE(folder.remove(u"file"_s).ok()) << "the link itself";
    EXPECT_EQ(content(u"victim"_s), "precious");
    EXPECT_EQ(modeOf(victim), 0644U);
    EXPECT_EQ(modeOf(path(u"elsewhere"_s)), 0755U);
    EXPECT_FALSE(names().contains(u"nowhere"_s));
    EXPECT_EQ(names(u"elsewhere"_s), QStringList());
}

TEST_F(Folders, K81_APipeOrAFolderInAFilesPlaceKeepsNobodyWaiting)
{
    makeFolder(u"d"_s);
    makeFolder(u"d/folder"_s);
    ASSERT_EQ(::mkfifo(native(u"d/pipe"_s).constData(), 0600), 0);
    const Folder folder = open(u"d"_s);
    for (const QString &name : {u"pipe"_s, u"folder"_s}) {
        EXPECT_EQ(problemOf(folder.read(name, 10)), StorageProblem::NotPlain);
        EXPECT_EQ(problemOf(folder.write(name, "x")), StorageProblem::NotPlain);
    }
}

TEST_F(Folders, K81_WhatIsLookedUpStaysInTheFolderThatWasOpened)
{
    makeFolder(u"d"_s);
    makeFolder(u"other"_s);
    const Folder folder = open(u"d"_s);
    ASSERT_EQ(::rename(native(u"d"_s).constData(), native(u"moved"_s).constData()), 0);
    link(u"d"_s, path(u"other"_s));
    ASSERT_TRUE(folder.write(u"a"_s, "x").ok());
    EXPECT_EQ(names(u"moved"_s), QStringList{u"a"_s});
    EXPECT_EQ(names(u"other"_s), QStringList());
}

TEST_F(Folders, K81_RemovesUnfinishedFilesOfItsOwnAlone)
{
    makeFolder(u"d"_s);
    makeFile(u"d/1.json.AbCdEf"_s, "x");
    makeFile(u"d/2.json.AbCdEf"_s, "x");
    makeFile(u"d/1.json"_s, "x");
    link(u"d/3.json.AbCdEf"_s, path(u"d/1.json"_s));
    const Folder folder = open(u"d"_s);
    const Instant later{milliseconds{statusOf(path(u"d/1.json"_s)).st_mtim.tv_sec * 1'000 + 60'000}};
    folder.removeUnfinished({}, later - std::chrono::hours{1});
    EXPECT_EQ(names(u"d"_s).size(), 4);
    folder.removeUnfinished(u"1.json"_s, later);
    EXPECT_EQ(names(u"d"_s), (QStringList{u"1.json"_s, u"2.json.AbCdEf"_s, u"3.json.AbCdEf"_s}));
    folder.removeUnfinished({}, later);
    EXPECT_EQ(names(u"d"_s), (QStringList{u"1.json"_s, u"3.json.AbCdEf"_s}));
}

TEST_F(Folders, K81_RootReachesNoFolderBehindAnotherUsersLink)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can give files away";
    }
    makeFolder(u"roots"_s, 0755);
    makeFolder(u"roots/d"_s);
    makeFolder(u"users"_s, 0755);
    give(u"users"_s, nobody);
    link(u"users/out"_s, path(u"roots"_s));
    give(u"users/out"_s, nobody);
    for (const QString &name : {u"users/out/d"_s, u"users/out/new"_s, u"users/out/new/deeper"_s}) {
        EXPECT_EQ(problemOf(Folder::claim(path(name), {})), StorageProblem::Denied) << qPrintable(name);
        EXPECT_EQ(problemOf(Folder::open(path(name))), StorageProblem::Denied) << qPrintable(name);
    }
    EXPECT_EQ(names(u"roots"_s), QStringList{u"d"_s});
    link(u"own"_s, u"roots"_s);
    EXPECT_TRUE(Folder::claim(path(u"own/d"_s), {}).ok());
    EXPECT_TRUE(Folder::open(u"/"_s).ok());
}

TEST_F(Folders, K13_AFolderThatRootMakesInSomebodysFolderIsThatUsers)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can give files away";
    }
    ::chmod(native(u"."_s).constData(), 0755);
    makeFolder(u"home"_s, 0755);
    give(u"home"_s, nobody);
    ASSERT_TRUE(Folder::claim(path(u"home/.local/share/console"_s), {}).ok());
    for (const QString &name : {u"home/.local"_s, u"home/.local/share"_s, u"home/.local/share/console"_s}) {
        EXPECT_EQ(statusOf(path(name)).st_uid, nobody) << qPrintable(name);
        EXPECT_EQ(modeOf(path(name)), 0700U);
    }
    ASSERT_TRUE(Folder::claim(path(u"roots/console"_s), {}).ok());
    EXPECT_EQ(statusOf(path(u"roots/console"_s)).st_uid, 0U);
}

TEST_F(Folders, K13_WhatRootMakesInSomebodysFolderIsThatUsers)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can give files away";
    }
    ::chmod(native(u"."_s).constData(), 0755);
    makeFolder(u"d"_s);
    give(u"d"_s, nobody);
    const Folder folder = open(u"d"_s);
    ASSERT_TRUE(folder.write(u"a"_s, "x").ok());
    ASSERT_TRUE(folder.touch(u"b"_s).ok());
    const auto below = folder.subfolder(u"sub"_s);
    ASSERT_TRUE(below.ok());
    ASSERT_TRUE(below->write(u"c"_s, "x").ok());
    for (const QString &name : {u"d/a"_s, u"d/b"_s, u"d/sub"_s, u"d/sub/c"_s}) {
        EXPECT_EQ(statusOf(path(name)).st_uid, nobody) << qPrintable(name);
        EXPECT_EQ(statusOf(path(name)).st_gid, nobody) << qPrintable(name);
    }
    EXPECT_TRUE(asNobody([this] { return content(u"d/sub/c"_s) == "x"; }));
    makeFile(u"after"_s, "x");
    EXPECT_EQ(statusOf(path(u"after"_s)).st_uid, 0U) << "root is itself again";
}

TEST_F(Folders, K13_K81_RootReachesNothingThatTheOwnerCouldNot)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can give files away";
    }
    ::chmod(native(u"."_s).constData(), 0755);
    makeFolder(u"d"_s);
    makeFile(u"victim"_s, "precious", 0600);
    ASSERT_EQ(::link(native(u"victim"_s).constData(), native(u"d/hard"_s).constData()), 0);
    give(u"d"_s, nobody);
    const Folder folder = open(u"d"_s);
    for (const auto &problem : {problemOf(folder.read(u"hard"_s, 10)), problemOf(folder.copy(u"hard"_s, u"mine"_s)),
                                problemOf(folder.close(u"hard"_s))}) {
        EXPECT_EQ(problem, StorageProblem::Denied);
    }
    ASSERT_TRUE(folder.write(u"hard"_s, "x").ok()) << "the name is the owner's";
    EXPECT_EQ(content(u"victim"_s), "precious");
    EXPECT_EQ(statusOf(path(u"victim"_s)).st_uid, 0U);
}

TEST_F(Folders, K13_WhatCannotBeReadNamesTheFileAndItsOwner)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can give files away";
    }
    ::chmod(native(u"."_s).constData(), 0755);
    makeFolder(u"d"_s);
    makeFile(u"d/list"_s, "x", 0600);
    give(u"d"_s, nobody);
    EXPECT_TRUE(asNobody([this] {
        const auto folder = Folder::open(path(u"d"_s));
        const auto read = folder->read(u"list"_s, 10);
        return !read && storageProblem(read.error()) == StorageProblem::Denied &&
               read.error().detail == path(u"d/list"_s) + u": Permission denied (it belongs to root)"_s;
    }));
}

} // namespace

} // namespace license::platform
