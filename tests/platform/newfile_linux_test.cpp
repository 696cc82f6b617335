// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/newfile.h"
#include "tests/platform/filemodes_linux.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/sysmacros.h>
#include <sys/un.h>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

class NewFiles : public OwnFiles
{
protected:
    Result<Done> save(const QString &name, const QByteArray &bytes, SpecialFile special = SpecialFile::Write) const
    {
        return saveForPerson(path(name), special, [&bytes](QIODevice &device) -> Result<Done> {
            device.write(bytes);
            return Done{}; // commit() has to report a failed write
        });
    }
    StorageProblem problemOf(const Result<Done> &result) const
    {
        EXPECT_FALSE(result.ok());
        return result ? StorageProblem::None : storageProblem(result.error());
    }
};

TEST_F(NewFiles, K34_AFullDiskLeavesTheOldFileAndNothingElse)
{
    const QByteArray old(2'000, 'a');
    makeFile(u"o.csv"_s, old, 0640);
    for (const qsizetype size : {5'000, 20'000, 100'000}) {
        {
            const NoRoom full(4'096);
            const auto saved = save(u"o.csv"_s, QByteArray(size, 'b'));
            ASSERT_FALSE(saved.ok()) << size;
            EXPECT_EQ(saved.error().code, ErrorCode::StorageFailed);
        }
        EXPECT_EQ(content(u"o.csv"_s), old);
        EXPECT_EQ(modeOf(path(u"o.csv"_s)), 0640U);
        EXPECT_EQ(names(), QStringList{u"o.csv"_s});
    }
    EXPECT_TRUE(save(u"o.csv"_s, "new").ok());
    EXPECT_EQ(content(u"o.csv"_s), "new");
}

TEST_F(NewFiles, K34_WhatFailsInTheMiddleLeavesTheOldFile)
{
    makeFile(u"o.csv"_s, "old");
    const auto saved = saveForPerson(path(u"o.csv"_s), SpecialFile::Write, [](QIODevice &device) -> Result<Done> {
        device.write("half");
        return Error{.code = ErrorCode::Cancelled};
    });
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(content(u"o.csv"_s), "old");
    EXPECT_EQ(names(), QStringList{u"o.csv"_s});
}

TEST_F(NewFiles, K75_ANewFileIsItsOwnersAloneAndAnOldOneKeepsItsMode)
{
    ASSERT_TRUE(save(u"new.csv"_s, "x").ok());
    EXPECT_EQ(modeOf(path(u"new.csv"_s)), 0600U);
    for (const mode_t mode : {0644U, 0640U, 0664U, 0600U}) {
        makeFile(u"old.csv"_s, "old", mode);
        ASSERT_TRUE(save(u"old.csv"_s, "x").ok());
        EXPECT_EQ(modeOf(path(u"old.csv"_s)), mode);
        EXPECT_EQ(content(u"old.csv"_s), "x");
        ASSERT_TRUE(QFile::remove(path(u"old.csv"_s)));
    }
}

TEST_F(NewFiles, K82_APipeIsWrittenToAndStaysAPipe)
{
    ASSERT_EQ(::mkfifo(native(u"p.csv"_s).constData(), 0600), 0);
    const int reader = ::open(native(u"p.csv"_s).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    ASSERT_TRUE(save(u"p.csv"_s, "a,b\n").ok());
    char buffer[16] = {};
    EXPECT_EQ(::read(reader, buffer, sizeof buffer), 4);
    EXPECT_STREQ(buffer, "a,b\n");
    ::close(reader);
    EXPECT_EQ(problemOf(save(u"p.csv"_s, "x", SpecialFile::Refuse)), StorageProblem::NotPlain);
    EXPECT_TRUE(S_ISFIFO(statusOf(path(u"p.csv"_s)).st_mode));
    EXPECT_EQ(names(), QStringList{u"p.csv"_s});
}

// Root gets devices of its own: what this test finds out must not cost the computer its /dev/null.
TEST_F(NewFiles, K82_ADeviceStaysADevice)
{
    QString null = u"/dev/null"_s;
    QString full = u"/dev/full"_s;
    if (::geteuid() == 0) {
        null = path(u"null"_s);
        full = path(u"full"_s);
        if (::mknod(QFile::encodeName(null).constData(), S_IFCHR | 0666, makedev(1, 3)) != 0 ||
            ::mknod(QFile::encodeName(full).constData(), S_IFCHR | 0666, makedev(1, 7)) != 0) {
            GTEST_SKIP() << "root cannot make devices here";
        }
    }
    link(u"null.csv"_s, null);
    link(u"full.csv"_s, full);
    const int opened = ::open(QFile::encodeName(null).constData(), O_WRONLY | O_CLOEXEC);
    EXPECT_EQ(save(u"null.csv"_s, "x").ok(), opened >= 0) << "the file system may forbid devices";
    ::close(opened);
    EXPECT_FALSE(save(u"full.csv"_s, "x").ok());
    EXPECT_EQ(problemOf(save(u"null.csv"_s, "x", SpecialFile::Refuse)), StorageProblem::NotPlain);
    for (const QString &device : {null, full}) {
        EXPECT_TRUE(S_ISCHR(statusOf(device).st_mode)) << qPrintable(device);
    }
}

TEST_F(NewFiles, K82_StandardOutputIsWrittenToWhereItStands)
{
    makeFile(u"redirected"_s, "before ");
    const int file = ::open(native(u"redirected"_s).constData(), O_WRONLY | O_APPEND | O_CLOEXEC);
    link(u"out.csv"_s, u"/proc/self/fd/"_s + QString::number(file));
    EXPECT_TRUE(save(u"out.csv"_s, "after").ok());
    ::close(file);
    EXPECT_EQ(content(u"redirected"_s), "before after");
    EXPECT_TRUE(S_ISLNK(statusOf(path(u"out.csv"_s)).st_mode));
}

TEST_F(NewFiles, K82_FoldersSocketsAndBadNamesAreRefused)
{
    makeFolder(u"d.csv"_s);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, native(u"s.csv"_s).constData(), sizeof address.sun_path);
    ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    for (const QString &name : {u"d.csv"_s, u"d.csv/"_s, u"s.csv"_s, u"none/o.csv"_s, u"."_s, u"d.csv/.."_s}) {
        EXPECT_FALSE(save(name, "x").ok()) << qPrintable(name);
    }
    ::close(socket);
    EXPECT_TRUE(S_ISSOCK(statusOf(path(u"s.csv"_s)).st_mode));
    EXPECT_EQ(names(u"d.csv"_s), QStringList());
    EXPECT_FALSE(saveForPerson({}, SpecialFile::Write, [](QIODevice &) { return Done{}; }).ok());
    EXPECT_FALSE(saveForPerson(path(u"a\0b"_s), SpecialFile::Write, [](QIODevice &) { return Done{}; }).ok());
}

TEST_F(NewFiles, K82_TheTargetOfAPersonsLinkIsReplacedNotTheLink)
{
    makeFolder(u"far"_s);
    makeFile(u"far/o.csv"_s, "old", 0640);
    link(u"one.csv"_s, u"two.csv"_s);
    link(u"two.csv"_s, u"far/o.csv"_s);
    link(u"dangling.csv"_s, u"far/new.csv"_s);
    EXPECT_TRUE(save(u"one.csv"_s, "x").ok());
    EXPECT_TRUE(save(u"dangling.csv"_s, "y").ok());
    EXPECT_EQ(content(u"far/o.csv"_s), "x");
    EXPECT_EQ(modeOf(path(u"far/o.csv"_s)), 0640U);
    EXPECT_EQ(content(u"far/new.csv"_s), "y");
    for (const QString &name : {u"one.csv"_s, u"two.csv"_s, u"dangling.csv"_s}) {
        EXPECT_TRUE(S_ISLNK(statusOf(path(name)).st_mode)) << qPrintable(name);
    }
    link(u"circle.csv"_s, u"circle.csv"_s);
    EXPECT_EQ(problemOf(save(u"circle.csv"_s, "x")), StorageProblem::Link);
}

TEST_F(NewFiles, K82_WhatIsSomebodyElsesIsNamedAndLeftAlone)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can give files away";
    }
    ::chmod(native(u"."_s).constData(), 01777);
    makeFile(u"victim"_s, "precious", 0600);
    give(link(u"laid.csv"_s, path(u"victim"_s)).section(u'/', -1), nobody);
    makeFile(u"theirs.csv"_s, "theirs", 0666);
    give(u"theirs.csv"_s, nobody);
    for (const QString &name : {u"laid.csv"_s, u"theirs.csv"_s}) {
        const auto saved = save(name, "x");
        ASSERT_EQ(problemOf(saved), StorageProblem::Denied) << qPrintable(name);
        EXPECT_TRUE(saved.error().detail.contains(u"nobody"_s)) << qPrintable(saved.error().detail);
    }
    EXPECT_EQ(content(u"victim"_s), "precious");
    EXPECT_EQ(content(u"theirs.csv"_s), "theirs");

    // In a folder only root can write, no other user can have placed it: it keeps its owner.
    makeFolder(u"served"_s, 0755);
    makeFile(u"served/o.csv"_s, "old", 0644);
    give(u"served/o.csv"_s, nobody);
    EXPECT_TRUE(save(u"served/o.csv"_s, "x").ok());
    EXPECT_EQ(statusOf(path(u"served/o.csv"_s)).st_uid, nobody);
    EXPECT_EQ(content(u"served/o.csv"_s), "x");

    makeFile(u"roots.csv"_s, "old", 0666);
    EXPECT_TRUE(asNobody([this] { return !save(u"roots.csv"_s, "x").ok(); }));
    EXPECT_EQ(content(u"roots.csv"_s), "old");
}

TEST_F(NewFiles, K81_RootReachesNothingBehindAnotherUsersLink)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can give files away";
    }
    ::chmod(native(u"."_s).constData(), 0755);
    makeFolder(u"roots"_s, 0755);
    makeFile(u"roots/o.csv"_s, "precious");
    makeFolder(u"users"_s, 0755);
    give(u"users"_s, nobody);
    link(u"users/out"_s, path(u"roots"_s));
    give(u"users/out"_s, nobody);
    link(u"users/up"_s, u".."_s);
    give(u"users/up"_s, nobody);
    link(u"own"_s, u"roots"_s);
    link(u"around"_s, u"own/../users/out"_s);
    for (const QString &name : {u"users/out/o.csv"_s, u"users/out/new.csv"_s, u"users/up/roots/o.csv"_s,
                                u"users/./out/../roots/o.csv"_s, u"around/o.csv"_s}) {
        const auto saved = save(name, "x");
        ASSERT_EQ(problemOf(saved), StorageProblem::Denied) << qPrintable(name);
        EXPECT_TRUE(saved.error().detail.contains(u"(it belongs to nobody)"_s)) << qPrintable(saved.error().detail);
    }
    EXPECT_EQ(names(u"roots"_s), QStringList{u"o.csv"_s});
    EXPECT_EQ(content(u"roots/o.csv"_s), "precious");
    for (const QString &name : {u"own/o.csv"_s, u"own/../own/./o.csv"_s, u"users/../roots/o.csv"_s}) {
        EXPECT_TRUE(save(name, name.toUtf8()).ok()) << qPrintable(name);
        EXPECT_EQ(content(u"roots/o.csv"_s), name.toUtf8());
    }
    // A user's own links lead where that user wants.
    give(u"roots"_s, nobody);
    EXPECT_TRUE(asNobody([this] { return save(u"users/out/own.csv"_s, "x").ok(); }));
}

TEST_F(NewFiles, WhatIsProtectedAgainstWritingStaysAsItIs)
{
    makeFile(u"o.csv"_s, "old", 0444);
    const auto isRefused = [this] { return !save(u"o.csv"_s, "x").ok(); };
    if (::geteuid() == 0) {
        ::chmod(native(u"."_s).constData(), 0755);
        give(u"."_s, nobody);
        give(u"o.csv"_s, nobody);
        EXPECT_TRUE(asNobody(isRefused));
    } else {
        EXPECT_TRUE(isRefused());
    }
    EXPECT_EQ(content(u"o.csv"_s), "old");
}

TEST_F(NewFiles, LongNamesHaveRoomForTheirTemporaryOne)
{
    const QString name = QString(251, u'x') + u".csv"_s;
    EXPECT_TRUE(save(name, "x").ok());
    EXPECT_EQ(names(), QStringList{name});
}

} // namespace

} // namespace license::platform
