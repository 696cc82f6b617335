// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sessionlog.h"

#include "core/report/redactor.h"
#include "core/text/moments.h"
#include "core/text/sanitize.h"

#include <QLoggingCategory>
#include <QString>

#include <deque>
#include <mutex>

namespace license::report {

using namespace Qt::StringLiterals;

namespace {

/// One per process, like Qt's message handler.
struct Kept
{
    const Clock *clock = nullptr; ///< null: no log is kept
    QtMessageHandler before = nullptr;
    std::deque<QByteArray> lines;
    qsizetype bytes = 0;
    Redactor redactor;
};

/// Never destroyed: threads may still log while the program ends.
Kept &kept()
{
    static Kept *const instance = new Kept;
    return *instance;
}

std::mutex &guard()
{
    static auto *const instance = new std::mutex;
    return *instance;
}

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    Q_UNREACHABLE();
}

/// Formats any content as one line.
QByteArray lineOf(const Kept &log, QtMsgType type, const QString &category, const QString &message)
{
    const QString line = u"%1 %2 %3 "_s.arg(text::rfc3339(log.clock->now().wall), levelName(type), category) +
                         text::plain(log.redactor.redacted(message));
    return line.left(SessionLog::longestLine).toUtf8() + '\n';
}

void keep(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    thread_local bool within = false; // messages caused by the log itself are not logged
    const QString category = QString::fromUtf8(context.category);
    QtMessageHandler before = nullptr;
    if (!within) {
        within = true;
        const std::scoped_lock lock(guard());
        Kept &log = kept();
        before = log.before;
        if (log.clock) {
            log.lines.push_back(lineOf(log, type, category, message));
            log.bytes += log.lines.back().size();
            while (log.bytes > SessionLog::mostBytes) {
                log.bytes -= log.lines.front().size();
                log.lines.pop_front();
            }
        }
        within = false;
    }
    // Our own notes are for the report; Qt's messages keep their usual destination.
    const bool note = type == QtInfoMsg && category.startsWith("license."_L1);
    if (before && !note) {
        before(type, context, message);
    }
}

} // namespace

SessionLog::SessionLog(const Clock &clock)
{
    {
        const std::scoped_lock lock(guard());
        Q_ASSERT(!kept().clock);
        kept().clock = &clock;
    }
    QtMessageHandler before = qInstallMessageHandler(keep);
    {
        const std::scoped_lock lock(guard());
        kept().before = before;
    }
    QLoggingCategory::setFilterRules(u"license.*.info=true"_s);
}

SessionLog::~SessionLog()
{
    QLoggingCategory::setFilterRules({});
    QtMessageHandler before = nullptr;
    {
        const std::scoped_lock lock(guard());
        Kept &log = kept();
        before = log.before;
        log.clock = nullptr;
        log.lines.clear();
        log.bytes = 0;
    }
    qInstallMessageHandler(before);
}

QByteArray SessionLog::text()
{
    const std::scoped_lock lock(guard());
    QByteArray all;
    all.reserve(kept().bytes);
    for (const QByteArray &line : kept().lines) {
        all += line;
    }
    return all;
}

} // namespace license::report
