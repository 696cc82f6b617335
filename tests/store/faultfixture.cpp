// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/faultfixture.h"

#include <QDir>
#include <QFile>

namespace license::test {

using namespace Qt::StringLiterals;

void FaultTest::prepare(Journal journal)
{
    if (journal == Journal::Rollback) {
        vfs.withoutSharedMemory();
    }
    id = fill().id;
    ASSERT_GT(vfs.operations(), 100) << "Qt's driver uses another SQLite than this program";
    withDatabase(databasePath(), [journal](QSqlDatabase &database) {
        ASSERT_EQ(valueOf(database, u"PRAGMA journal_mode"_s), journal == Journal::Wal ? u"wal"_s : u"delete"_s);
    });
    m_files = readFiles(folder());
    m_copiesBefore = readCopies();
    before = snapshotOf(*open());
}

void FaultTest::restore() const
{
    writeFiles(folder(), m_files);
    QDir(folder()).mkpath(u"copies"_s);
    for (auto copy = m_copiesBefore.cbegin(); copy != m_copiesBefore.cend(); ++copy) {
        setContent(folder() + u"/copies/"_s + copy.key(), copy.value());
    }
}

void FaultTest::learn(const Operation &operation)
{
    restore();
    {
        const auto store = open();
        ASSERT_TRUE(operation.run(*store, id).ok());
        after = snapshotOf(*store);
    }
    m_copiesAfter = readCopies();
    ASSERT_NE(after, before);
}

void FaultTest::expectOldOrNew(const Store &store, bool onlyAfter) const
{
    const Snapshot found = snapshotOf(store);
    EXPECT_TRUE(found == after || (!onlyAfter && found == before))
        << (found == before ? "what was reported as saved is gone" : "neither the old state nor the new one");
}

void FaultTest::expectCopiesOldOrNew() const
{
    const Copies found = readCopies();
    for (auto copy = found.cbegin(); copy != found.cend(); ++copy) {
        EXPECT_TRUE(copy.value() == m_copiesBefore.value(copy.key()) ||
                    copy.value() == m_copiesAfter.value(copy.key()));
    }
}

void FaultTest::expectWhole(bool onlyAfter) const
{
    const auto store = open();
    ASSERT_TRUE(store);
    EXPECT_EQ(store->readOnlyReason(), std::nullopt);
    EXPECT_EQ(damagedFiles(), QStringList()) << "a sound file was set aside";
    expectOldOrNew(*store, onlyAfter);
    EXPECT_EQ(copies().size(), store->services()->size());
    expectCopiesOldOrNew();
}

FaultTest::Copies FaultTest::readCopies() const
{
    Copies found;
    const QStringList names = copies();
    for (const QString &name : names) {
        found[name] = contentOf(folder() + u"/copies/"_s + name);
    }
    return found;
}

} // namespace license::test
