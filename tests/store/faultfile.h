// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/faultvfs.h"

#include <sqlite3.h>

namespace license::test {

struct FaultVfs::Private
{
    sqlite3_vfs vfs{};
    sqlite3_vfs *system = nullptr;
    int operations = 0;
    bool armed = false;
    bool hit = false;
    Fault fault = Fault::Device;
    Duration duration = Duration::Once;
    int left = 0; ///< successful I/O before the fault
    int shutOut = 0;
    qint64 unreadable = -1;
    bool sharedMemory = true;
    bool recording = false;
    std::vector<Event> record;

    /// Counts one I/O; true if it is to fail.
    bool fails(Kind kind);
    void note(Event event)
    {
        if (recording) {
            record.push_back(std::move(event));
        }
    }
};

/// Allocated by SQLite, with the system's file right after it.
struct FaultFile
{
    sqlite3_file base;
    FaultVfs::Private *d;
    QString *name;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    const sqlite3_io_methods &methods() { return *real()->pMethods; }
};

/// SQLite's functions for a file; without shared memory a WAL is impossible.
const sqlite3_io_methods *faultFileMethods(bool sharedMemory);

} // namespace license::test
