// SPDX-License-Identifier: GPL-3.0-or-later
// The main job: from a click on Refresh to the new table, in the real window against a real license-server on the
// loopback interface. The baseline of the same run is the same HTTPS exchange with the same server by a bare
// QNetworkAccessManager, without verifying, storing or showing.
#include "app/composition.h"
#include "core/platform/platform.h"
#include "core/protocol/connectionfile.h"
#include "tests/bench/bareexchange.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/waitfor.h"
#include "ui/window/consolewindow.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdio>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// A window that has verified once.
struct Bench
{
    Bench()
    {
        if (!server.start()) {
            return;
        }
        auto made = Composition::create({.dataFolder = folder.filePath(u"data"_s), .tokenFile = server.tokenFile()},
                                        platform::systemClock());
        composition = made.take();
        console = std::make_unique<ui::ConsoleWindow>(composition->fleet(), composition->sync(), composition->proxy());
        QFile file(server.connectionFile());
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        const auto connection = parseConnectionFile(file.readAll());
        composition->fleet().add(*connection, Secret(server.token()), &console->window, [](auto) {}, {});
        const auto added = [this] { return !composition->fleet().monitors().isEmpty(); };
        console->window.show();
        ready = test::waitFor(added) && verifyFirst();
        console->window.go(ui::PageId::Details);
    }

    const ServiceState &monitor() const { return composition->fleet().monitors().first()->state(); }
    /// The schedule starts due refreshes, not a click.
    bool verifyFirst()
    {
        composition->fleet().refreshDue(Trigger::Startup);
        return test::waitFor([this] {
            return monitor().document.has_value() && !monitor().refreshing && console->service.monitor() != nullptr;
        });
    }
    /// Presses Refresh and waits for the end of the attempt.
    bool click()
    {
        auto *button = console->window.findChild<QPushButton *>(u"refresh"_s);
        if (!test::waitFor([button] { return button->isEnabled(); })) {
            return false; // the previous attempt has not been shown yet
        }
        button->click();
        return test::waitFor([this] { return !monitor().refreshing; });
    }
    qint64 totalShown() const
    {
        const auto *model = console->window.findChild<QTableView *>(u"licensesTable"_s)->model();
        qint64 sum = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            sum += model->index(row, 2).data(Qt::DisplayRole).toString().remove(u',').toLongLong();
        }
        return sum;
    }

    test::LicenseServerProcess server{{u"--objects"_s, u"25"_s}};
    QTemporaryDir folder;
    std::unique_ptr<Composition> composition;
    std::unique_ptr<ui::ConsoleWindow> console;
    bool ready = false;
};

/// The benchmarks' results, for the ratio at the end.
struct Found
{
    double bare = 0; ///< milliseconds for one exchange
    double click = 0;
};
Found found;

using Watch = std::chrono::steady_clock;

double millisecondsSince(Watch::time_point from)
{
    return std::chrono::duration<double, std::milli>(Watch::now() - from).count();
}

void baselineBareExchange(benchmark::State &state)
{
    test::LicenseServerProcess server{{u"--objects"_s, u"25"_s}};
    QFile file;
    if (server.start()) {
        file.setFileName(server.connectionFile());
    }
    if (!file.open(QIODevice::ReadOnly)) {
        state.SkipWithError("license-server did not start");
        return;
    }
    const auto connection = parseConnectionFile(file.readAll());
    const Secret token(server.token());
    QObject context;
    double sum = 0;
    for ([[maybe_unused]] auto _ : state) {
        state.PauseTiming();
        server.control(u"upgrade"_s);
        const auto from = Watch::now();
        state.ResumeTiming();
        std::optional<bool> answer;
        test::exchangeBare(*connection, token, &context, [&answer](bool verified) { answer = verified; });
        if (!test::waitFor([&answer] { return answer.has_value(); }) || !*answer) {
            state.SkipWithError("the exchange failed");
            break;
        }
        sum += millisecondsSince(from);
    }
    found.bare = sum / double(state.iterations());
}
BENCHMARK(baselineBareExchange)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(30);

void clickToNewTable(benchmark::State &state)
{
    Bench bench;
    if (!bench.ready) {
        state.SkipWithError("license-server did not start");
        return;
    }
    double sum = 0;
    for ([[maybe_unused]] auto _ : state) {
        state.PauseTiming();
        bench.server.control(u"upgrade"_s);
        const qint64 before = bench.totalShown();
        const auto from = Watch::now();
        state.ResumeTiming();
        bench.click();
        if (!test::waitFor([&] { return bench.totalShown() != before; })) {
            state.SkipWithError("the table did not change");
            break;
        }
        sum += millisecondsSince(from);
    }
    found.click = sum / double(state.iterations());
}
BENCHMARK(clickToNewTable)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(30);

} // namespace

} // namespace license

int main(int argc, char **argv)
{
    license::setApplicationIdentity();
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    if (license::found.bare > 0 && license::found.click > 0) {
        std::printf("from the click to the new table: %.1f times a bare exchange\n",
                    license::found.click / license::found.bare);
    }
    return 0;
}
