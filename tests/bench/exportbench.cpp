// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of a million objects into a file, and the same bytes written at once.
#include "core/text/export.h"
#include "tests/bench/objectlist.h"
#include "tests/support/wholeobjectlist.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <numeric>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 1'000'000;

const ObjectTable &table()
{
    static const auto parsed = [] {
        const QByteArray list = test::makeObjectList(rowCount);
        const QByteArray sha256 = QCryptographicHash::hash(list, QCryptographicHash::Sha256).toHex();
        return test::parseObjectList(list, {sha256, list.size(), rowCount}).take();
    }();
    return *parsed;
}

/// Writes into a new file in each round; returns its size.
template <typename Write>
qint64 intoAFile(benchmark::State &state, Write write)
{
    const QTemporaryDir folder;
    qint64 size = 0;
    for ([[maybe_unused]] auto _ : state) {
        QFile file(folder.filePath(u"objects"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            qFatal("%s", qPrintable(file.errorString()));
        }
        write(file);
        file.close();
        size = file.size();
    }
    state.counters["MB"] = double(size) / 1e6;
    return size;
}

void exportTo(QIODevice &device, text::ExportFormat format)
{
    std::vector<RowIndex> rows(table().size());
    std::iota(rows.begin(), rows.end(), 0u);
    const auto written = text::exportObjects({device, format, Instant{}}, {u"Acme HQ"_s, table(), rows, rowCount});
    if (!written) {
        qFatal("%s", qPrintable(written.error().detail));
    }
}

void exportAs(benchmark::State &state, text::ExportFormat format)
{
    table();
    intoAFile(state, [format](QIODevice &device) { exportTo(device, format); });
    state.SetLabel("goal: 4 times baselineWriteAtOnce");
}

void baselineWriteAtOnce(benchmark::State &state, text::ExportFormat format)
{
    QByteArray bytes;
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"objects"_s));
        if (!file.open(QIODevice::ReadWrite)) {
            qFatal("%s", qPrintable(file.errorString()));
        }
        exportTo(file, format);
        file.seek(0);
        bytes = file.readAll();
    }
    intoAFile(state, [&bytes](QIODevice &device) { device.write(bytes); });
}

} // namespace

BENCHMARK_CAPTURE(baselineWriteAtOnce, csv, text::ExportFormat::Csv)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(exportAs, csv, text::ExportFormat::Csv)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(baselineWriteAtOnce, json, text::ExportFormat::Json)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(exportAs, json, text::ExportFormat::Json)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK_CAPTURE(baselineWriteAtOnce, html, text::ExportFormat::Html)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK_CAPTURE(exportAs, html, text::ExportFormat::Html)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace license

BENCHMARK_MAIN();
