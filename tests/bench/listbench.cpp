// SPDX-License-Identifier: GPL-3.0-or-later
// `bench_list [OBJECTS]`, by default a million: the list of objects from a real license-server over HTTPS into its
// table, against `curl --compressed` to nowhere; then the same list from the disk, against the fetch. The peak is that
// of the whole process.
#include "app/composition.h"
#include "core/platform/platform.h"
#include "core/protocol/connectionfile.h"
#include "core/sync/objectlistloader.h"
#include "tests/bench/figure.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/waitfor.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

constexpr int rounds = 5;
constexpr int patience = 300'000; // ms

double peakMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).simplified().split(' ').first().toDouble() * 1024 / 1e6;
        }
    }
    return 0;
}

void forgetPeak()
{
    ::malloc_trim(0);
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly)) {
        file.write("5");
    }
}

class ListBench
{
public:
    explicit ListBench(int count) : m_count(count), m_server({u"--objects"_s, QString::number(count)}) {}

    bool run()
    {
        if (!prepare()) {
            std::fprintf(stderr, "the service cannot be set up: %s\n", qPrintable(m_server.error()));
            return false;
        }
        std::vector<double> curl;
        std::vector<double> fetch;
        std::vector<double> kept;
        std::vector<double> fetchPeak;
        std::vector<double> keptPeak;
        for (int round = 0; round < rounds; ++round) {
            curl.push_back(fetchWithCurl());
            QDir(m_folder.filePath(u"data/objects"_s)).removeRecursively();
            load(fetch, fetchPeak);
            load(kept, keptPeak);
        }
        printFigure("list over HTTPS, verified", "ms", measured(fetch), measured(curl), 2.2);
        printBound("list over HTTPS, peak", "MB", measured(fetchPeak), 170);
        printFigure("list opened from the disk", "ms", measured(kept), measured(fetch), 0.3);
        printBound("list opened from the disk, peak", "MB", measured(keptPeak), 170);
        return true;
    }

private:
    const ServiceState &state() const { return m_composition->fleet().monitors().first()->state(); }

    bool prepare()
    {
        if (!m_server.start()) {
            return false;
        }
        m_composition =
            Composition::create({.dataFolder = m_folder.filePath(u"data"_s), .tokenFile = m_server.tokenFile()},
                                platform::systemClock())
                .take();
        QFile file(m_server.connectionFile());
        if (!file.open(QIODevice::ReadOnly)) {
            return false;
        }
        m_connection = parseConnectionFile(file.readAll()).take();
        QObject context;
        m_composition->fleet().add(m_connection, Secret(m_server.token()), &context, [](auto) {}, {});
        if (!waitFor([this] { return !m_composition->fleet().monitors().isEmpty(); })) {
            return false;
        }
        m_composition->fleet().refreshDue(Trigger::Startup);
        return waitFor([this] { return state().document.has_value() && !state().refreshing; }) &&
               state().document->objects.has_value();
    }

    /// The token and the address go in by standard input: no other program sees them.
    double fetchWithCurl()
    {
        QProcess curl;
        QElapsedTimer watch;
        watch.start();
        curl.setStandardOutputFile(QProcess::nullDevice());
        curl.start(u"curl"_s, {u"--silent"_s, u"--show-error"_s, u"--fail"_s, u"--compressed"_s, u"--cacert"_s,
                               m_server.stateFolder() + u"/ca.pem"_s, u"--config"_s, u"-"_s});
        curl.write("url = \"" + m_server.url().toUtf8() + "/api/v1/license/objects/" +
                   state().document->objects->sha256 + "\"\nheader = \"Authorization: Bearer " + m_server.token() +
                   "\"\n");
        curl.closeWriteChannel();
        curl.waitForFinished(patience);
        if (curl.exitStatus() != QProcess::NormalExit || curl.exitCode() != 0) {
            qFatal("curl: %s", curl.readAllStandardError().constData());
        }
        return double(watch.nsecsElapsed()) / 1e6;
    }

    void load(std::vector<double> &times, std::vector<double> &peaks)
    {
        forgetPeak();
        ObjectListLoader loader(m_composition->sync());
        QObject receiver;
        std::shared_ptr<const ObjectTable> table;
        QElapsedTimer watch;
        watch.start();
        loader.load(state(), &receiver, [&table](Result<std::shared_ptr<const ObjectTable>> loaded) {
            if (!loaded) {
                qFatal("%s", qPrintable(loaded.error().detail));
            }
            table = loaded.take();
        });
        const bool came = waitFor([&table] { return table != nullptr; }, patience);
        times.push_back(double(watch.nsecsElapsed()) / 1e6);
        peaks.push_back(peakMegabytes());
        if (!came || table->size() != static_cast<RowIndex>(m_count)) {
            qFatal("the list did not come");
        }
    }

    const int m_count;
    LicenseServerProcess m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<Composition> m_composition;
    Connection m_connection;
};

} // namespace

} // namespace license::test

int main(int argc, char **argv)
{
    license::setApplicationIdentity();
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 0;
    return license::test::ListBench(count > 0 ? count : 1'000'000).run() ? 0 : 1;
}
