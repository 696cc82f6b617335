// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/storageproblem.h"
#include "core/platform/platform.h"
#include "core/store/sqlitestore.h"
#include "tests/store/storefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace license::test {

using namespace Qt::StringLiterals;

#ifdef Q_OS_UNIX
constexpr bool hasModes = true;
#else
constexpr bool hasModes = false;
#endif

class Places : public StoreTest
{};

// D09
TEST_F(Places, D09_AreMadeForTheOwnerAlone)
{
    if (!keepsFilesPrivate(m_temporary.path())) {
        GTEST_SKIP() << "no file takes over the list of its folder here (Wine)";
    }
    const QString deep = m_temporary.path() + u"/not/there/yet"_s;
    const auto store = SqliteStore::open(deep);
    ASSERT_TRUE(store.ok());
    ASSERT_TRUE(store.value()->addService(sampleConnection()).ok());
    for (const QString &name : {u""_s, u"/licenses.db"_s, u"/licenses.db-wal"_s, u"/licenses.db-shm"_s, u"/copies"_s,
                                u"/copies/1.json"_s, u"/locks"_s}) {
        EXPECT_TRUE(isPrivate(deep + name)) << qPrintable(name);
    }
    EXPECT_EQ(store.value()->folder(), deep);
}

TEST_F(Places, D09_ThatAreOpenToOthersAreClosed)
{
    if (!hasModes) {
        GTEST_SKIP() << "modes of Unix; PrivateFilesOnWindows does the same";
    }
    fill();
    ASSERT_TRUE(QFile::setPermissions(folder(), QFile::Permissions(0x7777)));
    ASSERT_TRUE(QFile::setPermissions(databasePath(), QFile::Permissions(0x6666)));
    ASSERT_TRUE(open());
    EXPECT_TRUE(isPrivate(folder()));
    EXPECT_TRUE(isPrivate(databasePath()));
}

TEST_F(Places, D09_ThatAreNoFoldersAreRefused)
{
    fill();
    const QString link = m_temporary.path() + u"/link"_s;
    ASSERT_TRUE(QFile::link(folder(), link));
    const QString file = m_temporary.path() + u"/file"_s;
    setContent(file, "x");
    for (const QString &place : {link, link + u'/', file, file + u"/below"_s}) {
        const auto store = SqliteStore::open(place);
        ASSERT_FALSE(store.ok()) << qPrintable(place);
        EXPECT_EQ(store.error().code, ErrorCode::StorageFailed);
        EXPECT_FALSE(store.error().detail.isEmpty());
    }
}

TEST_F(Places, D09_ADatabaseThatIsAFolderIsReported)
{
    ASSERT_TRUE(QDir().mkpath(databasePath()));
    const auto store = SqliteStore::open(folder());
    ASSERT_FALSE(store.ok());
    EXPECT_EQ(store.error().code, ErrorCode::StorageFailed);
}

TEST_F(Places, D09_AFileInPlaceOfAFolderIsNamed)
{
    const QString file = m_temporary.path() + u"/file"_s;
    setContent(file, "x");
    for (const QString &place : {file, file + u"/below"_s, file + u"/far/below"_s}) {
        const auto store = SqliteStore::open(place);
        ASSERT_FALSE(store.ok()) << qPrintable(place);
        EXPECT_EQ(storageProblem(store.error()), StorageProblem::NotFolder) << qPrintable(place);
        EXPECT_TRUE(store.error().detail.startsWith(file + u": "_s)) << qPrintable(store.error().detail);
    }
}

TEST_F(Places, D09_APathThatIsTooLongIsToldAndNothingIsMade)
{
    const QString top = m_temporary.path() + u"/top"_s;
    const QString longName = top + u'/' + QString(300, u'n');
    QString deep = top;
    while (deep.size() < 600) {
        deep += u"/a folder"_s;
    }
    for (const QString &place : {longName, deep}) {
        const auto store = SqliteStore::open(place);
        ASSERT_FALSE(store.ok()) << qPrintable(place);
        EXPECT_EQ(storageProblem(store.error()), StorageProblem::TooLong) << qPrintable(store.error().detail);
    }
    EXPECT_FALSE(QFileInfo::exists(deep));
    for (qsizetype length = 480; length < 516; ++length) { // each length opens, or is told
        const QString place = deep.left(length - 1) + u'x';
        const auto store = SqliteStore::open(place);
        EXPECT_TRUE(store.ok() || storageProblem(store.error()) == StorageProblem::TooLong)
            << length << qPrintable(store.error().detail);
        EXPECT_EQ(QFileInfo::exists(place), store.ok()) << length;
    }
}

TEST_F(Places, D09_SomethingElseInPlaceOfAFolderOrFileOfOursIsToldAndNothingIsWritten)
{
    fill();
    const struct
    {
        QString name;
        bool folder; ///< what lies there
        StorageProblem problem;
    } rows[] = {
        {u"copies"_s, false, StorageProblem::NotFolder},
        {u"objects"_s, false, StorageProblem::NotFolder},
        {u"locks"_s, false, StorageProblem::NotFolder},
        {u"copies/1.json"_s, true, StorageProblem::NotPlain},
        {u"copies/9.json"_s, true, StorageProblem::NotPlain},
        {u"objects/"_s + QString(64, u'a'), true, StorageProblem::NotPlain},
        {u"locks/service-1.lock"_s, true, StorageProblem::NotPlain},
        {u"locks/store.lock"_s, true, StorageProblem::NotPlain},
    };
    for (const auto &row : rows) {
        const QString path = folder() + u'/' + row.name;
        const QString aside = m_temporary.path() + u"/aside"_s;
        ASSERT_TRUE(QDir().mkpath(QFileInfo(path).path()));
        const bool moved = QFile::rename(path, aside) || QDir().rename(path, aside);
        row.folder ? (void)QDir().mkpath(path) : setContent(path, "x");
        const auto store = SqliteStore::open(folder());
        ASSERT_TRUE(store.ok()) << qPrintable(row.name);
        EXPECT_EQ(store.value()->services()->size(), 1) << qPrintable(row.name);
        const auto reason = store.value()->readOnlyReason();
        ASSERT_TRUE(reason) << qPrintable(row.name);
        EXPECT_EQ(storageProblem(*reason), row.problem) << qPrintable(row.name);
        EXPECT_TRUE(reason->detail.startsWith(path)) << qPrintable(reason->detail);
        row.folder ? (void)QDir().rmdir(path) : (void)QFile::remove(path);
        if (moved) {
            ASSERT_TRUE(QDir().rename(aside, path)) << qPrintable(row.name);
        }
        EXPECT_FALSE(SqliteStore::open(folder()).value()->readOnlyReason()) << qPrintable(row.name);
    }
}

// D20
TEST_F(Places, D20_MayHaveAnyName)
{
    // Windows limits most programs, SQLite included, to paths of 260 characters, and forbids '?' in names.
    const qsizetype longest = hasModes ? 320 : 200;
    const QString odd = hasModes ? u"#1?x=1;y"_s : u"#1 x=1;y"_s;
    QString longPath = m_temporary.path();
    while (longPath.size() < longest) {
        longPath += u"/a folder with a long name"_s;
    }
    for (const QString &place : {m_temporary.path() + u"/with spaces ü 漢 😀 %20 %1 'q'"_s.arg(odd), longPath}) {
        Service service;
        {
            const auto store = SqliteStore::open(place);
            ASSERT_TRUE(store.ok()) << qPrintable(store.error().detail);
            service = store.value()->addService(sampleConnection()).value();
        }
        EXPECT_TRUE(QFileInfo::exists(place + u"/licenses.db"_s));
        EXPECT_EQ(SqliteStore::open(place).value()->services()->size(), 1);
        // A damaged database is rebuilt in such a place, too.
        setContent(place + u"/licenses.db"_s, "junk");
        EXPECT_EQ(SqliteStore::open(place).value()->services()->size(), 1);
    }
}

// D08; run as nobody by asnobody.sh
class ReadOnlyStore : public StoreTest
{
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
#ifdef Q_OS_UNIX
        if (::geteuid() == 0) {
            GTEST_SKIP() << "root ignores modes: store_as_nobody runs this";
        }
#else
        GTEST_SKIP() << "modes of Unix";
#endif
    }
    void TearDown() override
    {
        QFile::setPermissions(folder(), QFile::Permissions(0x7700));
    }

    void expectReadable(const Service &service)
    {
        const auto store = open();
        ASSERT_TRUE(store);
        ASSERT_TRUE(store->readOnlyReason().has_value());
        EXPECT_EQ(store->readOnlyReason()->code, ErrorCode::StorageFailed);
        EXPECT_EQ(storageProblem(*store->readOnlyReason()), StorageProblem::ReadOnly);
        EXPECT_TRUE(store->readOnlyReason()->detail.contains(u"read-only"_s));
        EXPECT_EQ(store->services().value(), QVector<Service>{service});
        EXPECT_EQ(store->state(service.id)->seq, 7);
        EXPECT_EQ(store->history(service.id, 0)->size(), 1);
        EXPECT_TRUE(store->dataVersion().ok());
        const auto saved = store->saveVerification(service.id, sampleVerification(8));
        ASSERT_FALSE(saved.ok());
        EXPECT_EQ(saved.error(), *store->readOnlyReason());
    }
};

TEST_F(ReadOnlyStore, D08_AFolderThatCannotBeWrittenIsRead)
{
    const Service service = fill();
    ASSERT_TRUE(QFile::setPermissions(folder(), QFile::ReadOwner | QFile::ExeOwner));
    expectReadable(service);
}

TEST_F(ReadOnlyStore, D08_AFileThatCannotBeWrittenIsRead)
{
    const Service service = fill();
    ASSERT_TRUE(QFile::setPermissions(databasePath(), QFile::ReadOwner));
    expectReadable(service);
}

TEST_F(ReadOnlyStore, D08_AFolderWithoutAStoreIsReported)
{
    ASSERT_TRUE(QDir().mkpath(folder()));
    ASSERT_TRUE(QFile::setPermissions(folder(), QFile::ReadOwner | QFile::ExeOwner));
    const auto store = SqliteStore::open(folder());
    ASSERT_FALSE(store.ok());
    EXPECT_EQ(store.error().code, ErrorCode::StorageFailed);
}

TEST_F(ReadOnlyStore, D08_AFileThatCannotBeReadIsReportedAndKept)
{
    fill();
    ASSERT_TRUE(QFile::setPermissions(databasePath(), QFile::Permissions()));
    const auto store = SqliteStore::open(folder());
    ASSERT_FALSE(store.ok());
    EXPECT_EQ(store.error().code, ErrorCode::StorageFailed);
    EXPECT_TRUE(damagedFiles().isEmpty());
}

} // namespace license::test
