// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace license::test {

/// A SQLite VFS around the system's, and the default of this process while it lives: whatever opens a database through
/// the same SQLite library, as Qt's driver does, goes through it. It fails the I/O it is told to fail, and can keep a
/// record of all that a device would see. One at a time; for one thread.
class FaultVfs
{
public:
    enum class Kind { Open, Read, Write, Truncate, Sync, Size, Delete, Access, Lock, SharedMemory };

    enum class Fault {
        Device, ///< any I/O is answered by an I/O error; of a write half arrives
        Full,   ///< nothing grows any more; of a write half arrives
        Sync    ///< a sync fails, whatever has arrived
    };
    enum class Duration {
        Once,   ///< the I/O alone: a hiccup
        Forever ///< that I/O and each one after it, until heal()
    };

    /// What a device sees, in order. Shared memory is none of it.
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

    /// Fails the `number`th I/O (from 1) from now on of those that the fault can hit.
    void fail(Fault fault, int number, Duration duration);
    /// Reading the page at this offset of a database fails until heal().
    void failReadsAt(qint64 offset);
    /// The next `times` files cannot be opened, as while another program of Windows holds them.
    void shutOut(int times);
    /// Ends the fault. True where it has hit anything since fail().
    bool heal();
    /// I/O of any kind since this was made.
    int operations() const;

    /// Files are opened without shared memory from now on, as on a file system of a network: no WAL is possible.
    void withoutSharedMemory();

    void startRecording();
    const std::vector<Event> &record() const;

    struct Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace license::test
