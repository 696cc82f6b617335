// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/opening.h"

#include "core/domain/storageproblem.h"
#include "core/platform/filelock.h"
#include "core/platform/platform.h"
#include "core/store/copysync.h"
#include "core/store/patience.h"
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

constexpr int waitForRepair = 10'000; // milliseconds: another process makes or repairs the file

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

// Looks again where another program holds the file for a moment. What cannot be opened for reading alone stays so.
Probe probe(const QString &path, Database::Access access)
{
    Probe found;
    static_cast<void>(patiently([&]() -> Result<Done> {
                          found.database.reset(); // two must not hold it at once
                          found = look(path, access);
                          const bool failed =
                              access == Database::Access::ReadWrite && found.found.kind == Kind::Unreachable;
                          return failed ? Result<Done>(sql::failure(found.found.detail)) : Done{};
                      }).ok());
    return found;
}

// Without a table, though it has had some: a new file is made before the first copy is. SQLite takes a file that is
// shorter than a page for an empty one.
bool hasLostContent(const QString &folder, const QString &path)
{
    constexpr qint64 smallestPage = 512;
    const qint64 size = QFileInfo(path).size();
    return (size > 0 && size < smallestPage) || !ServiceCopies(folder).ids().isEmpty();
}

// The shared memory of a WAL needs room, too, even to read.
bool isFull(const QString &folder)
{
    constexpr qint64 needed = 128 * 1024;
    const QStorageInfo device(folder);
    return device.isValid() && device.bytesAvailable() < needed;
}

Result<OpenedDatabase> openReadOnly(const QString &path, const Error &reason)
{
    Probe opened = probe(path, Database::Access::ReadOnly);
    // Where no shared memory can be made beside a WAL database, it is read as it lies there, unless some of it is still
    // in the WAL.
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

Result<Done> createFile(const QString &folder, const QString &path)
{
    // A database that was deleted is not brought back: its copies go too.
    const ServiceCopies copies(folder);
    const QVector<ServiceId> left = copies.ids();
    for (const ServiceId id : left) {
        if (const auto removed = copies.remove(id); !removed) {
            return removed.error();
        }
    }
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
    return writePrivateFile(path, {});
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

// Makes, repairs or migrates, one process at a time; looks again first, for another may have done it.
Result<Done> repair(const QString &folder, const QString &path)
{
    const auto lock = lockFile(folder, u"store"_s);
    if (!takeForRepair(*lock)) {
        return sql::failure(u"%1: cannot be locked for repair"_s.arg(path));
    }
    if (!QFile::exists(path)) {
        if (const auto created = createFile(folder, path); !created) {
            return created.error();
        }
    }
    {
        const Probe now = probe(path, Database::Access::ReadWrite);
        switch (now.found.kind) {
        case Kind::Fresh:
            if (!hasLostContent(folder, path)) {
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
            return Done{}; // another process has been faster, or the next look tells more
        }
    }
    return rebuildDatabase(folder, path);
}

// Of this version and sound: what is left to do is quick.
Result<OpenedDatabase> adopt(const QString &folder, const QString &path, Probe opened)
{
    const QSqlDatabase connection = *opened.database->connection();
    chooseJournal(connection, allowsWal(folder, QStorageInfo(folder).fileSystemType()));
    QFile::remove(sql::damageMarker(path));
    matchCopies(connection, ServiceCopies(folder));
    const Instant now = platform::systemClock()->now().wall;
    removeAbandoned(folder, QFileInfo(path).fileName(), now);
    removeAbandoned(folder + u"/copies"_s, {}, now);
    removeAbandoned(folder + u"/objects"_s, {}, now);
    return OpenedDatabase{std::move(opened.database), std::nullopt};
}

Result<OpenedDatabase> openWritable(const QString &folder, const QString &path, Repair allowed)
{
    if (QFile::exists(path)) {
        if (!platform::isOwnerOnly(path)) {
            if (const auto made = platform::makePrivateFile(path); !made) {
                return made.error();
            }
        }
        Probe opened = probe(path, Database::Access::ReadWrite);
        switch (opened.found.kind) {
        case Kind::Current:
            return adopt(folder, path, std::move(opened));
        case Kind::Newer:
            opened.database.reset();
            return openReadOnly(path, storageError(StorageProblem::NewerVersion));
        case Kind::Unreachable:
            if (isFull(folder)) {
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
    if (const auto repaired = repair(folder, path); !repaired) {
        return repaired.error();
    }
    Probe opened = probe(path, Database::Access::ReadWrite);
    if (opened.found.kind != Kind::Current) {
        return sql::failure(opened.found.detail);
    }
    return adopt(folder, path, std::move(opened));
}

} // namespace

Result<OpenedDatabase> openDatabase(const QString &folder, Repair allowed)
{
    const QString path = folder + u"/licenses.db"_s;
    if (allowed == Repair::Refused && !QFile::exists(path)) {
        return storageError(StorageProblem::Gone, folder);
    }
    if (const auto made = platform::makePrivateFolder(folder); !made) {
        const QFileInfo info(folder);
        if (info.isSymLink() || !info.isDir() || !QFile::exists(path)) {
            return made.error();
        }
        return openReadOnly(path, storageError(StorageProblem::ReadOnly, made.error().detail));
    }
    const bool exists = QFile::exists(path);
    if (!QFileInfo(folder).isWritable() || (exists && !QFileInfo(path).isWritable())) {
        const Error reason = storageError(StorageProblem::ReadOnly, folder);
        return exists ? openReadOnly(path, reason) : Result<OpenedDatabase>(reason);
    }
    return openWritable(folder, path, allowed);
}

} // namespace license
