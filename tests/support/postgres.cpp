// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <pwd.h>
#include <unistd.h>

#include <csignal>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms, on a busy machine

/// The newest installed version.
QString programs()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    int newest = 0;
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        newest = QFile::exists(versions.filePath(name + u"/bin/postgres"_s)) ? std::max(newest, name.toInt()) : newest;
    }
    return versions.filePath(QString::number(newest)) + u"/bin/"_s;
}

struct Finished
{
    bool ok = false;
    QString out;
    QString error;
};

Finished run(const QStringList &command, const QByteArray &input = {})
{
    QProcess process;
    process.start(command.first(), command.mid(1));
    if (!process.waitForStarted(patience)) {
        return {false, {}, command.first() + u": "_s + process.errorString()};
    }
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(patience);
    return {ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

/// psql's report of an error: "ERROR:  42501: permission denied …".
SqlAnswer answerOf(const Finished &finished)
{
    static const QRegularExpression report(u"(?:ERROR|FATAL):\\s+([0-9A-Z]{5}):"_s);
    SqlAnswer answer{.state = {}, .error = finished.error, .text = finished.out.trimmed()};
    if (!finished.ok) {
        const auto match = report.match(finished.error);
        answer.state = match.hasMatch() ? match.captured(1) : u"psql"_s;
    }
    return answer;
}

/// The processes below one, in any order.
QList<pid_t> childrenOf(pid_t process)
{
    QFile file(u"/proc/%1/task/%1/children"_s.arg(process));
    QList<pid_t> children;
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> words = file.readAll().simplified().split(' ');
        for (const QByteArray &word : words) {
            if (const pid_t child = word.toInt(); child > 1) {
                children.append(child);
            }
        }
    }
    return children;
}

} // namespace

// /tmp, because a socket's path has at most 107 bytes.
Postgres::Postgres() : m_folder(std::make_unique<QTemporaryDir>(u"/tmp/lpg-XXXXXX"_s)) {}

Postgres::~Postgres()
{
    stop(Stop::Immediate);
    m_guard.closeWriteChannel();
    m_guard.waitForFinished(patience);
}

// setpriv also ends the server with this program: SIGQUIT is its immediate shutdown.
QStringList Postgres::asServer(const QStringList &command) const
{
    QStringList whole{u"setpriv"_s, u"--pdeathsig"_s, u"SIGQUIT"_s};
    if (::geteuid() == 0) {
        whole << u"--reuid=postgres"_s << u"--regid=postgres"_s << u"--clear-groups"_s;
    }
    return whole << u"env"_s << u"-C"_s << folder() << u"LC_ALL=C.UTF-8"_s << command;
}

bool Postgres::make()
{
    if (::geteuid() == 0) {
        const passwd *user = ::getpwnam("postgres");
        if (user == nullptr || ::chown(QFile::encodeName(folder()).constData(), user->pw_uid, user->pw_gid) != 0) {
            m_error = u"no user postgres: install postgresql-15 (./dev setup)"_s;
            return false;
        }
    }
    // Removes the folder even if this program is killed: its input then ends.
    m_guard.start(u"sh"_s,
                  {u"-c"_s,
                   u"trap '' INT TERM HUP; cat >/dev/null; pid=$(head -n 1 \"$0/data/postmaster.pid\" 2>/dev/null);"
                   " while [ -n \"$pid\" ] && [ -d \"/proc/$pid\" ]; do kill -QUIT \"$pid\"; sleep 0.1; done;"
                   " rm -rf \"$0\""_s,
                   folder()});
    if (!m_guard.waitForStarted(patience)) {
        m_error = u"no shell"_s;
        return false;
    }
    // Only making the cluster goes without fsync; the server has it.
    const Finished made =
        run(asServer({programs() + u"initdb"_s, u"-D"_s, folder() + u"/data"_s, u"-U"_s, u"postgres"_s, u"-E"_s,
                      u"UTF8"_s, u"--locale=C.UTF-8"_s, u"--auth=trust"_s, u"--no-sync"_s, u"--no-instructions"_s}));
    m_error = made.ok ? QString() : made.error;
    return made.ok;
}

bool Postgres::launch()
{
    QStringList command{programs() + u"postgres"_s, u"-D"_s, folder() + u"/data"_s, u"-k"_s, folder()};
    const QStringList settings = QStringList{u"listen_addresses="_s,
                                             u"fsync=on"_s,
                                             u"synchronous_commit=on"_s,
                                             u"shared_buffers=32MB"_s,
                                             u"dynamic_shared_memory_type=mmap"_s,
                                             u"timezone=UTC"_s,
                                             u"logging_collector=off"_s,
                                             u"unix_socket_permissions=0700"_s} +
                                 m_settings;
    for (const QString &setting : settings) {
        command << u"-c"_s << setting;
    }
    command = asServer(command);
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.setStandardErrorFile(folder() + u"/log"_s, QIODevice::Append);
    m_server.start(command.first(), command.mid(1));
    const QDeadlineTimer deadline(patience);
    while (m_server.waitForStarted(patience) && !deadline.hasExpired()) {
        if (psql(u"postgres"_s, u"postgres"_s, u"SELECT 1"_s).ok()) {
            return true;
        }
        if (m_server.waitForFinished(50)) {
            break;
        }
    }
    QFile log(folder() + u"/log"_s);
    m_error = log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : m_server.errorString();
    return false;
}

bool Postgres::start()
{
    return (QFile::exists(folder() + u"/data/PG_VERSION"_s) || make()) && launch();
}

bool Postgres::stop(Stop mode)
{
    if (m_server.state() == QProcess::NotRunning) {
        return true;
    }
    ::kill(static_cast<pid_t>(m_server.processId()), mode == Stop::Fast ? SIGINT : SIGQUIT);
    if (m_server.waitForFinished(patience)) {
        return true;
    }
    kill();
    return false;
}

void Postgres::kill()
{
    if (m_server.state() == QProcess::NotRunning) {
        return;
    }
    const auto server = static_cast<pid_t>(m_server.processId());
    ::kill(server, SIGSTOP); // so that it starts no further process meanwhile
    QList<pid_t> all = childrenOf(server);
    all.append(server);
    for (const pid_t process : all) {
        ::kill(process, SIGKILL);
    }
    m_server.waitForFinished(patience);
    // The children, orphans now, let go of the shared memory when they are gone.
    const QDeadlineTimer deadline(patience);
    for (const pid_t process : all) {
        while (::kill(process, 0) == 0 && !deadline.hasExpired()) {
            ::usleep(1'000);
        }
    }
}

bool Postgres::restart()
{
    return stop() && launch();
}

QString Postgres::url(const QString &role, const QString &database) const
{
    return u"postgresql:///%1?host=%2&user=%3"_s.arg(database, folder(), role);
}

bool Postgres::createDatabase(const QString &name)
{
    const SqlAnswer made = psql(u"postgres"_s, u"postgres"_s, u"CREATE DATABASE \"%1\""_s.arg(name));
    m_error = made.error;
    return made.ok();
}

SqlAnswer Postgres::psql(const QString &role, const QString &database, const QString &text) const
{
    return answerOf(
        run({u"env"_s, u"-u"_s, u"PGOPTIONS"_s, programs() + u"psql"_s, u"-X"_s, u"-A"_s, u"-t"_s, u"-q"_s, u"-v"_s,
             u"ON_ERROR_STOP=1"_s, u"-v"_s, u"VERBOSITY=verbose"_s, u"-d"_s, url(role, database), u"-f"_s, u"-"_s},
            text.toUtf8()));
}

SqlAnswer Postgres::runFile(const QString &role, const QString &database, const QString &name,
                            const QString &before) const
{
    QFile file(QStringLiteral(LICENSE_POSTGRESQL_FILES "/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return {.state = u"file"_s, .error = file.errorString(), .text = {}};
    }
    return psql(role, database,
                u"BEGIN; SELECT pg_advisory_xact_lock(20254, 1);"_s + before + u'\n' +
                    QString::fromUtf8(file.readAll()) + u"\nCOMMIT;"_s);
}

} // namespace license::test
