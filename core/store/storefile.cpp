// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storefile.h"

#include "core/domain/storageproblem.h"
#include "core/store/storefreethread.h"
#include "core/store/storesession.h"

#include <QFileInfo>
#include <QMutexLocker>

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

std::optional<platform::FileIdentity> identityOf(const QString &path)
{
    const auto trace = platform::traceOf(path);
    const auto *seen = std::get_if<platform::FileTrace>(&trace);
    return seen ? std::optional(seen->identity) : std::nullopt;
}

} // namespace

StoreFile::StoreFile(QString folder) : m_folder(std::move(folder)), m_path(m_folder + u"/licenses.db"_s) {}

Result<std::unique_ptr<StoreFile>> StoreFile::open(const QString &folder)
{
    StoreFreeThread::check("Store::open()");
    std::unique_ptr<StoreFile> file(new StoreFile(folder));
    auto opened = file->openNow(Repair::Allowed);
    if (!opened) {
        return opened.error();
    }
    file->m_current = opened.take();
    return file;
}

Result<StoreFile::Opened> StoreFile::openNow(Repair repair) const
{
    constexpr int attempts = 3;
    for (int attempt = 1;; ++attempt) {
        const auto before = identityOf(m_path);
        auto opened = openDatabase(m_folder, repair);
        if (!opened) {
            return opened.error();
        }
        const auto after = identityOf(m_path);
        // Creating or repairing a file at opening changes its identity; a file exchanged meanwhile does not change
        // twice.
        if (!before || before == after || attempt == attempts) {
            OpenedDatabase &database = opened.value();
            return Opened{std::move(database.database), std::move(database.readOnlyReason), after};
        }
    }
}

StoreFile::Opened StoreFile::current() const
{
    const QMutexLocker lock(&m_mutex);
    return m_current;
}

Result<Done> StoreFile::placeOf(const Opened &opened) const
{
    const auto trace = platform::traceOf(m_path);
    if (const auto *none = std::get_if<platform::NoTrace>(&trace)) {
        // An inaccessible path may come back: a share that is away for a moment.
        return *none == platform::NoTrace::Missing ? Result<Done>(storageError(StorageProblem::Gone, m_folder))
                                                   : Done{};
    }
    const bool same = !opened.identity || std::get<platform::FileTrace>(trace).identity == *opened.identity;
    return same ? Result<Done>(Done{}) : storageError(StorageProblem::Replaced, m_folder);
}

Result<Done> StoreFile::place() const
{
    StoreFreeThread::check("Store::place()");
    return placeOf(current());
}

Result<Lease> StoreFile::reader() const
{
    StoreFreeThread::check("Store");
    if (const auto expected = StoreSession::expected(); expected && *expected != generation()) {
        return storageError(StorageProblem::Replaced, m_folder);
    }
    const Opened opened = current();
    if (const auto there = placeOf(opened); !there) {
        return there.error();
    }
    auto connection = opened.database->connection();
    if (!connection) {
        return connection.error();
    }
    return Lease(opened.database, connection.take());
}

Result<Lease> StoreFile::writer() const
{
    if (const auto reason = readOnlyReason()) {
        return *reason;
    }
    return reader();
}

std::optional<Error> StoreFile::readOnlyReason() const
{
    const QMutexLocker lock(&m_mutex);
    return m_current.readOnlyReason;
}

quint64 StoreFile::generation() const
{
    const QMutexLocker lock(&m_mutex);
    return m_generation;
}

StoreFile::Looks StoreFile::looks() const
{
    // Programs that read the store create and remove an empty WAL beside it.
    return {platform::traceOf(m_path), QFileInfo(m_path + u"-wal"_s).size(), QFileInfo(m_path + u"-journal"_s).size()};
}

Result<bool> StoreFile::follow()
{
    const auto there = place();
    if (there || storageProblem(there.error()) == StorageProblem::Gone) {
        m_seen.reset();
        return there ? Result<bool>(false) : there.error();
    }
    const Looks seen = looks();
    if (!m_seen) {
        m_found.start();
    }
    if (m_seen != seen) {
        m_seen = seen;
        m_since.start();
    }
    const std::chrono::milliseconds quiet{m_since.elapsed()};
    if (quiet < settled && std::chrono::milliseconds{m_found.elapsed()} < longestSettling) {
        return there.error();
    }
    auto opened = openNow(quiet < settledDamage ? Repair::Refused : Repair::Allowed);
    if (!opened) {
        return opened.error();
    }
    const QMutexLocker lock(&m_mutex);
    m_next = opened.take();
    return true;
}

void StoreFile::switchOver()
{
    const QMutexLocker lock(&m_mutex);
    if (m_next) {
        // The previous file closes with its last lease.
        m_current = *std::exchange(m_next, std::nullopt);
        ++m_generation;
    }
}

} // namespace license
