// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/folder.h"
#include "core/platform/platform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

/// A separate folder for each test.
class PrivateFiles : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_folder.isValid()); }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString makeFile(const QString &name) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("token");
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

Result<Done> makePrivateFolder(const QString &path)
{
    const auto folder = Folder::claim(path, {});
    return folder ? Result<Done>(Done{}) : folder.error();
}

void expectRefused(const Result<Done> &result, const QString &path)
{
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::StorageFailed);
    EXPECT_TRUE(result.error().detail.contains(path)) << qPrintable(result.error().detail);
}

TEST_F(PrivateFiles, D09_MissingFolderIsMadeWithItsParents)
{
    const QString folder = path(u"a/b/license console"_s);
    EXPECT_TRUE(makePrivateFolder(folder).ok());
    EXPECT_TRUE(QFileInfo(folder).isDir());
    EXPECT_TRUE(makePrivateFolder(folder).ok()) << "once more";
}

TEST_F(PrivateFiles, D09_SomethingThatIsNoFolderIsRefused)
{
    const QString file = makeFile(u"file"_s);
    expectRefused(makePrivateFolder(file), file);
    expectRefused(makePrivateFolder(file + u"/below"_s), file);
    EXPECT_EQ(QFileInfo(file).size(), 5);
}

TEST_F(PrivateFiles, MissingFileIsNeitherMadePrivateNorOwnerOnly)
{
    expectRefused(makePrivateFile(path(u"none"_s)), path(u"none"_s));
    EXPECT_FALSE(QFileInfo::exists(path(u"none"_s)));
    EXPECT_FALSE(isOwnerOnly(path(u"none"_s)));
    EXPECT_FALSE(isOwnerOnly(QString()));
}

TEST_F(PrivateFiles, FolderIsNoFile)
{
    expectRefused(makePrivateFile(path(u"."_s)), path(u"."_s));
    EXPECT_FALSE(isOwnerOnly(path(u"."_s)));
}

TEST_F(PrivateFiles, FileThatWasMadePrivateIsOwnerOnly)
{
    const QString file = makeFile(u"file"_s);
    EXPECT_TRUE(makePrivateFile(file).ok());
    EXPECT_TRUE(isOwnerOnly(file));
    QFile again(file);
    EXPECT_TRUE(again.open(QIODevice::ReadWrite));
    EXPECT_EQ(again.readAll(), "token");
}

TEST_F(PrivateFiles, D20_NamesOfEveryKind)
{
    for (const QString &name : {u"with space"_s, u"zażółć ü"_s, u"漢字"_s, u"\U0001F512"_s, QString(200, u'x')}) {
        SCOPED_TRACE(name.toStdString());
        EXPECT_TRUE(makePrivateFolder(path(name + u"/"_s + name)).ok());
        const QString file = makeFile(name + u"/file"_s);
        EXPECT_TRUE(makePrivateFile(file).ok());
        EXPECT_TRUE(isOwnerOnly(file));
    }
}

TEST_F(PrivateFiles, EmptyPathIsRefused)
{
    EXPECT_FALSE(makePrivateFolder(QString()).ok());
    EXPECT_FALSE(makePrivateFile(QString()).ok());
}

} // namespace

} // namespace license::platform
