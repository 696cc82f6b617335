// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/faultvfs.h"

#include "tests/store/faultfile.h"

#include <QFileInfo>

#include <new>

namespace license::test {

using Event = FaultVfs::Event;
using Kind = FaultVfs::Kind;

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

FaultVfs::Private &of(sqlite3_vfs *vfs)
{
    return *static_cast<FaultVfs::Private *>(vfs->pAppData);
}

QString nameOf(const char *path)
{
    return QFileInfo(QString::fromUtf8(path)).fileName();
}

int onOpen(sqlite3_vfs *vfs, sqlite3_filename path, sqlite3_file *file, int flags, int *outFlags)
{
    FaultVfs::Private &d = of(vfs);
    FaultFile &self = *new (file) FaultFile{};
    self.d = &d;
    if (d.fails(Kind::Open)) {
        return SQLITE_CANTOPEN;
    }
    if (d.shutOut > 0) {
        --d.shutOut;
        return SQLITE_CANTOPEN;
    }
    const bool isNew = path && !QFileInfo::exists(QString::fromUtf8(path));
    const int opened = d.system->xOpen(d.system, path, self.real(), flags, outFlags);
    if (!self.real()->pMethods) {
        return opened;
    }
    self.name = new QString(path ? nameOf(path) : QString());
    self.base.pMethods = faultFileMethods(d.sharedMemory);
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
    d->vfs.szOsFile = int(sizeof(FaultFile)) + d->system->szOsFile;
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

void FaultVfs::shutOut(int times)
{
    d->shutOut = times;
}

void FaultVfs::failReadsAt(qint64 offset)
{
    d->unreadable = offset;
}

bool FaultVfs::heal()
{
    d->shutOut = 0;
    d->unreadable = -1;
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
