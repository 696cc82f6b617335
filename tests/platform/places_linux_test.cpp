// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/places.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

/// Each test sets its own environment variables.
class Places : public testing::Test
{
protected:
    Places()
    {
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"}) {
            m_before.insert(name, qgetenv(name));
            qunsetenv(name);
        }
    }
    ~Places() override
    {
        for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
            it.value().isNull() ? (void)qunsetenv(it.key()) : (void)qputenv(it.key(), it.value());
        }
    }
    /// From the password database.
    static QString databaseHome() { return QFile::decodeName(::getpwuid(::geteuid())->pw_dir); }

private:
    QHash<const char *, QByteArray> m_before;
};

TEST_F(Places, K09_WithoutAnAbsoluteHomeThePasswordDatabaseHasIt)
{
    if (!::getpwuid(::geteuid()) || databaseHome() == u"/"_s) {
        GTEST_SKIP() << "this user has no home";
    }
    for (const char *home : {"", "relative", "./here", "/", "//", "~"}) {
        *home ? qputenv("HOME", home) : qunsetenv("HOME");
        EXPECT_EQ(homeFolder(), databaseHome()) << home;
        EXPECT_EQ(dataFolder().value(), databaseHome() + u"/.local/share/license-console"_s) << home;
        EXPECT_EQ(configFolder().value(), databaseHome() + u"/.config"_s) << home;
        EXPECT_TRUE(documentsFolder().isEmpty() || documentsFolder() == databaseHome()) << home;
    }
}

TEST_F(Places, K09_RelativePathsOfTheXdgSpecificationAreIgnored)
{
    qputenv("HOME", "/home/somebody");
    for (const char *named : {"", "relative", "../up", "/"}) {
        qputenv("XDG_DATA_HOME", named);
        qputenv("XDG_CONFIG_HOME", named);
        EXPECT_EQ(dataFolder().value(), u"/home/somebody/.local/share/license-console"_s) << named;
        EXPECT_EQ(configFolder().value(), u"/home/somebody/.config"_s) << named;
    }
    qputenv("XDG_DATA_HOME", "/data");
    qputenv("XDG_CONFIG_HOME", "/config/");
    EXPECT_EQ(dataFolder().value(), u"/data/license-console"_s);
    EXPECT_EQ(configFolder().value(), u"/config"_s);
}

TEST_F(Places, D20_PathsThatAreNotUtf8NameNoFolderBesideTheOneMeant)
{
    qputenv("HOME", "/home/somebody");
    qputenv("XDG_DATA_HOME", "/data/j\xf6rg");
    EXPECT_EQ(dataFolder().value(), u"/home/somebody/.local/share/license-console"_s);
    qputenv("HOME", "/home/j\xf6rg");
    EXPECT_FALSE(homeFolder().contains(QChar::ReplacementCharacter)) << homeFolder().toStdString();
    qputenv("XDG_DATA_HOME", "/data/jörg");
    EXPECT_EQ(dataFolder().value(), u"/data/jörg/license-console"_s);
}

TEST_F(Places, K09_ARelativePathIsRefusedWhereTheWorkingFolderIsGone)
{
    const int before = ::open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    QTemporaryDir gone;
    ASSERT_TRUE(QDir::setCurrent(gone.path()));
    EXPECT_EQ(absolutePath(u"a/../b"_s).value(), gone.path() + u"/b"_s);
    ASSERT_TRUE(gone.remove());
    EXPECT_EQ(absolutePath(u"b"_s).error(), storageError(StorageProblem::RelativeFolder, u"b"_s));
    EXPECT_EQ(absolutePath(u"/b/"_s).value(), u"/b"_s);
    EXPECT_EQ(::fchdir(before), 0);
    ::close(before);
}

TEST_F(Places, K09_TheRuntimeFolderIsThisUsersOwn)
{
    const QTemporaryDir own;
    const QByteArray path = QFile::encodeName(own.path());
    const QString fallback = runtimeFolder();
    qputenv("XDG_RUNTIME_DIR", path);
    EXPECT_EQ(runtimeFolder(), own.path());
    ASSERT_EQ(::chmod(path.constData(), 0755), 0);
    EXPECT_EQ(runtimeFolder(), fallback) << "others can enter it";
    for (const char *named : {"relative", "/", "/nonexistent/runtime", "/dev/null"}) {
        qputenv("XDG_RUNTIME_DIR", named);
        EXPECT_EQ(runtimeFolder(), fallback) << named;
    }
}

TEST_F(Places, K55_DocumentsFallBackToTheHome)
{
    const QTemporaryDir home;
    qputenv("HOME", QFile::encodeName(home.path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.filePath(u".config"_s)));
    EXPECT_EQ(documentsFolder(), home.path());
    ASSERT_TRUE(QDir(home.path()).mkpath(u"Documents"_s));
    EXPECT_EQ(documentsFolder(), home.filePath(u"Documents"_s));
    qputenv("HOME", QFile::encodeName(home.filePath(u"missing"_s)));
    EXPECT_EQ(documentsFolder(), QString());
}

} // namespace

} // namespace license::platform
