// SPDX-License-Identifier: GPL-3.0-or-later
// A second process for a test: opens the store in the first argument and executes the commands on its standard input,
// one per line, each answered by one line.
#include "core/store/servicelock.h"
#include "core/store/sqlitestore.h"

#include <QCoreApplication>
#include <QTextStream>

#include <csignal>
#include <map>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace license;

namespace {

QString said(const Result<Done> &done)
{
    return done.ok() ? u"done"_s : errorName(done.error().code) + u' ' + done.error().detail;
}

bool limitFiles(qint64 bytes)
{
#ifdef Q_OS_UNIX
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes > 0 ? rlim_t(bytes) : limit.rlim_max;
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
#else
    Q_UNUSED(bytes)
    return false;
#endif
}

class Peer
{
public:
    Peer(Store &store) : m_store(store) {}

    QString answer(const QStringList &words)
    {
        const QString &verb = words.first();
        const ServiceId id{words.value(1).toLongLong()};
        if (verb == "set"_L1) {
            return said(m_store.setPreference(words.value(1), words.value(2)));
        }
        if (verb == "get"_L1) {
            const auto value = m_store.preference(words.value(1));
            return value.ok() ? value->value_or(u"nothing"_s) : said(value.error());
        }
        if (verb == "services"_L1) {
            const auto services = m_store.services();
            return services.ok() ? QString::number(services->size()) : said(services.error());
        }
        if (verb == "lock"_L1) {
            m_locks[id] = ServiceFileLock::tryAcquire(m_store.folder(), id);
            return m_locks[id] ? u"done"_s : u"held"_s;
        }
        if (verb == "unlock"_L1) {
            m_locks.erase(id);
            return u"done"_s;
        }
        if (verb == "limit"_L1) { // no file may grow beyond this many bytes: a full disk for this process only
            return limitFiles(words.value(1).toLongLong()) ? u"done"_s : u"cannot"_s;
        }
        if (verb == "fill"_L1) {
            return said(m_store.setPreference(words.value(1), QString(words.value(2).toInt(), u'x')));
        }
        if (verb == "count"_L1) { // counts endlessly, until killed
            for (int n = 0;; ++n) {
                if (const auto set = m_store.setPreference(u"n"_s, QString::number(n)); !set.ok()) {
                    return said(set);
                }
            }
        }
        return u"what?"_s;
    }

private:
    Store &m_store;
    std::map<ServiceId, std::unique_ptr<ServiceLock>> m_locks;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream in(stdin);
    QTextStream out(stdout);
    auto store = SqliteStore::open(application.arguments().value(1));
    out << (store.ok() ? u"open"_s : store.error().detail) << Qt::endl;
    if (!store.ok()) {
        return 1;
    }
    Peer peer(*store.value());
    for (QString line; in.readLineInto(&line);) {
        out << peer.answer(line.split(u' ')) << Qt::endl;
    }
    return 0;
}
