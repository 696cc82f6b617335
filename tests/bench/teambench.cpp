// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of tests/bench/team.py: `bench_team serve`, a license server that verifies every installation; `bench_team add
// PLACE URL CA`, its first service; `bench_team listen PLACE COUNT`, consoles without a window, each in a thread of its
// own, that read what they are told of. At the end of its input it says how long results took to reach all of them.
#include "core/domain/storeplace.h"
#include "core/platform/platform.h"
#include "core/protocol/base64url.h"
#include "core/store/store.h"
#include "core/store/teamwork.h"
#include "core/teamstore/openstore.h"
#include "tests/bench/figure.h"
#include "tests/bench/signingserver.h"
#include "tests/support/documentsigner.h"

#include <QCoreApplication>
#include <QMutex>
#include <QMutexLocker>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

std::unique_ptr<Store> openPlace(const QString &place, const QString &folder, const Clock &clock)
{
    const auto read = storePlaceFrom(place);
    auto opened = openStore(std::get<StorePlace>(read), folder, clock, {});
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().detail));
        std::exit(1);
    }
    return opened.take();
}

int add(const QStringList &arguments)
{
    const QTemporaryDir folder;
    const auto clock = platform::systemClock();
    const auto store = openPlace(arguments.at(0), folder.path(), *clock);
    Connection connection = DocumentSigner(arguments.at(1)).connection();
    connection.name = u"Service 0"_s;
    connection.installation = QString::fromLatin1(toBase64Url(QByteArray("0").rightJustified(16, '0')));
    connection.ca = QByteArray::fromBase64(arguments.at(2).toLatin1());
    return store->addService(connection) && store->setPreference(u"proxy"_s, u"none"_s) ? 0 : 1;
}

/// Who has seen which result, and after how long: from the answer of the license server to the console that has read
/// it.
class Arrivals
{
public:
    explicit Arrivals(int listeners) : m_listeners(listeners) {}

    void note(ServiceId id, Instant answered, Instant seen)
    {
        const QMutexLocker lock(&m_mutex);
        Seen &known = m_results[{static_cast<qint64>(id), answered.time_since_epoch().count()}];
        ++known.listeners;
        known.last = std::max(known.last, seen - answered);
    }
    void report() const
    {
        const QMutexLocker lock(&m_mutex);
        std::vector<qint64> all;
        for (const auto &[key, seen] : m_results) {
            if (seen.listeners == m_listeners) {
                all.push_back(seen.last.count());
            }
        }
        std::sort(all.begin(), all.end());
        const auto at = [&all](double part) {
            return all.empty() ? qint64{-1} : all[static_cast<std::size_t>(part * double(all.size() - 1))];
        };
        // A result that another one of its service followed at once is read once, as the later one.
        std::printf("{\"results\":%zu,\"seen_by_all\":%zu,\"median_ms\":%lld,\"p95_ms\":%lld,\"most_ms\":%lld}\n",
                    m_results.size(), all.size(), static_cast<long long>(at(0.5)), static_cast<long long>(at(0.95)),
                    static_cast<long long>(at(1.0)));
    }

private:
    struct Seen
    {
        int listeners = 0;
        milliseconds last{0};
    };
    const int m_listeners;
    mutable QMutex m_mutex;
    std::map<std::pair<qint64, qint64>, Seen> m_results;
};

/// A console as far as the database notices it: it listens, and reads what is named a tenth of a second later.
class Listener
{
public:
    Listener(QString place, Arrivals &arrivals) : m_place(std::move(place)), m_arrivals(arrivals)
    {
        m_thread.reset(QThread::create([this] { run(); }));
        m_thread->start();
    }
    ~Listener()
    {
        m_thread->quit();
        m_thread->wait();
    }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

private:
    void run()
    {
        const QTemporaryDir folder;
        const auto clock = platform::systemClock();
        m_begun = clock->now().wall;
        const auto store = openPlace(m_place, folder.path(), *clock);
        const auto news = store->team()->listen();
        QTimer soon;
        soon.setSingleShot(true);
        // As StoreFollower: a notice may come to the other connection a moment later.
        bool again = false;
        QObject::connect(news.get(), &TeamNews::noticed, &soon, [&] {
            again = true;
            if (!soon.isActive() || soon.remainingTime() > 100) {
                soon.start(100);
            }
        });
        QObject::connect(&soon, &QTimer::timeout, &soon, [&] {
            read(*store, *clock);
            if (std::exchange(again, false)) {
                soon.start(1'000);
            }
        });
        QEventLoop().exec();
    }
    void read(Store &store, const Clock &clock)
    {
        auto changes = store.team()->changes(m_mark, false);
        if (!changes) {
            return;
        }
        m_mark = changes->mark;
        const auto states = store.states(changes->touched);
        for (auto each = states ? states->cbegin() : QHash<ServiceId, StoredState>::const_iterator();
             states && each != states->cend(); ++each) {
            const auto &last = each->attempts.lastAttempt;
            Instant &known = m_known[each.key()];
            if (last && last->wall > m_begun && last->wall != known) {
                known = last->wall;
                m_arrivals.note(each.key(), known, clock.now().wall);
            }
        }
    }

    const QString m_place;
    Arrivals &m_arrivals;
    Instant m_begun; ///< earlier results are of an earlier measurement
    std::optional<TeamMark> m_mark;
    QHash<ServiceId, Instant> m_known;
    std::unique_ptr<QThread> m_thread;
};

int listenToAll(const QString &place, int count)
{
    Arrivals arrivals(count);
    std::vector<std::unique_ptr<Listener>> listeners;
    listeners.reserve(static_cast<std::size_t>(std::max(count, 0)));
    for (int i = 0; i < count; ++i) {
        listeners.push_back(std::make_unique<Listener>(place, arrivals));
    }
    const QSocketNotifier ended(0, QSocketNotifier::Read);
    QObject::connect(&ended, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    listeners.clear();
    arrivals.report();
    return 0;
}

} // namespace

} // namespace license::test

// NOLINTNEXTLINE(bugprone-exception-escape): what cannot be measured may end the program
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString what = arguments.value(0);
    if (what == u"serve"_s) {
        return license::test::serve();
    }
    if (what == u"add"_s && arguments.size() == 4) {
        return license::test::add(arguments.mid(1));
    }
    if (what == u"listen"_s && arguments.size() == 3) {
        return license::test::listenToAll(arguments.at(1), arguments.at(2).toInt());
    }
    std::fputs("bench_team serve | add PLACE URL CA | listen PLACE COUNT\n", stderr);
    return 64;
}
