// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/sessionstart.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace license::platform {

using namespace Qt::StringLiterals;

namespace {

class SessionStart : public testing::Test
{
protected:
    void SetUp() override
    {
        m_before = qgetenv("XDG_CONFIG_HOME");
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder.filePath(u"config"_s)));
    }
    void TearDown() override
    {
        m_before.isNull() ? (void)qunsetenv("XDG_CONFIG_HOME") : (void)qputenv("XDG_CONFIG_HOME", m_before);
    }
    QString path() const { return folder.filePath(u"config/autostart/license-console.desktop"_s); }
    QByteArray entry() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QDir().mkpath(folder.filePath(u"config/autostart"_s));
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir folder;

private:
    QByteArray m_before;
};

} // namespace

TEST_F(SessionStart, IsAnEntryInTheAutostartFolder)
{
    EXPECT_FALSE(startsWithSession());
    ASSERT_TRUE(startWithSession({u"/usr/bin/license-console"_s, u"--hidden"_s}).ok());
    EXPECT_TRUE(startsWithSession());
    EXPECT_TRUE(entry().startsWith("[Desktop Entry]\nType=Application\n"));
    EXPECT_TRUE(entry().contains("\nExec=\"/usr/bin/license-console\" \"--hidden\"\n")) << entry().constData();
    ASSERT_TRUE(dontStartWithSession().ok());
    EXPECT_FALSE(startsWithSession());
    EXPECT_TRUE(dontStartWithSession().ok()) << "twice is fine";
}

TEST_F(SessionStart, ADesktopMaySwitchItOffInPlace)
{
    write("[Desktop Entry]\nExec=x\n");
    EXPECT_TRUE(startsWithSession());
    write("[Desktop Entry]\nExec=x\nHidden=true\n");
    EXPECT_FALSE(startsWithSession());
    write("[Desktop Entry]\nExec=x\nX-GNOME-Autostart-enabled = false\n");
    EXPECT_FALSE(startsWithSession());
}

TEST_F(SessionStart, SignsInAPathAreQuoted)
{
    ASSERT_TRUE(startWithSession({u"/opt/a b/$x`y\"z\\w 100%"_s}).ok());
    EXPECT_TRUE(entry().contains("\nExec=\"/opt/a b/\\\\$x\\\\`y\\\\\"z\\\\\\\\w 100%%\"\n")) << entry().constData();
}

TEST_F(SessionStart, ALineEndInAPathBeginsNoKeyOfItsOwn)
{
    ASSERT_TRUE(startWithSession({u"x"_s, u"/home/a\nExec=evil\r\tb"_s}).ok());
    EXPECT_TRUE(entry().contains("\nExec=\"x\" \"/home/a\\nExec=evil\\r\\tb\"\n")) << entry().constData();
    EXPECT_EQ(entry().count("\nExec="), 1);
}

TEST_F(SessionStart, K04_APipeInPlaceOfTheEntryHoldsUpNothing)
{
    ASSERT_TRUE(QDir().mkpath(folder.filePath(u"config/autostart"_s)));
    ASSERT_EQ(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    EXPECT_FALSE(startsWithSession());
    EXPECT_FALSE(startWithSession({u"x"_s}).ok()) << "it is not replaced";
    EXPECT_TRUE(dontStartWithSession().ok());
}

TEST_F(SessionStart, AFolderThatCannotBeMadeIsAnError)
{
    QFile inTheWay(folder.filePath(u"config"_s));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    const auto done = startWithSession({u"x"_s});
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error(), storageError(StorageProblem::NotFolder, inTheWay.fileName()));
    EXPECT_FALSE(startsWithSession());
}

} // namespace license::platform
