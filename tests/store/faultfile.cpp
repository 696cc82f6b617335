// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/faultfile.h"

namespace license::test {

using Event = FaultVfs::Event;
using Kind = FaultVfs::Kind;

namespace {

FaultFile &of(sqlite3_file *file)
{
    return *reinterpret_cast<FaultFile *>(file);
}

int onClose(sqlite3_file *file)
{
    FaultFile &self = of(file);
    delete self.name;
    self.name = nullptr;
    return self.methods().xClose(self.real());
}

int onRead(sqlite3_file *file, void *to, int amount, sqlite3_int64 offset)
{
    FaultFile &self = of(file);
    const bool bad = self.d->unreadable >= 0 && offset == self.d->unreadable && *self.name == u"licenses.db";
    return self.d->fails(Kind::Read) || bad ? SQLITE_IOERR_READ : self.methods().xRead(self.real(), to, amount, offset);
}

int onWrite(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
{
    FaultFile &self = of(file);
    const bool fails = self.d->fails(Kind::Write);
    const int arrived = fails ? amount / 2 : amount;
    const int written = self.methods().xWrite(self.real(), from, arrived, offset);
    if (written == SQLITE_OK) {
        self.d->note({Event::Kind::Write, *self.name, offset, QByteArray(static_cast<const char *>(from), arrived)});
    }
    if (!fails) {
        return written;
    }
    return self.d->fault == FaultVfs::Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int onTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    FaultFile &self = of(file);
    if (self.d->fails(Kind::Truncate)) {
        return SQLITE_IOERR_TRUNCATE;
    }
    self.d->note({Event::Kind::Truncate, *self.name, size, {}});
    return self.methods().xTruncate(self.real(), size);
}

int onSync(sqlite3_file *file, int flags)
{
    FaultFile &self = of(file);
    if (self.d->fails(Kind::Sync)) {
        return SQLITE_IOERR_FSYNC;
    }
    self.d->note({Event::Kind::Sync, *self.name, 0, {}});
    return self.methods().xSync(self.real(), flags);
}

int onFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    FaultFile &self = of(file);
    return self.d->fails(Kind::Size) ? SQLITE_IOERR_FSTAT : self.methods().xFileSize(self.real(), size);
}

int onLock(sqlite3_file *file, int level)
{
    FaultFile &self = of(file);
    return self.d->fails(Kind::Lock) ? SQLITE_IOERR_LOCK : self.methods().xLock(self.real(), level);
}

int onUnlock(sqlite3_file *file, int level)
{
    return of(file).methods().xUnlock(of(file).real(), level);
}

int onCheckReservedLock(sqlite3_file *file, int *held)
{
    return of(file).methods().xCheckReservedLock(of(file).real(), held);
}

int onFileControl(sqlite3_file *file, int operation, void *argument)
{
    return of(file).methods().xFileControl(of(file).real(), operation, argument);
}

int onSectorSize(sqlite3_file *file)
{
    return of(file).methods().xSectorSize(of(file).real());
}

int onDeviceCharacteristics(sqlite3_file *file)
{
    return of(file).methods().xDeviceCharacteristics(of(file).real());
}

int onShmMap(sqlite3_file *file, int page, int pageSize, int extend, void volatile **memory)
{
    FaultFile &self = of(file);
    if (self.d->fails(Kind::SharedMemory)) {
        return SQLITE_IOERR_SHMMAP;
    }
    return self.methods().xShmMap(self.real(), page, pageSize, extend, memory);
}

int onShmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return of(file).methods().xShmLock(of(file).real(), offset, count, flags);
}

void onShmBarrier(sqlite3_file *file)
{
    of(file).methods().xShmBarrier(of(file).real());
}

int onShmUnmap(sqlite3_file *file, int remove)
{
    return of(file).methods().xShmUnmap(of(file).real(), remove);
}

constexpr sqlite3_io_methods methodsOfVersion(int version)
{
    const bool shared = version >= 2;
    return {version,
            onClose,
            onRead,
            onWrite,
            onTruncate,
            onSync,
            onFileSize,
            onLock,
            onUnlock,
            onCheckReservedLock,
            onFileControl,
            onSectorSize,
            onDeviceCharacteristics,
            shared ? onShmMap : nullptr,
            shared ? onShmLock : nullptr,
            shared ? onShmBarrier : nullptr,
            shared ? onShmUnmap : nullptr,
            nullptr,
            nullptr};
}

constexpr sqlite3_io_methods withSharedMemory = methodsOfVersion(2);
constexpr sqlite3_io_methods withoutSharedMemory = methodsOfVersion(1);

} // namespace

const sqlite3_io_methods *faultFileMethods(bool sharedMemory)
{
    return sharedMemory ? &withSharedMemory : &withoutSharedMemory;
}

} // namespace license::test
