// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/platform/foreignwaits.h"
#include "core/teamstore/drivermessages.h"
#include "core/teamstore/libpq.h"
#include "core/teamstore/responsewatch.h"
#include "core/teamstore/teamconnection.h"
#include "core/teamstore/teamerror.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

// How a connection is opened, and what it learns of the server.

namespace {

// Nobody waits longer than this for an answer, a lock, or a host that is silent. The server ends the transaction of a
// program that stopped within one. Only the schema of ours is searched.
constexpr auto bounds = "connect_timeout=%1 keepalives_idle=10 keepalives_interval=5 keepalives_count=3"
                        " tcp_user_timeout=15000 application_name=license-console"
                        " options='-c statement_timeout=15000 -c lock_timeout=5000"
                        " -c client_min_messages=error"
                        " -c idle_in_transaction_session_timeout=30000 -c search_path=license,pg_catalog,pg_temp' "_L1;

constexpr std::chrono::milliseconds forRefusal{5'000};
constexpr int forHosts = 20; ///< seconds, for all hosts of an address together

/// A host that is silent is asked half of the time: many who wait for it in turn would wait long.
constexpr std::chrono::milliseconds worthWaiting{1'000};

/// What libpq is told: what the address states holds. It gives each host the same time, and two seconds at least.
QString withBounds(const QString &parameters)
{
    static const QRegularExpression hosts(u"(?:^| )host='([^']*)'"_s);
    const auto stated = hosts.match(parameters).captured(1).count(u',') + 1;
    return QString(bounds).arg(std::clamp<qsizetype>(forHosts / stated, 2, 5)) + parameters;
}

} // namespace

void TeamConnection::disconnect()
{
    const QuietDriver quiet;
    m_watch.reset();
    if (!m_name.isEmpty()) {
        // Before its statements: they would be given back one by one, to a server that is gone.
        QSqlDatabase::removeDatabase(std::exchange(m_name, {}));
    }
    m_prepared.clear();
    m_inTransaction = false;
    m_broken = false;
    m_listening = false;
}

Result<Done> TeamConnection::open()
{
    if (!m_name.isEmpty() && !m_broken && QSqlDatabase::database(m_name, false).isOpen()) {
        return Done{};
    }
    if (m_silent && !m_quiet.hasExpired()) {
        return *m_silent;
    }
    disconnect();
    QElapsedTimer taken;
    taken.start();
    auto connected = connect();
    m_silent.reset();
    if (!connected) {
        disconnect();
        if (taken.hasExpired(worthWaiting.count())) {
            m_silent = connected.error();
            m_quiet.setRemainingTime(taken.elapsed());
        }
    }
    return connected;
}

Result<Done> TeamConnection::openToWrite()
{
    constexpr std::chrono::seconds often{1};
    auto opened = open();
    if (opened && m_readOnly && !m_inTransaction && m_askedToWrite.hasExpired()) {
        m_askedToWrite.setRemainingTime(often);
        disconnect();
        opened = open();
    }
    return opened;
}

Result<Done> TeamConnection::connect()
{
    const QuietDriver quiet;
    m_name = u"license-team-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    if (!database.isValid()) {
        return databaseError(DatabaseProblem::None, u"Qt's driver for PostgreSQL is not installed"_s);
    }
    database.setPassword(m_address.password);
    database.setConnectOptions(withBounds(m_address.parameters));
    m_watch = std::make_unique<ResponseWatch>(*database.driver());
    if (auto opened = signIn(database); !opened) {
        return opened;
    }
    m_new = true;
    libpq::silence(*database.driver());
    return configure();
}

Result<Done> TeamConnection::signIn(QSqlDatabase &database)
{
    const platform::PlainMessages plain;
    m_watch->begin(m_address.patience * 5 / 4); // the driver also asks for the version and the like
    const bool opened = database.open();
    if (m_watch->end()) {
        return late();
    }
    if (opened) {
        return Done{};
    }
    const QString text = database.lastError().databaseText();
    if (!isUnclear(text)) {
        return connectionError(text);
    }
    QString parameters = withBounds(m_address.parameters);
    if (!m_address.password.isEmpty()) {
        QString password = m_address.password;
        password.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
        parameters += u" password='%1'"_s.arg(password);
    }
    return connectionError(text, libpq::refusalState(parameters.toUtf8(), forRefusal));
}

Result<Done> TeamConnection::configure()
{
    const auto state = runOnce(u"SELECT pg_is_in_recovery(), current_setting('transaction_read_only') = 'on',"
                               " current_setting('server_encoding')"_s,
                               {});
    if (!state) {
        return state.error();
    }
    // SQL_ASCII is bytes without a meaning, and others do not hold every name.
    if (const QString encoding = state->first()[2].toString(); encoding != "UTF8"_L1) {
        return databaseError(DatabaseProblem::NoUnicode, encoding);
    }
    const auto lineage = runOnce(lineageQuestion, {});
    if (!lineage && m_broken) {
        return lineage.error();
    }
    m_lineage = lineageFrom(lineage);
    m_readOnly.reset();
    if (state->first()[0].toBool() || state->first()[1].toBool()) {
        m_readOnly = databaseError(DatabaseProblem::ReadOnly, m_address.shown);
    } else if (isLeftBehind(m_lineage)) {
        m_readOnly = databaseError(
            DatabaseProblem::ReadOnly,
            u"%1: this server is an older primary, which another one has replaced"_s.arg(m_address.shown));
    }
    return Done{};
}

} // namespace license
