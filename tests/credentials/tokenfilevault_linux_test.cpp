// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/tokenfilevault.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace license::test {

using namespace Qt::StringLiterals;

/// Token files of every mode and owner, in guarded and unguarded folders.
class TokenFileOnLinux : public ::testing::Test
{
protected:
    void SetUp() override { qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(at(u"guarded"_s))); }
    void TearDown() override { qunsetenv("CREDENTIALS_DIRECTORY"); }

    QString at(const QString &name) const { return m_folder.filePath(name); }
    QByteArray native(const QString &name) const { return QFile::encodeName(at(name)); }
    QString make(const QString &name, mode_t mode = 0600)
    {
        EXPECT_TRUE(QDir(m_folder.path()).mkpath(QFileInfo(at(name)).path()));
        QFile file(at(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("lic_a\n");
        file.close();
        EXPECT_EQ(::chmod(native(name).constData(), mode), 0);
        return at(name);
    }
    QString link(const QString &name, const QByteArray &target)
    {
        EXPECT_EQ(::symlink(target.constData(), native(name).constData()), 0);
        return at(name);
    }
    static void expectRead(const QString &path, const QString &workFolder = {})
    {
        const auto token = TokenFileVault(path, workFolder).readNow();
        ASSERT_TRUE(token.ok()) << qPrintable(token.error().detail);
        EXPECT_EQ(token.value()->reveal(), "lic_a");
    }
    static void expectRefused(const QString &path, const char *word, const QString &workFolder = {})
    {
        const auto token = TokenFileVault(path, workFolder).readNow();
        ASSERT_FALSE(token.ok()) << qPrintable(path);
        EXPECT_EQ(token.error().code, ErrorCode::CredentialsMissing);
        EXPECT_TRUE(token.error().detail.contains(path)) << qPrintable(token.error().detail);
        EXPECT_TRUE(token.error().detail.contains(QString::fromLatin1(word))) << qPrintable(token.error().detail);
    }

    QTemporaryDir m_folder;
};

TEST_F(TokenFileOnLinux, K74_ThatOthersMayReadOrChangeIsRefused)
{
    for (const mode_t mode : {0600, 0400, 0700, 0611}) {
        SCOPED_TRACE(mode);
        expectRead(make(u"token"_s, mode));
    }
    for (const mode_t mode : {0640, 0604, 0644, 0660, 0440, 0444}) {
        SCOPED_TRACE(mode);
        expectRefused(make(u"token"_s, mode), "can be read by group or others");
    }
    for (const mode_t mode : {0622, 0620, 0602}) {
        SCOPED_TRACE(mode);
        expectRefused(make(u"token"_s, mode), "chmod 600");
    }
    ::chmod(native(u"token"_s).constData(), 0600);
}

TEST_F(TokenFileOnLinux, K74_IsAFileAndNeitherALinkNorAPipe)
{
    make(u"token"_s);
    expectRefused(link(u"link"_s, native(u"token"_s)), "is a symbolic link");
    expectRefused(link(u"dangling"_s, "nowhere"), "is a symbolic link");
    ASSERT_EQ(::mkfifo(native(u"pipe"_s).constData(), 0600), 0);
    expectRefused(at(u"pipe"_s), "not a regular file"); // without waiting for a writer
    expectRefused(m_folder.path(), "not a regular file");
    expectRefused(u"/dev/null"_s, "");
    expectRefused(at(u"token/"_s), "does not exist");
}

TEST_F(TokenFileOnLinux, K74_BelongsToUsToRootOrToTheOwnerOfTheDataFolder)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can give a file away";
    }
    const QString token = make(u"token"_s);
    ASSERT_EQ(::chown(native(u"token"_s).constData(), 65'534, 65'534), 0);
    expectRefused(token, "must belong to the user who runs this program");
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"data"_s));
    expectRefused(token, "must belong to the user who runs this program", at(u"data"_s));
    ASSERT_EQ(::chown(native(u"data"_s).constData(), 65'534, 65'534), 0);
    expectRead(token, at(u"data"_s)); // root in this person's folder
}

TEST_F(TokenFileOnLinux, K12_AnyModeWillDoBelowTheCredentialsOfAService)
{
    for (const mode_t mode : {0440, 0444, 0400, 0640, 0644}) {
        SCOPED_TRACE(mode);
        expectRead(make(u"guarded/token"_s, mode));
        expectRead(make(u"guarded/deep/below/token"_s, mode));
        expectRefused(make(u"guarded-not/token"_s, mode | 0040), "chmod 600");
    }
    for (const char *elsewhere : {"", "/", "relative", "/nonexistent"}) {
        SCOPED_TRACE(elsewhere);
        qputenv("CREDENTIALS_DIRECTORY", elsewhere);
        expectRefused(make(u"guarded/token"_s, 0444), "chmod 600");
    }
    qputenv("CREDENTIALS_DIRECTORY", native(u"guarded"_s) + '/');
    expectRead(at(u"guarded/token"_s));
}

TEST_F(TokenFileOnLinux, K12_LinksInsideAGuardedFolderAreFollowedAsKubernetesMakesThem)
{
    make(u"guarded/..2026_11_28/token"_s, 0644);
    link(u"guarded/..data"_s, "..2026_11_28");
    expectRead(link(u"guarded/token"_s, "..data/token"));
    expectRefused(link(u"guarded/dangling"_s, "..data/other"), "does not exist");
    make(u"outside"_s);
    expectRefused(link(u"guarded/out"_s, "../outside"), "leads out of");
    link(u"alias"_s, "guarded");
    expectRead(at(u"alias/token"_s)); // like /var/run, an alias of /run
    expectRefused(link(u"in"_s, "guarded/token"), "is a symbolic link");
}

TEST_F(TokenFileOnLinux, K81_RootFollowsNoLinkOfAnotherUserOnTheWay)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can give a file away";
    }
    make(u"secrets/token"_s);
    link(u"own"_s, "secrets");
    expectRead(at(u"own/token"_s));
    link(u"laid"_s, "secrets");
    ASSERT_EQ(::lchown(native(u"laid"_s).constData(), 65'534, 65'534), 0);
    expectRefused(at(u"laid/token"_s), "belongs to nobody");
}

TEST_F(TokenFileOnLinux, K12_OwnersDoNotMatterInAGuardedFolder)
{
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can give a file away";
    }
    make(u"guarded/token"_s, 0400);
    ASSERT_EQ(::chown(native(u"guarded/token"_s).constData(), 65'534, 65'534), 0);
    expectRead(at(u"guarded/token"_s));
}

} // namespace license::test
