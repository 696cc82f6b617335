// SPDX-License-Identifier: GPL-3.0-or-later
// The store as window, agent and command line use it: opening, the reads of a start, saving a verification. The
// argument is the number of services; each has a year of daily attempts.
#include "core/store/sqlitestore.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Verification verification(qint64 seq)
{
    Verification v;
    v.reply = QByteArray(4'000, 'r');
    v.document.seq = seq;
    v.document.issuedAt = ServerTime{seconds{1'795'442'709 + seq}};
    for (const QString &type : {u"endpoint"_s, u"server"_s, u"git_repository"_s, u"microsoft365_user"_s}) {
        v.document.licenses.append({type, type, AssignedTo::Agent, 25, 12, std::nullopt});
    }
    v.clock.issuedAt = v.document.issuedAt;
    v.entry.outcome = Outcome::Unchanged;
    return v;
}

std::unique_ptr<Store> open(const QTemporaryDir &folder)
{
    return SqliteStore::open(folder.path()).take();
}

void fill(const QTemporaryDir &folder, int services)
{
    const auto store = open(folder);
    for (int i = 0; i < services; ++i) {
        Connection connection;
        connection.name = u"Service %1"_s.arg(i);
        connection.url = u"https://one.example.test"_s;
        connection.account = u"acct"_s;
        connection.installation = QString::number(i);
        connection.keys = {{u"kid"_s, QByteArray(32, 'k')}};
        const ServiceId id = store->addService(connection)->id;
        const int attempts = services > 10 ? 5 : 365; // filling hundreds takes minutes, and a start does not read them
        for (int seq = 1; seq <= attempts; ++seq) {
            static_cast<void>(store->saveVerification(id, verification(seq)).ok());
        }
    }
}

void openStore(benchmark::State &state)
{
    const QTemporaryDir folder;
    fill(folder, int(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(open(folder));
    }
}

void openAndReadAll(benchmark::State &state)
{
    const QTemporaryDir folder;
    fill(folder, int(state.range(0)));
    for (auto _ : state) {
        const auto store = open(folder);
        const auto services = store->services();
        for (const Service &service : *services) {
            benchmark::DoNotOptimize(store->state(service.id));
        }
    }
}

void askDataVersion(benchmark::State &state)
{
    const QTemporaryDir folder;
    fill(folder, 1);
    const auto store = open(folder);
    for (auto _ : state) {
        benchmark::DoNotOptimize(store->dataVersion());
    }
}

void saveVerification(benchmark::State &state)
{
    const QTemporaryDir folder;
    fill(folder, 1);
    const auto store = open(folder);
    const ServiceId id = store->services()->first().id;
    qint64 seq = 1'000;
    for (auto _ : state) {
        if (!store->saveVerification(id, verification(++seq)).ok()) {
            state.SkipWithError("not saved");
        }
    }
}

BENCHMARK(openStore)->Arg(1)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(openAndReadAll)->Arg(1)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(askDataVersion)->Unit(benchmark::kMicrosecond);
BENCHMARK(saveVerification)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace license

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
