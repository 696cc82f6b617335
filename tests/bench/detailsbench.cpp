// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one service with many objects: `bench_details [OBJECTS]`, by default a million. Measures each turn of the
// GUI thread's event loop while the list is opened, filtered, sorted, scrolled, selected, copied and exported, and an
// empty window in the same run. Ends with the memory that all of it takes.
#include "tests/bench/figure.h"
#include "tests/bench/objectlist.h"
#include "tests/bench/turns.h"
#include "tests/support/residentmemory.h"
#include "tests/support/wholeobjectlist.h"
#include "tests/ui/samplestates.h"
#include "ui/details/detailspage.h"
#include "ui/kit/fileexport.h"

#include <QAction>
#include <QApplication>
#include <QCryptographicHash>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

class DetailsBench
{
public:
    explicit DetailsBench(int count) : m_count(count), m_list(makeObjectList(count)), m_state(sampleState())
    {
        m_state.document->objects = ObjectListReference{
            QCryptographicHash::hash(m_list, QCryptographicHash::Sha256).toHex(), m_list.size(), count};
    }

    void run()
    {
        restWithAnEmptyWindow();
        open();
        filter();
        sort();
        scroll();
        select();
        save();
        showAgain();
        leave();
        printBound("a million objects, longest turn", "ms", measured(m_longest), 16);
    }

private:
    QTableView *table() const { return m_page->findChild<QTableView *>(u"objectsTable"_s); }
    /// The query is answered and its result is on the screen.
    bool isSettled() const { return m_page->objects().has_value(); }

    template <typename Work>
    void measure(const char *what, Work work)
    {
        Turns turns(what);
        turns.take(work);
        turns.runUntil([this] { return isSettled(); });
        finish(turns);
    }
    /// With all deferred work: layout, painting.
    void finish(Turns &turns)
    {
        for (int i = 0; i < 20; ++i) {
            turns.take([] { QCoreApplication::processEvents(); });
        }
        report(turns);
    }
    void report(Turns &turns)
    {
        turns.report();
        m_longest = {std::max(turns.turns.at(1.0), m_longest.empty() ? 0 : m_longest.front())};
        std::printf("%-34s longest turn %.1f times that of the empty window\n", "",
                    turns.turns.at(1.0) / m_rest.turns.at(1.0));
    }

    void restWithAnEmptyWindow()
    {
        QMainWindow empty;
        m_rest.take([&] {
            empty.resize(1240, 776);
            empty.show();
        });
        QElapsedTimer watch;
        watch.start();
        m_rest.runUntil([&] { return watch.elapsed() > 1'000; });
        m_rest.report();
    }
    void open()
    {
        m_before = residentKiB();
        const auto parsed = parseObjectList(m_list, *m_state.document->objects).take(); // usually in a worker
        m_parsed = residentKiB();
        m_page = new ui::DetailsPage(&m_refresh, &m_window);
        m_window.setCentralWidget(m_page);
        m_window.resize(1240, 776);
        m_page->present(m_state, status(), FakeClock().now().wall);
        QObject::connect(m_page, &ui::DetailsPage::objectsWanted, m_page,
                         [this, parsed] { m_page->showObjects(parsed); });
        Turns showing("show the page");
        showing.take([this] { m_window.show(); });
        finish(showing);
        measure("open the objects", [this] { m_page->findChild<QTabWidget *>(u"detailsTabs"_s)->setCurrentIndex(1); });
        m_opened = residentKiB();
    }
    void filter()
    {
        auto *field = m_page->findChild<QLineEdit *>(u"objectsFilter"_s);
        for (const auto &text : {u"a"_s, u"an"_s, u"ann"_s, u"anna"_s, u"anna k"_s, u"qqqq"_s, QString()}) {
            measure(qPrintable(u"filter \""_s + text + u'"'), [&] { field->setText(text); });
        }
    }
    void sort()
    {
        const int columns = table()->model()->columnCount();
        for (int column = 0; column < columns; ++column) {
            measure(qPrintable(u"sort by column %1"_s.arg(column)),
                    [&] { table()->sortByColumn(column, Qt::DescendingOrder); });
        }
    }
    void scroll()
    {
        Turns turns("scroll in 200 steps");
        QScrollBar *bar = table()->verticalScrollBar();
        for (int step = 1; step <= 200; ++step) {
            turns.take([&] {
                bar->setValue(static_cast<int>(qint64{bar->maximum()} * step / 200));
                QCoreApplication::processEvents();
            });
        }
        report(turns);
    }
    void select()
    {
        measure("select all", [this] { table()->selectAll(); });
        measure("copy the selection", [this] {
            for (QAction *action : table()->actions()) {
                if (action->shortcut() == QKeySequence::Copy) {
                    action->trigger();
                }
            }
        });
        measure("sort with all selected", [this] { table()->sortByColumn(0, Qt::AscendingOrder); });
        table()->clearSelection();
    }
    void save()
    {
        const QTemporaryDir folder;
        ui::FileExport file(&m_window);
        bool written = false;
        QObject::connect(&file, &ui::FileExport::finished, &file, [&](const QString &, const Result<Done> &result) {
            written = true;
            if (!result) {
                std::fprintf(stderr, "%s\n", qPrintable(result.error().detail));
            }
        });
        Turns turns("export as csv");
        turns.take([&] {
            file.start(folder.filePath(u"objects.csv"_s), [shown = *m_page->objects()](
                                                              QIODevice &device, const std::atomic_bool &cancelled) {
                return text::exportObjects(
                    {device, text::ExportFormat::Csv, FakeClock().now().wall},
                    {u"Acme HQ"_s, *shown.table, *shown.rows, static_cast<qint64>(shown.rows->size())}, &cancelled);
            });
        });
        turns.runUntil([&] { return written; });
        report(turns);
    }
    void showAgain()
    {
        measure("the service's state changes", [this] { m_page->present(m_state, status(), FakeClock().now().wall); });
    }
    void leave()
    {
        std::printf(
            "memory, %d objects: the list %.0f bytes per object; the table %.0f (%.2f times), with the page %.0f "
            "(%.2f times) of RAM\n",
            m_count, double(m_list.size()) / m_count, perObject(m_parsed), share(m_parsed), perObject(m_opened),
            share(m_opened));
        Turns turns("another service is chosen");
        m_state.service.id = ServiceId{2};
        m_state.document->objects.reset();
        turns.take([&] { m_page->present(m_state, status(), FakeClock().now().wall); });
        for (int i = 0; i < 20; ++i) {
            turns.take([] { QCoreApplication::processEvents(); });
        }
        report(turns);
    }

    double perObject(qint64 kib) const { return double(kib - m_before) * 1024 / m_count; }
    double share(qint64 kib) const { return perObject(kib) * m_count / double(m_list.size()); }
    LicenseStatus status() const { return evaluate(m_state.statusInput(), FakeClock().now()); }

    const int m_count;
    const QByteArray m_list;
    ServiceState m_state;
    std::vector<double> m_longest; ///< of all turns
    Turns m_rest{"at rest, empty window"};
    QAction m_refresh;
    QMainWindow m_window;
    ui::DetailsPage *m_page = nullptr;
    qint64 m_before = 0;
    qint64 m_parsed = 0;
    qint64 m_opened = 0;
};

} // namespace

} // namespace license::test

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 0;
    license::test::DetailsBench(count > 0 ? count : 1'000'000).run();
    return 0;
}
