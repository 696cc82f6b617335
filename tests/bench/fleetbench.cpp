// SPDX-License-Identifier: GPL-3.0-or-later
// The window with many services: `bench_fleet [SERVICES]`, by default 500. Measures each turn of the GUI thread's event
// loop while the console starts, idles and refreshes all of them, and in the same run an empty window with the same
// exchanges with the same server. The server is a separate process.
#include "app/composition.h"
#include "core/platform/platform.h"
#include "core/protocol/base64url.h"
#include "core/store/sqlitestore.h"
#include "core/text/language.h"
#include "tests/bench/bareexchange.h"
#include "tests/bench/figure.h"
#include "tests/bench/signingserver.h"
#include "tests/bench/turns.h"
#include "tests/support/documentsigner.h"
#include "ui/overview/overviewpage.h"
#include "ui/window/windowlifecycle.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

/// A desktop that accepts all notices silently.
class QuietTray final : public ui::Tray
{
public:
    bool isAvailable() const override { return true; }
    void present(const ui::TrayState &) override {}
    void retranslate() override {}
};

class QuietNotifier final : public ui::Notifier
{
public:
    void notify(const ui::Notice &) override {}
};

/// A separate process that verifies every request.
class ServerProcess
{
public:
    ServerProcess()
    {
        m_process.start(QCoreApplication::applicationFilePath(), {u"serve"_s});
        url = u"https://127.0.0.1:"_s + QString::fromLatin1(line());
        ca = QByteArray::fromBase64(line());
    }
    ~ServerProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(2'000);
    }
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    QString url;
    QByteArray ca;

private:
    QByteArray line()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead()) {
        }
        return m_process.readLine().trimmed();
    }
    QProcess m_process;
};

/// A console's folder with many services, none verified yet.
class Folder
{
public:
    Folder(const ServerProcess &server, int count)
    {
        DocumentSigner signer(server.url);
        const auto store = SqliteStore::open(data()).take();
        for (int i = 0; i < count; ++i) {
            Connection connection = signer.connection();
            connection.name = u"Service %1"_s.arg(i, 4, 10, QLatin1Char('0'));
            connection.installation = QString::fromLatin1(toBase64Url(QByteArray::number(i).rightJustified(16, '0')));
            connection.ca = server.ca;
            connections.append(connection);
            if (!store->addService(connection)) {
                std::fprintf(stderr, "service %d could not be added\n", i);
            }
        }
        static_cast<void>(store->setPreference(u"proxy"_s, u"none"_s).ok());
        QFile file(tokenFile());
        file.open(QIODevice::WriteOnly);
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(token + '\n');
    }

    QString data() const { return m_folder.filePath(u"data"_s); }
    QString tokenFile() const { return m_folder.filePath(u"token"_s); }

    static constexpr char token[] = "lic_0123456789abcdef";
    QVector<Connection> connections;

private:
    QTemporaryDir m_folder;
};

bool isSeen(const QWidget &window)
{
    return window.windowHandle() && window.windowHandle()->isExposed();
}

void report(Turns &turns, const Turns &baseline, std::vector<double> &longest)
{
    turns.report();
    longest.push_back(turns.turns.at(1.0));
    std::printf("%-34s longest turn %.1f times, 99 %% of the waits %.1f times that of the empty window\n", "",
                turns.turns.at(1.0) / baseline.turns.at(1.0), turns.waits.at(0.99) / baseline.waits.at(0.99));
}

/// The same exchanges with the same concurrency, beside an empty window.
void exchangeAll(Turns &turns, const Folder &folder)
{
    QObject context;
    const Secret token(QByteArray{Folder::token});
    qsizetype next = 0;
    qsizetype answered = 0;
    const std::function<void()> begin = [&] {
        if (next < folder.connections.size()) {
            exchangeBare(folder.connections.at(next++), token, &context, [&](bool) {
                ++answered;
                begin();
            });
        }
    };
    for (int lane = 0; lane < SlotLimits().running; ++lane) {
        begin();
    }
    turns.runUntil([&] { return answered == folder.connections.size(); });
}

/// The whole console without the desktop around it.
struct Program
{
    Program(const Folder &folder, bool gradually)
        : composition(Composition::create(
                          {.dataFolder = folder.data(), .tokenFile = folder.tokenFile(), .gradually = gradually},
                          platform::systemClock())
                          .take())
    {}
    void makeWindow()
    {
        host.emplace(composition->fleet(), composition->sync(), composition->proxy(), speech, notifier,
                     ui::WindowLifecycle::Options{.tray = &tray});
    }

    std::unique_ptr<Composition> composition;
    text::Speech speech;
    QuietTray tray;
    QuietNotifier notifier;
    std::optional<ui::WindowLifecycle> host;
};

/// From start to the window on screen, and then to all services; `made` is called before any refresh.
template <typename Made>
std::unique_ptr<Program> startUp(Turns &turns, const Folder &folder, bool gradually, Made made)
{
    QElapsedTimer watch;
    watch.start();
    std::unique_ptr<Program> program;
    turns.take([&] { program = std::make_unique<Program>(folder, gradually); });
    turns.take([&] { program->makeWindow(); });
    made(*program);
    turns.take([&] {
        program->composition->fleet().startSchedule();
        program->host->start(false);
    });
    const std::vector<double> parts = turns.turns.values;
    turns.runUntil([&] { return isSeen(program->host->console().window); });
    const qint64 seen = watch.elapsed();
    turns.runUntil([&] { return program->composition->fleet().stillToCome() == 0; });
    std::printf("%-34s %6lld ms to the window, %lld ms to all services; CPU ms: store and services %.1f, making the "
                "window %.1f, showing it %.1f\n",
                "", static_cast<long long>(seen), static_cast<long long>(watch.elapsed()), parts.at(0), parts.at(1),
                parts.at(2));
    return program;
}

int measure(int count)
{
    const ServerProcess server;
    const Folder folder(server, count);

    std::vector<double> longest;
    Turns emptyStart("start, empty window");
    Turns emptyRest("at rest, empty window");
    Turns emptyExchanges("exchanges, empty window");
    {
        QElapsedTimer watch;
        watch.start();
        QMainWindow empty;
        emptyStart.take([&] {
            empty.resize(1240, 776);
            empty.show();
        });
        emptyStart.runUntil([&] { return isSeen(empty); });
        emptyStart.report();
        std::printf("%-34s %6lld ms to the window\n", "", static_cast<long long>(watch.elapsed()));
        QElapsedTimer rest;
        rest.start();
        emptyRest.runUntil([&] { return rest.elapsed() > 2'000; });
        emptyRest.report();
        exchangeAll(emptyExchanges, folder);
        emptyExchanges.report();
    }

    int answered = 0;
    int verified = 0;
    const auto follow = [&](const Program &program) {
        QObject::connect(&program.composition->fleet(), &Fleet::refreshFinished, &*program.host,
                         [&](const ServiceMonitor *, const RefreshOutcome &outcome) {
                             ++answered;
                             verified += outcome.error ? 0 : 1;
                             if (outcome.error && answered - verified == 1) {
                                 std::fprintf(stderr, "%s: %s\n", qPrintable(errorName(outcome.error->code)),
                                              qPrintable(outcome.error->detail));
                             }
                         });
    };
    {
        Turns start("start, nothing verified");
        const auto program = startUp(start, folder, true, follow);
        report(start, emptyStart, longest);
        Turns first("all verified by the schedule");
        first.runUntil([&] { return answered >= count; });
        report(first, emptyExchanges, longest);
    }
    {
        Turns start("start, all loaded before");
        const auto program = startUp(start, folder, false, follow);
        std::vector<double> compared; // no program starts so
        report(start, emptyStart, compared);
    }
    Turns start("start, all verified");
    const auto program = startUp(start, folder, true, follow);
    report(start, emptyStart, longest);
    ui::ConsoleWindow &console = program->host->console();
    console.window.go(ui::PageId::Overview);
    QElapsedTimer rest;
    rest.start();
    Turns atRest("at rest, overview");
    atRest.runUntil([&rest] { return rest.elapsed() > 3'000; });
    report(atRest, emptyRest, longest);
    std::vector<double> seconds;
    for (const ui::PageId page : {ui::PageId::Overview, ui::PageId::License}) {
        console.window.go(page);
        answered = 0;
        verified = 0;
        emit console.pages.overview->refreshAllRequested();
        Turns refreshing(page == ui::PageId::Overview ? "refresh all, overview" : "refresh all, license page");
        refreshing.runUntil([&] { return answered >= count; });
        report(refreshing, emptyExchanges, longest);
        std::printf("%-34s %d of %d services verified\n", "", verified, count);
        seconds.push_back(refreshing.seconds());
    }
    printFigure("many services verified", "s", measured(seconds), measured({emptyExchanges.seconds()}), 1 / 0.9);
    printBound("many services, longest turn", "ms", measured({*std::max_element(longest.begin(), longest.end())}), 16);
    return verified == count ? 0 : 1;
}

} // namespace

} // namespace license::test

int main(int argc, char **argv)
try {
    if (argc > 1 && qstrcmp(argv[1], "serve") == 0) {
        const QCoreApplication application(argc, argv);
        return license::test::serve();
    }
    const QApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 0;
    return license::test::measure(count > 0 ? count : 500);
} catch (const std::exception &error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
