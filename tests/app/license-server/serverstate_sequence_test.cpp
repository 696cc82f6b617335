// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/license-server/serverfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace license::server::test {

using Sequence = ServerTest;

TEST_F(Sequence, RisesWithinOneMillisecond)
{
    startServer();
    EXPECT_EQ(verify().at("seq"), start * 1000);
    EXPECT_EQ(verify(start * 1000).at("seq"), start * 1000 + 1);
    m_wallMs += 5'000;
    EXPECT_EQ(verify(start * 1000 + 1).at("seq"), start * 1000 + 5'000);
}

TEST_F(Sequence, RisesOverARestartAlsoWhereTheClockWentBack)
{
    startServer();
    const qint64 before = verify().at("seq");
    m_wallMs -= 3'600'000;
    startServer();
    EXPECT_EQ(verify(before).at("seq"), before + 1);
}

// A16
TEST_F(Sequence, A16_RisesAfterAnOlderCopyOfTheStateWasRestored)
{
    startServer();
    verify();
    stopServer();
    ASSERT_TRUE(QFile::copy(path(u"state.db"_s), path(u"backup"_s)));
    m_wallMs += 3'600'000;
    startServer();
    const qint64 newest = verify().at("seq");
    stopServer();
    ASSERT_TRUE(QFile::remove(path(u"state.db"_s)));
    ASSERT_TRUE(QFile::copy(path(u"backup"_s), path(u"state.db"_s)));
    m_wallMs += 1;
    startServer();
    verify(newest);
}

TEST_F(Sequence, IsOnTheDiskBeforeTheReplyIsSent)
{
    startServer();
    const qint64 given = verify().at("seq");
    // A copy of the files while the server still runs, like after a power cut.
    ASSERT_TRUE(QDir().mkpath(path(u"cut"_s)));
    for (const QString &name : QDir(m_options.state).entryList({u"state.db*"_s}, QDir::Files))
        ASSERT_TRUE(QFile::copy(path(name), path(u"cut/"_s + name)));
    StateDatabase database;
    ASSERT_TRUE(database.open(path(u"cut/state.db"_s)));
    EXPECT_EQ(database.lastSequence(), given);
}

TEST_F(Sequence, FollowsTheShiftedTime)
{
    startServer();
    ASSERT_EQ(control(u"time"_s, R"({"offset_seconds":-172800})").status, 200);
    const Document payload = verify();
    EXPECT_EQ(payload.at("iat"), start - 172'800);
    EXPECT_EQ(payload.at("seq"), (start - 172'800) * 1000);
    startServer();
    EXPECT_EQ(verify().at("iat"), start - 172'800);
}

} // namespace license::server::test
