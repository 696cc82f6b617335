// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/folder.h"
#include "core/platform/platform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    EXPECT_EQ(::lstat(QFile::encodeName(path).constData(), &status), 0);
    return status.st_mode & 07777;
}

/// Like a program that recognizes its store by `marks`.
Result<Done> makePrivateFolder(const QString &path, const QStringList &marks = {})
{
    const auto folder = Folder::claim(path, marks);
    return folder ? Result<Done>(Done{}) : folder.error();
}

/// Files with modes, in a separate folder for each test.
class FileModes : public testing::Test
{
protected:
    void TearDown() override { ::umask(m_umask); }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray native(const QString &name) const { return QFile::encodeName(path(name)); }
    QString makeFile(const QString &name, mode_t mode) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(::chmod(native(name).constData(), mode), 0);
        return file.fileName();
    }
    QString makeFolder(const QString &name, mode_t mode) const
    {
        EXPECT_EQ(::mkdir(native(name).constData(), 0700), 0);
        EXPECT_EQ(::chmod(native(name).constData(), mode), 0);
        return path(name);
    }
    QString link(const QString &name, const QString &target) const
    {
        EXPECT_EQ(::symlink(QFile::encodeName(target).constData(), native(name).constData()), 0);
        return path(name);
    }

private:
    QTemporaryDir m_folder{
        u"/tmp/license-modes-XXXXXX"_s}; // in a place that any user may enter; TMPDIR may be below a closed home
    const mode_t m_umask = ::umask(0);
};

TEST_F(FileModes, D09_NewFoldersAreTheOwnersAlone)
{
    ASSERT_TRUE(makePrivateFolder(path(u"a/b/c"_s)).ok());
    for (const QString &made : {u"a"_s, u"a/b"_s, u"a/b/c"_s}) {
        EXPECT_EQ(modeOf(path(made)), 0700U) << qPrintable(made);
    }
}

TEST_F(FileModes, D09_FolderThatHoldsOurDataIsClosedToOthers)
{
    const mode_t modes[] = {0777, 0755, 0750, 0701, 02775};
    for (const mode_t mode : modes) {
        SCOPED_TRACE(mode);
        const QString name = QString::number(mode, 8);
        const QString folder = makeFolder(name, mode);
        makeFile(name + u"/licenses.db"_s, 0600);
        EXPECT_TRUE(makePrivateFolder(folder, {u"licenses.db"_s}).ok());
        EXPECT_EQ(modeOf(folder), 0700U);
    }
}

TEST_F(FileModes, K63_FolderThatIsNoneOfOursKeepsItsModeAndIsRefused)
{
    const struct
    {
        mode_t mode;
        bool withStore;
    } rows[] = {{0777, false},  {0755, false},  {0750, false}, {0701, false},
                {02775, false}, {01777, false}, {01777, true}};
    for (const auto &row : rows) {
        SCOPED_TRACE(row.mode);
        const QString name = QString::number(row.mode, 8) + (row.withStore ? u"-with"_s : u"-without"_s);
        const QString folder = makeFolder(name, row.mode);
        makeFile(name + (row.withStore ? u"/licenses.db"_s : u"/other"_s), 0600);
        const auto made = makePrivateFolder(folder, {u"licenses.db"_s});
        ASSERT_FALSE(made.ok());
        EXPECT_EQ(storageProblem(made.error()), StorageProblem::OpenFolder);
        EXPECT_TRUE(made.error().detail.contains(folder + u": mode "_s + QString::number(row.mode, 8)))
            << qPrintable(made.error().detail);
        EXPECT_EQ(modeOf(folder), row.mode);
    }
}

TEST_F(FileModes, K63_FolderThatIsClosedAlreadyIsUsedAsItIs)
{
    const mode_t modes[] = {0700, 0500, 01700};
    for (const mode_t mode : modes) {
        const QString folder = makeFolder(QString::number(mode, 8), mode);
        EXPECT_TRUE(makePrivateFolder(folder, {u"licenses.db"_s}).ok());
        EXPECT_EQ(modeOf(folder), mode);
    }
}

TEST_F(FileModes, D08_ReadOnlyFolderStaysReadOnly)
{
    const QString folder = makeFolder(u"folder"_s, 0755);
    makeFolder(u"folder/mark"_s, 0700);
    EXPECT_FALSE(makePrivateFolder(folder, {u"mark"_s}).ok()) << "a folder is no file of ours";
    ASSERT_EQ(::rmdir(native(u"folder/mark"_s).constData()), 0);
    makeFile(u"folder/licenses.db"_s, 0600);
    ASSERT_EQ(::chmod(native(u"folder"_s).constData(), 0555), 0);
    EXPECT_TRUE(makePrivateFolder(folder, {u"licenses.db"_s}).ok());
    EXPECT_EQ(modeOf(folder), 0500U);
    const QString file = makeFile(u"file"_s, 0444);
    EXPECT_TRUE(makePrivateFile(file).ok());
    EXPECT_EQ(modeOf(file), 0400U);
}

TEST_F(FileModes, ParentsThatAreThereAreLeftAlone)
{
    const QString parent = makeFolder(u"parent"_s, 0755);
    EXPECT_TRUE(makePrivateFolder(parent + u"/child"_s).ok());
    EXPECT_EQ(modeOf(parent), 0755U);
}

TEST_F(FileModes, D09_LinkInPlaceOfTheFolderIsRefused)
{
    const QString target = makeFolder(u"target"_s, 0755);
    const QString one = link(u"one"_s, target);
    for (const QString &way : {one, one + u"/"_s, one + u"//"_s, one + u"/."_s}) {
        SCOPED_TRACE(way.toStdString());
        const auto made = makePrivateFolder(way);
        ASSERT_FALSE(made.ok());
        EXPECT_EQ(made.error().code, ErrorCode::StorageFailed);
    }
    EXPECT_EQ(modeOf(target), 0755U);
    EXPECT_FALSE(makePrivateFolder(link(u"dangling"_s, path(u"nowhere"_s))).ok());
    EXPECT_FALSE(QFileInfo::exists(path(u"nowhere"_s)));
}

TEST_F(FileModes, LinkAboveTheFolderIsTheAdministratorsBusiness)
{
    const QString target = makeFolder(u"target"_s, 0755);
    EXPECT_TRUE(makePrivateFolder(link(u"one"_s, target) + u"/below"_s).ok());
    EXPECT_EQ(modeOf(target + u"/below"_s), 0700U);
}

TEST_F(FileModes, FileIsClosedToOthers)
{
    const mode_t modes[] = {0666, 0644, 0640, 0604, 0622, 0755, 04755};
    for (const mode_t mode : modes) {
        SCOPED_TRACE(mode);
        const QString file = makeFile(QString::number(mode, 8), mode);
        EXPECT_TRUE(makePrivateFile(file).ok());
        EXPECT_EQ(modeOf(file), 0600U);
    }
}

TEST_F(FileModes, LinkOrPipeInPlaceOfAFileIsRefused)
{
    const QString target = makeFile(u"target"_s, 0644);
    EXPECT_FALSE(makePrivateFile(link(u"one"_s, target)).ok());
    EXPECT_EQ(modeOf(target), 0644U);
    ASSERT_EQ(::mkfifo(native(u"pipe"_s).constData(), 0644), 0);
    EXPECT_FALSE(makePrivateFile(path(u"pipe"_s)).ok());
    EXPECT_EQ(modeOf(path(u"pipe"_s)), 0644U);
}

TEST_F(FileModes, PathWithANulIsRefused)
{
    QString odd = path(u"folder"_s);
    odd += QChar::Null;
    odd += u"tail"_s;
    EXPECT_FALSE(makePrivateFolder(odd).ok());
    EXPECT_FALSE(QFileInfo::exists(path(u"folder"_s)));
    EXPECT_FALSE(isOwnerOnly(odd));
}

TEST_F(FileModes, K74_OwnerOnlyMeansThatNobodyElseCanReadOrChange)
{
    struct Row
    {
        mode_t mode;
        bool ownerOnly;
    };
    const Row rows[] = {{0600, true},  {0400, true},  {0700, true},  {0000, true},  {0611, true},
                        {0640, false}, {0604, false}, {0644, false}, {0666, false}, {0440, false},
                        {0622, false}, {0620, false}, {0602, false}};
    for (const Row &row : rows) {
        SCOPED_TRACE(row.mode);
        EXPECT_EQ(isOwnerOnly(makeFile(u"file"_s, row.mode)), row.ownerOnly);
        ::chmod(native(u"file"_s).constData(), 0600);
    }
}

TEST_F(FileModes, OwnerOnlyIsAskedOfTheFileThatALinkNames)
{
    EXPECT_TRUE(isOwnerOnly(link(u"one"_s, makeFile(u"closed"_s, 0600))));
    EXPECT_FALSE(isOwnerOnly(link(u"two"_s, makeFile(u"open"_s, 0644))));
    EXPECT_FALSE(isOwnerOnly(link(u"three"_s, path(u"nowhere"_s))));
}

TEST_F(FileModes, PipesAndDevicesHoldNoToken)
{
    ASSERT_EQ(::mkfifo(native(u"pipe"_s).constData(), 0600), 0);
    EXPECT_FALSE(isOwnerOnly(path(u"pipe"_s)));
    EXPECT_FALSE(isOwnerOnly(u"/dev/null"_s));
}

/// Runs `check` in a child process as an unprivileged user; returns its result.
template <typename Check>
bool asNobody(Check check)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const bool dropped = ::setgid(65534) == 0 && ::setuid(65534) == 0;
        ::_exit(dropped && check() ? 0 : 1);
    }
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST_F(FileModes, D09_FolderOfSomebodyElseIsRefused)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can become another user";
    }
    ::chmod(native(u"."_s).constData(), 0755);
    const QString folder = makeFolder(u"folder"_s, 0777);
    const QString file = makeFile(u"file"_s, 0644);
    const QString closed = makeFolder(u"closed"_s, 0700);
    EXPECT_TRUE(asNobody([&] { return !makePrivateFolder(folder).ok(); }));
    EXPECT_TRUE(asNobody([&] { return !makePrivateFolder(closed + u"/below"_s).ok(); }));
    EXPECT_TRUE(asNobody([&] { return !makePrivateFile(file).ok(); }));
    EXPECT_TRUE(asNobody([&] { return makePrivateFolder(folder + u"/own"_s).ok(); }));
    EXPECT_EQ(modeOf(folder), 0777U);
    EXPECT_EQ(modeOf(folder + u"/own"_s), 0700U);
}

} // namespace

} // namespace license::platform
