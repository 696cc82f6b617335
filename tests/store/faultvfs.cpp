// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/faultvfs.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <new>

namespace license::test {

using Event = FaultVfs::Event;
using Kind = FaultVfs::Kind;

struct FaultVfs::Private
{
    sqlite3_vfs vfs{};
    sqlite3_vfs *system = nullptr;
    int operations = 0;
    bool armed = false;
    bool hit = false;
    Fault fault = Fault::Device;
    Duration duration = Duration::Once;
    int left = 0; ///< I/O that pass before the fault
    bool sharedMemory = true;
    bool recording = false;
    std::vector<Event> record;

    /// Counts one I/O; true where it is to fail.
    bool fails(Kind kind);
    void note(Event event)
    {
        if (recording) {
            record.push_back(std::move(event));
        }
    }
};

namespace {

bool canHit(FaultVfs::Fault fault, Kind kind)
{
    switch (fault) {
    case FaultVfs::Fault::Device:
        return true;
    case FaultVfs::Fault::Full:
        return kind == Kind::Write || kind == Kind::SharedMemory;
    case FaultVfs::Fault::Sync:
        return kind == Kind::Sync;
    }
    Q_UNREACHABLE();
}

/// Lies in memory that SQLite gives, the system's file right behind it.
struct File
{
    sqlite3_file base;
    FaultVfs::Private *d;
    QString *name;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    const sqlite3_io_methods &methods() { return *real()->pMethods; }
};

File &of(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

FaultVfs::Private &of(sqlite3_vfs *vfs)
{
    return *static_cast<FaultVfs::Private *>(vfs->pAppData);
}

int onClose(sqlite3_file *file)
{
    File &self = of(file);
    delete self.name;
    self.name = nullptr;
    return self.methods().xClose(self.real());
}

int onRead(sqlite3_file *file, void *to, int amount, sqlite3_int64 offset)
{
    File &self = of(file);
    return self.d->fails(Kind::Read) ? SQLITE_IOERR_READ : self.methods().xRead(self.real(), to, amount, offset);
}

int onWrite(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
{
    File &self = of(file);
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
    File &self = of(file);
    if (self.d->fails(Kind::Truncate)) {
        return SQLITE_IOERR_TRUNCATE;
    }
    self.d->note({Event::Kind::Truncate, *self.name, size, {}});
    return self.methods().xTruncate(self.real(), size);
}

int onSync(sqlite3_file *file, int flags)
{
    File &self = of(file);
    if (self.d->fails(Kind::Sync)) {
        return SQLITE_IOERR_FSYNC;
    }
    self.d->note({Event::Kind::Sync, *self.name, 0, {}});
    return self.methods().xSync(self.real(), flags);
}

int onFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    File &self = of(file);
    return self.d->fails(Kind::Size) ? SQLITE_IOERR_FSTAT : self.methods().xFileSize(self.real(), size);
}

int onLock(sqlite3_file *file, int level)
{
    File &self = of(file);
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
    File &self = of(file);
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

QString nameOf(const char *path)
{
    return QFileInfo(QString::fromUtf8(path)).fileName();
}

int onOpen(sqlite3_vfs *vfs, sqlite3_filename path, sqlite3_file *file, int flags, int *outFlags)
{
    FaultVfs::Private &d = of(vfs);
    File &self = *new (file) File{};
    self.d = &d;
    if (d.fails(Kind::Open)) {
        return SQLITE_CANTOPEN;
    }
    const bool isNew = path && !QFileInfo::exists(QString::fromUtf8(path));
    const int opened = d.system->xOpen(d.system, path, self.real(), flags, outFlags);
    if (!self.real()->pMethods) {
        return opened;
    }
    self.name = new QString(path ? nameOf(path) : QString());
    self.base.pMethods = d.sharedMemory ? &withSharedMemory : &withoutSharedMemory;
    if (opened == SQLITE_OK && isNew) {
        d.note({Event::Kind::Create, *self.name, 0, {}});
    }
    return opened;
}

int onDelete(sqlite3_vfs *vfs, const char *path, int syncFolder)
{
    FaultVfs::Private &d = of(vfs);
    if (d.fails(Kind::Delete)) {
        return SQLITE_IOERR_DELETE;
    }
    d.note({Event::Kind::Delete, nameOf(path), 0, {}, syncFolder != 0});
    return d.system->xDelete(d.system, path, syncFolder);
}

int onAccess(sqlite3_vfs *vfs, const char *path, int flags, int *result)
{
    FaultVfs::Private &d = of(vfs);
    return d.fails(Kind::Access) ? SQLITE_IOERR_ACCESS : d.system->xAccess(d.system, path, flags, result);
}

int onFullPathname(sqlite3_vfs *vfs, const char *path, int size, char *full)
{
    return of(vfs).system->xFullPathname(of(vfs).system, path, size, full);
}

} // namespace

bool FaultVfs::Private::fails(Kind kind)
{
    ++operations;
    if (!armed || !canHit(fault, kind) || --left > 0) {
        return false;
    }
    armed = duration == Duration::Forever;
    hit = true;
    return true;
}

FaultVfs::FaultVfs() : d(new Private)
{
    d->system = sqlite3_vfs_find(nullptr);
    d->vfs = *d->system; // the clock, randomness and libraries are the system's
    d->vfs.iVersion = 2;
    d->vfs.szOsFile = int(sizeof(File)) + d->system->szOsFile;
    d->vfs.zName = "license-faults";
    d->vfs.pNext = nullptr;
    d->vfs.pAppData = d.get();
    d->vfs.xOpen = onOpen;
    d->vfs.xDelete = onDelete;
    d->vfs.xAccess = onAccess;
    d->vfs.xFullPathname = onFullPathname;
    sqlite3_vfs_register(&d->vfs, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&d->vfs);
    sqlite3_vfs_register(d->system, 1);
}

void FaultVfs::fail(Fault fault, int number, Duration duration)
{
    d->fault = fault;
    d->duration = duration;
    d->left = number;
    d->armed = true;
    d->hit = false;
}

bool FaultVfs::heal()
{
    d->armed = false;
    return d->hit;
}

int FaultVfs::operations() const
{
    return d->operations;
}

void FaultVfs::withoutSharedMemory()
{
    d->sharedMemory = false;
}

void FaultVfs::startRecording()
{
    d->record.clear();
    d->recording = true;
}

const std::vector<Event> &FaultVfs::record() const
{
    return d->record;
}

} // namespace license::test
