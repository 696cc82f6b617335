// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databaseopener.h"

#include "core/domain/storageproblem.h"
#include "core/platform/filelock.h"
#include "core/platform/folder.h"
#include "core/platform/platform.h"
#include "core/store/copysync.h"
#include "core/store/fileretry.h"
#include "core/store/ownfiles.h"
#include "core/store/privatefile.h"
#include "core/store/rebuild.h"
#include "core/store/schema.h"
#include "core/store/servicecopies.h"
#include "core/store/servicelock.h"
#include "core/store/sql.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThread>

namespace license {

using namespace Qt::StringLiterals;
using Kind = Inspection::Kind;

namespace {

const QString databaseName = u"licenses.db"_s;
constexpr std::chrono::hours longestWrite{1};
/// Names of more bytes SQLite cannot open (its MAX_PATHNAME), and names the failure no more than "unable to open".
constexpr qsizetype longestName = 512;
constexpr int waitForRepair = 10'000; // milliseconds: another process creates or repairs the file

struct Probe
{
    std::unique_ptr<Database> database;
    Inspection found;
};

Probe look(const QString &path, Database::Access access)
{
    Probe result{std::make_unique<Database>(path, access), {}};
    const auto connection = result.database->connection();
    if (!connection) {
        result.found = {Kind::Unreachable, connection.error().detail};
        return result;
    }
    const bool thorough = QFileInfo(path).size() <= checkedSize || QFile::exists(sql::damageMarker(path));
    result.found = inspect(*connection, thorough);
    return result;
}

// Retries while another program holds the file for a moment. A file that cannot be opened even for reading stays so.
Probe probe(const QString &path, Database::Access access)
{
    Probe found;
    static_cast<void>(patiently([&]() -> Result<Done> {
                          found.database.reset(); // two connections must not hold it at once
                          found = look(path, access);
                          const bool failed =
                              access == Database::Access::ReadWrite && found.found.kind == Kind::Unreachable;
                          return failed ? Result<Done>(sql::failure(found.found.detail)) : Done{};
                      }).ok());
    return found;
}

// A database without a table that once had some: a new file is created before its first copy. SQLite takes a file
// shorter than a page for an empty one.
bool hasLostContent(const QString &folder, const QString &path)
{
    constexpr qint64 smallestPage = 512;
    const qint64 size = QFileInfo(path).size();
    return (size > 0 && size < smallestPage) || !ServiceCopies(folder).ids().isEmpty();
}

// A WAL's shared memory needs space, too, even for reading.
bool isFull(const QString &folder)
{
    constexpr qint64 needed = qint64{128} * 1024;
    const QStorageInfo device(folder);
    return device.isValid() && device.bytesAvailable() < needed;
}

Result<OpenedDatabase> openReadOnly(const QString &path, const Error &reason)
{
    Probe opened = probe(path, Database::Access::ReadOnly);
    // If no shared memory can be created beside a WAL database, it is read as it is, unless the WAL still contains
    // data.
    if (opened.found.kind == Kind::Unreachable && QFileInfo(path + u"-wal"_s).size() == 0) {
        opened = probe(path, Database::Access::Immutable);
    }
    switch (opened.found.kind) {
    case Kind::Current:
    case Kind::Older:
    case Kind::Newer:
        return OpenedDatabase{std::move(opened.database), reason};
    case Kind::Fresh:
        return reason;
    case Kind::Damaged:
    case Kind::Unreachable:
        break;
    }
    return sql::failure(u"%1 (%2)"_s.arg(reason.detail, opened.found.detail));
}

Result<Done> createFile(const platform::Folder &folder)
{
    // A deleted database is not restored: its copies are removed too.
    const ServiceCopies copies(folder.path());
    const QVector<ServiceId> left = copies.ids();
    for (const ServiceId id : left) {
        if (const auto removed = copies.remove(id); !removed) {
            return removed.error();
        }
    }
    for (const QLatin1StringView journal : {"-wal"_L1, "-shm"_L1}) {
        if (auto removed = folder.remove(databaseName + journal); !removed) {
            return removed;
        }
    }
    return writePrivateFile(folder, databaseName, {});
}

bool takeForRepair(platform::FileLock &lock)
{
    const QDeadlineTimer deadline(waitForRepair);
    auto state = lock.tryTake();
    while (state == platform::FileLock::State::Taken && !deadline.hasExpired()) {
        QThread::msleep(20);
        state = lock.tryTake();
    }
    return state == platform::FileLock::State::Held;
}

// Creates, repairs or migrates, one process at a time; checks again first, because another process may have done it.
Result<Done> repair(const platform::Folder &folder)
{
    const QString path = folder.path(databaseName);
    const auto lock = lockFile(folder.path(), u"store"_s);
    if (!takeForRepair(*lock)) {
        return sql::failure(u"%1: cannot be locked for repair"_s.arg(path));
    }
    const auto there = folder.has(databaseName);
    if (!there) {
        return there.error();
    }
    if (!*there) {
        if (const auto created = createFile(folder); !created) {
            return created.error();
        }
    }
    {
        const Probe now = probe(path, Database::Access::ReadWrite);
        switch (now.found.kind) {
        case Kind::Fresh:
            if (!hasLostContent(folder.path(), path)) {
                return migrate(*now.database->connection());
            }
            break;
        case Kind::Older:
            return migrate(*now.database->connection());
        case Kind::Damaged:
            break;
        case Kind::Current:
        case Kind::Newer:
        case Kind::Unreachable:
            return Done{}; // another process was faster, or the next check tells more
        }
    }
    return rebuildDatabase(folder);
}

// A sound file of this version; the remaining work is quick.
Result<OpenedDatabase> adopt(const platform::Folder &folder, Probe opened)
{
    const QSqlDatabase connection = *opened.database->connection();
    chooseJournal(connection, allowsWal(folder.path(), QStorageInfo(folder.path()).fileSystemType()));
    static_cast<void>(
        folder.remove(sql::damageMarker(databaseName)).ok()); // otherwise the next opening checks thoroughly
    matchCopies(connection, ServiceCopies(folder.path()));
    const Instant before = platform::systemClock()->now().wall - longestWrite;
    folder.removeUnfinished(databaseName, before);
    removeUnfinishedCopies(folder, before);
    return OpenedDatabase{std::move(opened.database), std::nullopt};
}

Result<OpenedDatabase> openWritable(const platform::Folder &folder, bool exists, Repair allowed)
{
    const QString path = folder.path(databaseName);
    if (exists) {
        if (const auto closed = folder.close(databaseName); !closed) {
            return closed.error();
        }
        Probe opened = probe(path, Database::Access::ReadWrite);
        switch (opened.found.kind) {
        case Kind::Current:
            return adopt(folder, std::move(opened));
        case Kind::Newer:
            opened.database.reset();
            return openReadOnly(path, storageError(StorageProblem::NewerVersion));
        case Kind::Unreachable:
            if (isFull(folder.path())) {
                opened.database.reset();
                return openReadOnly(path, storageError(StorageProblem::Full));
            }
            return sql::failure(opened.found.detail);
        case Kind::Fresh:
        case Kind::Damaged:
            if (allowed == Repair::Refused) {
                return sql::failure(opened.found.detail);
            }
            break;
        case Kind::Older:
            break;
        }
    }
    if (const auto repaired = repair(folder); !repaired) {
        return repaired.error();
    }
    Probe opened = probe(path, Database::Access::ReadWrite);
    if (opened.found.kind != Kind::Current) {
        return sql::failure(opened.found.detail);
    }
    return adopt(folder, std::move(opened));
}

// Checks the files that SQLite would open by itself: no link, no pipe, no unreadable file of another user.
Result<bool> lookAtFiles(const platform::Folder &folder)
{
    for (const QLatin1StringView suffix : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1}) {
        if (const auto readable = folder.readable(databaseName + suffix); !readable) {
            return readable.error();
        }
    }
    return folder.has(databaseName);
}

// Opens a folder of the console whose mode cannot be set: it is on a read-only device, or belongs to another user.
Result<OpenedDatabase> openForeign(const QString &path, const Error &reason)
{
    const auto folder = platform::Folder::open(path);
    const auto exists = folder ? lookAtFiles(*folder) : folder.error();
    return exists && *exists
               ? openReadOnly(folder->path(databaseName), storageError(StorageProblem::ReadOnly, reason.detail))
               : reason;
}

} // namespace

Result<OpenedDatabase> openDatabase(const QString &path, Repair allowed)
{
    if (const QString journal = path + u'/' + databaseName + u"-journal"_s; journal.toUtf8().size() >= longestName) {
        return storageError(StorageProblem::TooLong, path);
    }
    if (allowed == Repair::Refused && !QFile::exists(path + u'/' + databaseName)) {
        return storageError(StorageProblem::Gone, path);
    }
    const auto folder = platform::Folder::claim(path, {databaseName});
    if (!folder) {
        const bool refused = storageProblem(folder.error()) == StorageProblem::OpenFolder;
        return refused ? folder.error() : openForeign(path, folder.error());
    }
    const platform::FolderRights rights(*folder);
    const auto exists = lookAtFiles(*folder);
    if (!exists) {
        return exists.error();
    }
    if (!*exists) {
        if (const auto ours = withoutForeignSubfolders(*folder); !ours) {
            return ours.error();
        }
    }
    const QString file = folder->path(databaseName);
    if (!QFileInfo(path).isWritable() || (*exists && !QFileInfo(file).isWritable())) {
        const Error reason = storageError(StorageProblem::ReadOnly, path);
        return *exists ? openReadOnly(file, reason) : Result<OpenedDatabase>(reason);
    }
    if (const auto clean = lookAtOwnFiles(*folder); !clean) {
        return *exists ? openReadOnly(file, clean.error()) : Result<OpenedDatabase>(clean.error());
    }
    return openWritable(*folder, *exists, allowed);
}

} // namespace license
