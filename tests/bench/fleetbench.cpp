// SPDX-License-Identifier: GPL-3.0-or-later
// The window while all of its services are refreshed: `bench_fleet [SERVICES]`, 500 unless told otherwise. How long
// each turn of the GUI thread's event loop takes, by the thread's own processor time, which other programs do not
// lengthen; beside it the same for a window at rest. The server is a process of its own.
#include "app/composition.h"
#include "core/platform/platform.h"
#include "core/protocol/base64url.h"
#include "tests/bench/signingserver.h"
#include "tests/support/documentsigner.h"
#include "ui/consolewindow.h"
#include "ui/pages/overviewpage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The turns of this thread's event loop, each by the processor time that it took.
class Turns
{
public:
    /// Turns the loop until `condition` holds; gives up after some minutes.
    template <typename Condition>
    void runUntil(Condition condition)
    {
        QElapsedTimer clock;
        clock.start();
        while (!condition() && clock.elapsed() < 300'000) {
            const double from = threadMilliseconds();
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
            m_turns.push_back(threadMilliseconds() - from);
        }
        m_seconds = static_cast<double>(clock.elapsed()) / 1e3;
    }

    void report(const char *what)
    {
        std::sort(m_turns.begin(), m_turns.end());
        const auto over = m_turns.end() - std::upper_bound(m_turns.begin(), m_turns.end(), 16.0);
        const auto at = [this](double share) {
            return m_turns.empty() ? 0.0 : m_turns[static_cast<std::size_t>(share * double(m_turns.size() - 1))];
        };
        std::printf(
            "%-16s %7.2f s %7zu turns   median %6.2f ms   99 %% %6.2f ms   longest %6.2f ms   over 16 ms: %td\n", what,
            m_seconds, m_turns.size(), at(0.5), at(0.99), at(1.0), over);
    }

private:
    std::vector<double> m_turns;
    double m_seconds = 0;
};

void addServices(const QString &folder, const QString &url, const QByteArray &ca, int count)
{
    DocumentSigner signer(url);
    const auto store = Store::open(folder).take();
    for (int i = 0; i < count; ++i) {
        Connection connection = signer.connection();
        connection.name = u"Service %1"_s.arg(i, 4, 10, QLatin1Char('0'));
        connection.installation = QString::fromLatin1(toBase64Url(QByteArray::number(i).rightJustified(16, '0')));
        connection.ca = ca;
        if (!store->addService(connection)) {
            std::fprintf(stderr, "service %d could not be added\n", i);
        }
    }
}

int measure(const QString &program, int count)
{
    QProcess server;
    server.start(program, {u"serve"_s});
    server.waitForReadyRead();
    const QByteArray port = server.readLine().trimmed();
    while (!server.canReadLine() && server.waitForReadyRead()) {
    }
    const QByteArray ca = QByteArray::fromBase64(server.readLine().trimmed());
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    addServices(data, u"https://127.0.0.1:"_s + QString::fromLatin1(port), ca, count);
    const QString tokenFile = folder.filePath(u"token"_s);
    QFile token(tokenFile);
    token.open(QIODevice::WriteOnly);
    token.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    token.write("lic_0123456789abcdef\n");
    token.close();
    auto composition = Composition::create({data, tokenFile}, platform::systemClock());
    if (!composition) {
        std::fprintf(stderr, "%s\n", qPrintable(composition.error().detail));
        return 1;
    }
    Fleet &fleet = (*composition)->fleet();
    ui::ConsoleWindow console(fleet, (*composition)->sync(), (*composition)->proxy());
    console.window.show();
    console.window.go(ui::Place::Overview);
    Turns atRest;
    QElapsedTimer rest;
    rest.start();
    QTimer beat; // a window at rest has nothing to wake for
    beat.start(20);
    atRest.runUntil([&rest] { return rest.elapsed() > 2'000; });
    atRest.report("at rest");
    beat.stop();

    int answered = 0;
    int verified = 0;
    QObject::connect(&fleet, &Fleet::refreshFinished, &console.window,
                     [&](const ServiceMonitor *, const RefreshOutcome &outcome) {
                         ++answered;
                         verified += outcome.error ? 0 : 1;
                         if (outcome.error && answered - verified == 1) {
                             std::fprintf(stderr, "%s\n",
                                          qPrintable(errorName(outcome.error->code) + u": "_s + outcome.error->detail));
                         }
                     });
    emit console.pages.overview->refreshAllRequested();
    Turns refreshing;
    refreshing.runUntil([&] { return answered >= count; });
    refreshing.report("refresh of all");
    std::printf("%d of %d services verified\n", verified, count);
    server.closeWriteChannel();
    server.waitForFinished(2'000);
    return verified == count ? 0 : 1;
}

} // namespace

} // namespace license::test

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "serve") == 0) {
        const QCoreApplication application(argc, argv);
        return license::test::serve();
    }
    const QApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 0;
    return license::test::measure(QCoreApplication::applicationFilePath(), count > 0 ? count : 500);
}
