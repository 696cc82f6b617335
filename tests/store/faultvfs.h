// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace license::test {

/// A SQLite VFS around the system's, and this process's default for the life of the object: every database opened
/// through the same SQLite library, as by Qt's driver, uses it. It fails I/O on request, and can record everything that
/// a device would see. One at a time; for one thread.
class FaultVfs
{
public:
    enum class Kind { Open, Read, Write, Truncate, Sync, Size, Delete, Access, Lock, SharedMemory };

    enum class Fault {
        Device, ///< any I/O returns an I/O error; half of a write arrives
        Full,   ///< nothing can grow; half of a write arrives
        Sync    ///< a sync fails, whatever has arrived
    };
    enum class Duration {
        Once,   ///< only that I/O
        Forever ///< that I/O and each one after it, until heal()
    };

    /// The operations that a device sees, in order. Shared memory is not included.
    struct Event
    {
        enum class Kind { Create, Write, Truncate, Sync, Delete };
        Kind kind = Kind::Write;
        QString file;      ///< the name without its folder
        qint64 offset = 0; ///< of a write; the new size of a truncate
        QByteArray bytes;
        bool lasting = false; ///< of a delete: the folder was synced too
    };

    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    /// Fails the `number`th I/O (from 1) from now on among those that the fault affects.
    void fail(Fault fault, int number, Duration duration);
    /// Reading the page at this offset of a database fails until heal().
    void failReadsAt(qint64 offset);
    /// The next `times` files cannot be opened, as if another Windows program held them.
    void shutOut(int times);
    /// Ends the fault. True if it has occurred since fail().
    bool heal();
    /// I/O of any kind since construction.
    int operations() const;

    /// Opens files without shared memory from now on, as on a network file system: no WAL is possible.
    void withoutSharedMemory();

    void startRecording();
    const std::vector<Event> &record() const;

    struct Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace license::test
