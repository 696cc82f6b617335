// SPDX-License-Identifier: GPL-3.0-or-later
// Refreshes one service many times in one process against a real license-server on loopback, and reports the effect on
// memory and store: license_soak [COUNT]
#include "app/composition.h"
#include "core/platform/platform.h"
#include "core/protocol/connectionfile.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/residentmemory.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace license;
using namespace Qt::StringLiterals;

namespace {

constexpr int defaultCount = 10'000;
constexpr int warmUp = 200; ///< caches, pools and the allocator have reached their size by then

bool refresh(ServiceMonitor &monitor)
{
    bool done = false;
    QEventLoop loop;
    monitor.refresh(Trigger::Manual, seconds{60}, &loop, [&](const RefreshOutcome &outcome) {
        done = !outcome.error;
        loop.quit();
    });
    loop.exec();
    return done;
}

/// Allocated memory, without freed memory kept for reuse; 0 if unknown.
qint64 heapKiB()
{
#ifdef __GLIBC__
    const auto info = mallinfo2();
    return static_cast<qint64>(info.uordblks + info.hblkhd) / 1024;
#else
    return 0;
#endif
}

/// SQLite's part of it: cached pages of the store, at most 2 MB per connection.
qint64 pagesKiB()
{
    return sqlite3_memory_used() / 1024;
}

qint64 storeKiB(const QString &folder)
{
    qint64 bytes = 0;
    for (const QString &name : {u"licenses.db"_s, u"licenses.db-wal"_s}) {
        bytes += QFileInfo(folder + u'/' + name).size();
    }
    return bytes / 1024;
}

ServiceMonitor *addService(Fleet &fleet, const QString &connectionFile)
{
    QFile file(connectionFile);
    const auto connection = parseConnectionFile(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    ServiceMonitor *monitor = nullptr;
    QEventLoop loop;
    if (connection) {
        fleet.add(*connection, Secret(), &loop,
                  [&](const Result<ServiceMonitor *> &added) {
                      monitor = added ? *added : nullptr;
                      QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
                  },
                  {});
        loop.exec();
    }
    return monitor;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : defaultCount;
    test::LicenseServerProcess server({u"--objects"_s, u"240"_s});
    if (!server.start()) {
        std::fprintf(stderr, "%s\n", qPrintable(server.error()));
        return 1;
    }
    const QTemporaryDir folder;
    auto composition = Composition::create({.dataFolder = folder.filePath(u"data"_s), .tokenFile = server.tokenFile()},
                                           platform::systemClock());
    ServiceMonitor *monitor = composition ? addService((*composition)->fleet(), server.connectionFile()) : nullptr;
    if (!monitor) {
        std::fprintf(stderr, "the service could not be added\n");
        return 1;
    }
    qint64 before = 0;
    QElapsedTimer timer;
    std::printf("%8s %12s %10s %12s %12s %10s\n", "refresh", "memory KiB", "heap KiB", "SQLite's KiB", "store KiB",
                "seconds");
    const auto report = [&](int done) {
        std::printf("%8d %12lld %10lld %12lld %12lld %10.1f\n", done, test::residentKiB(), heapKiB(), pagesKiB(),
                    storeKiB((*composition)->store().folder()), double(timer.elapsed()) / 1'000);
        std::fflush(stdout);
    };
    timer.start();
    for (int done = 0; done < warmUp + count; ++done) {
        if (done == warmUp) {
            before = test::residentKiB();
            timer.restart();
            report(0);
        }
        if (!refresh(*monitor)) {
            std::fprintf(stderr, "refresh %d failed\n", done);
            return 1;
        }
        if (done > warmUp && (done - warmUp + 1) % 1'000 == 0) {
            report(done - warmUp + 1);
        }
    }
    std::printf("%d refreshes: %lld KiB before, %lld KiB after, %+lld KiB\n", count, before, test::residentKiB(),
                test::residentKiB() - before);
    return 0;
}
