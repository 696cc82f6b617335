// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storefixture.h"

#include "core/platform/folder.h"
#include "core/platform/platform.h"
#include "core/store/sqlitestore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

constexpr ServerTime firstDay{seconds{1'795'442'709}};

} // namespace

QString temporaryTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/test_store-XXXXXX"_s;
}

Connection sampleConnection(const QString &name)
{
    Connection connection;
    connection.name = name;
    connection.url = u"https://one.example.test"_s;
    connection.account = u"acct_7Qm2"_s;
    connection.installation = QString::fromLatin1(name.toUtf8().toBase64()).leftJustified(22, u'A', true);
    connection.deployment = Deployment::Cloud;
    connection.keys = {{u"kid-1"_s, QByteArray(32, '\1')}, {u"kid-2"_s, QByteArray("\0\xff\x80", 3).repeated(10)}};
    connection.ca = "-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n";
    return connection;
}

LicenseDocument sampleDocument(qint64 seq, qint64 issued)
{
    LicenseDocument document;
    document.seq = seq;
    document.issuedAt = firstDay + seconds{issued};
    document.package.name = u"Business"_s;
    document.licenses = {{u"endpoint"_s, u"Endpoint"_s, AssignedTo::Agent, 25, 12, std::nullopt},
                         {u"server"_s, u"Server"_s, AssignedTo::Agent, 5, 6, std::nullopt}};
    return document;
}

GraceClock sampleClock(const LicenseDocument &document)
{
    GraceClock clock;
    clock.issuedAt = document.issuedAt;
    clock.anchor = {Instant{document.issuedAt} + milliseconds{250}, std::chrono::hours{5}, u"boot-1"_s};
    clock.last = clock.anchor;
    clock.gapFrom = clock.anchor.wall;
    return clock;
}

Verification sampleVerification(qint64 seq, qint64 issued)
{
    Verification verification;
    verification.document = sampleDocument(seq, issued);
    verification.reply = "header.payload" + QByteArray::number(seq) + ".signature";
    verification.clock = sampleClock(verification.document);
    verification.attempts.lastAttempt = verification.clock.anchor;
    verification.attempts.nextDelay = std::chrono::hours{23};
    verification.entry = sampleEntry(int(seq));
    return verification;
}

HistoryEntry sampleEntry(int number)
{
    HistoryEntry entry;
    entry.at = Instant{firstDay} + std::chrono::minutes{number};
    entry.trigger = Trigger::Scheduled;
    entry.outcome = Outcome::Changed;
    entry.duration = milliseconds{number};
    entry.changes = {
        {Change::Kind::PackageName, {}, {}, u"Starter"_s, u"Business"_s},
        {Change::Kind::PackageValidUntil, {}, {}, firstDay, std::monostate{}},
        {Change::Kind::StorageCapacity, {}, {}, qint64{2'000'000'000'000}, (qint64{1} << 53) - 1},
        {Change::Kind::LicenseAdded, u"endpoint"_s, u"Endpoint <b>"_s, std::monostate{}, qint64{number}},
    };
    return entry;
}

AttemptSummary sampleFailure()
{
    Error error;
    error.code = ErrorCode::Tls;
    error.detail = u"what the library said"_s;
    error.httpStatus = 503;
    error.tls = TlsProblem::NotYetValid;
    error.problem = Problem{u"urn:license:problem:maintenance"_s, u"Maintenance \"now\""_s, u"ü 漢 😀"_s};
    error.retryAfter = seconds{120};
    error.refusedByServer = true;
    AttemptSummary attempts;
    attempts.lastAttempt = Reading{Instant{milliseconds{-5}}, milliseconds{123'456}, u"boot-2"_s};
    attempts.lastError = error;
    attempts.failures = 3;
    attempts.nextDelay = std::chrono::minutes{15};
    return attempts;
}

StoreTest::StoreTest() : m_temporary(temporaryTemplate()) {}

void StoreTest::SetUp()
{
    ASSERT_TRUE(m_temporary.isValid());
}

std::unique_ptr<Store> StoreTest::open() const
{
    auto store = SqliteStore::open(folder());
    if (!store) {
        ADD_FAILURE() << qPrintable(store.error().detail);
        return nullptr;
    }
    return store.take();
}

Service StoreTest::fill(qint64 seq) const
{
    const auto store = open();
    auto service = store->addService(sampleConnection());
    EXPECT_TRUE(service.ok());
    EXPECT_TRUE(store->saveVerification(service->id, sampleVerification(seq)).ok());
    return service.take();
}

QStringList StoreTest::damagedFiles() const
{
    QStringList names = QDir(folder()).entryList({u"licenses.db.corrupt-*"_s}, QDir::Files);
    names.removeIf([](const QString &name) { return name.endsWith("-wal"_L1) || name.endsWith("-shm"_L1); });
    return names;
}

QStringList StoreTest::copies() const
{
    return QDir(folder() + u"/copies"_s).entryList(QDir::Files);
}

void withDatabase(const QString &path, const std::function<void(QSqlDatabase &)> &work)
{
    const QString name = u"license-store-test"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        ASSERT_TRUE(database.open()) << qPrintable(database.lastError().text());
        work(database);
    }
    QSqlDatabase::removeDatabase(name);
}

QVariant valueOf(QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    EXPECT_TRUE(query.exec(statement)) << qPrintable(query.lastError().text());
    return query.next() ? query.value(0) : QVariant();
}

#ifdef Q_OS_UNIX

bool isPrivate(const QString &path)
{
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return QFileInfo::exists(path) && (QFileInfo(path).permissions() & others) == QFile::Permissions();
}

bool keepsFilesPrivate(const QString &)
{
    return true;
}

#else

bool isPrivate(const QString &path)
{
    return QFileInfo(path).isDir() || platform::isOwnerOnly(path);
}

bool keepsFilesPrivate(const QString &folder)
{
    const QString probe = folder + u"/probe"_s;
    EXPECT_TRUE(platform::Folder::claim(probe, {}).ok());
    setContent(probe + u"/file"_s, "x");
    return platform::isOwnerOnly(probe + u"/file"_s);
}

#endif

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

} // namespace license::test
