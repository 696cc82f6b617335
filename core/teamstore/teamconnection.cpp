// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/teamconnection.h"

#include "core/domain/databaseproblem.h"
#include "core/platform/foreignwaits.h"
#include "core/teamstore/drivermessages.h"
#include "core/teamstore/libpq.h"
#include "core/teamstore/responsewatch.h"
#include "core/teamstore/teamerror.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QRegularExpression>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// Told by the database's triggers after each commit that changes what is shown.
const QString channel = u"license_changed"_s;

// Nobody waits longer than this for an answer, a lock, or a host that is silent. The server ends the transaction of a
// program that stopped within one. Only the schema of ours is searched.
constexpr auto bounds = "connect_timeout=%1 keepalives_idle=10 keepalives_interval=5 keepalives_count=3"
                        " tcp_user_timeout=15000 application_name=license-console"
                        " options='-c statement_timeout=15000 -c lock_timeout=5000"
                        " -c client_min_messages=error"
                        " -c idle_in_transaction_session_timeout=30000 -c search_path=license,pg_catalog,pg_temp' "_L1;

constexpr std::chrono::milliseconds forRefusal{5'000};
constexpr int forHosts = 20; ///< seconds, for all hosts of an address together

/// What libpq is told: what the address states holds. It gives each host the same time, and two seconds at least.
QString withBounds(const QString &parameters)
{
    static const QRegularExpression hosts(u"(?:^| )host='([^']*)'"_s);
    const auto stated = hosts.match(parameters).captured(1).count(u',') + 1;
    return QString(bounds).arg(std::clamp<qsizetype>(forHosts / stated, 2, 5)) + parameters;
}

/// A host that is silent is asked half of the time: many who wait for it in turn would wait long.
constexpr std::chrono::milliseconds worthWaiting{1'000};

/// PostgreSQL keeps no text with a zero in it.
QVariant storable(const QVariant &value)
{
    if (value.metaType() != QMetaType::fromType<QString>() || !value.toString().contains(QChar::Null)) {
        return value;
    }
    return value.toString().remove(QChar::Null);
}

} // namespace

TeamConnection::TeamConnection(TeamAddress address) : m_address(std::move(address)) {}

TeamConnection::~TeamConnection()
{
    disconnect();
}

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

/// Only where somebody asks: a connection that is told, and whose thread has events, would wake it for each notice.
void TeamConnection::listen()
{
    const QuietDriver quiet;
    ++m_news; // whatever was told meanwhile is unknown
    m_notices.missed = true;
    QSqlDriver *const driver = QSqlDatabase::database(m_name, false).driver();
    QObject::connect(driver, &QSqlDriver::notification, driver,
                     [this](const QString &, QSqlDriver::NotificationSource source, const QVariant &payload) {
                         if (source == QSqlDriver::OtherSource) {
                             take(payload.toString());
                         }
                     });
    m_listening = driver->subscribeToNotification(channel);
}

/// Anybody may send notices: a number is only where to look.
void TeamConnection::take(const QString &notice)
{
    ++m_news;
    bool isNumber = false;
    const qint64 service = notice.toLongLong(&isNumber);
    if (isNumber) {
        m_notices.services.insert(service);
    } else {
        m_notices.general = true;
    }
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

Error TeamConnection::late()
{
    m_broken = true;
    return databaseError(DatabaseProblem::Slow, u"no answer"_s);
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

Error TeamConnection::failure(const QSqlError &error)
{
    if (m_watch->end()) {
        return late();
    }
    m_broken = m_broken || endsConnection(error.nativeErrorCode());
    m_conflict = isConflict(error.nativeErrorCode());
    const QString text = error.databaseText();
    Error failed = statementError(error.nativeErrorCode(), text.isEmpty() ? error.driverText() : text);
    if (databaseProblem(failed) == DatabaseProblem::ReadOnly) {
        m_readOnly = failed; // since the connection was opened: the next write opens it anew
    }
    return failed;
}

Result<TeamRows> TeamConnection::runOnce(const QString &statement, const QVariantList &values)
{
    const QuietDriver quiet;
    m_conflict = false;
    if (m_broken) { // within a transaction, which has gone with the connection
        return databaseError(DatabaseProblem::Away, u"the connection has ended"_s);
    }
    if (!statement.contains(u' ')) { // BEGIN, COMMIT and ROLLBACK cannot be prepared
        const auto done = runAsWritten(statement, m_address.patience);
        return done ? Result<TeamRows>(TeamRows()) : done.error();
    }
    m_watch->begin(m_address.patience);
    auto known = m_prepared.find(statement);
    if (known == m_prepared.end()) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        if (!query.prepare(statement)) {
            return failure(query.lastError());
        }
        known = m_prepared.emplace(statement, std::move(query)).first;
    }
    QSqlQuery &query = known->second;
    for (int at = 0; at < values.size(); ++at) {
        query.bindValue(at, storable(values.at(at)));
    }
    if (!query.exec()) {
        return failure(query.lastError());
    }
    TeamRows answer{.affected = query.numRowsAffected()};
    const QSqlRecord record = query.record();
    for (int column = 0; column < record.count(); ++column) {
        answer.columns.append(record.fieldName(column));
    }
    answer.rows.reserve(std::max(0, query.size()));
    while (query.next()) {
        QVariantList row;
        row.reserve(record.count());
        for (int column = 0; column < record.count(); ++column) {
            row.append(query.value(column));
        }
        answer.rows.append(std::move(row));
    }
    query.finish();
    m_broken = m_watch->end() || m_broken; // only now: for the record the driver asks for the names of tables
    return answer;
}

Result<TeamRows> TeamConnection::run(const QString &statement, const QVariantList &values)
{
    if (m_inTransaction) {
        return runOnce(statement, values);
    }
    if (const auto opened = open(); !opened) {
        return opened.error();
    }
    auto answer = runOnce(statement, values);
    if (!answer && m_broken && databaseProblem(answer.error()) != DatabaseProblem::Slow) {
        // The server was restarted since the last use.
        const auto again = open();
        return again ? runOnce(statement, values) : again.error();
    }
    return answer;
}

Result<Done> TeamConnection::script(const QString &statements)
{
    return runAsWritten(statements, 3 * m_address.patience);
}

Result<Done> TeamConnection::runAsWritten(const QString &statements, std::chrono::milliseconds patience)
{
    const QuietDriver quiet;
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    m_watch->begin(patience);
    if (!query.exec(statements)) {
        return failure(query.lastError());
    }
    while (query.nextResult()) { // each statement has its own
    }
    m_broken = m_watch->end() || m_broken;
    return query.lastError().isValid() ? failure(query.lastError()) : Result<Done>(Done{});
}

Result<Done> TeamConnection::begin()
{
    const auto begun = run(u"BEGIN"_s);
    m_inTransaction = begun.ok();
    return begun ? Result<Done>(Done{}) : begun.error();
}

Result<Done> TeamConnection::end(QStringView how)
{
    if (!m_inTransaction) {
        return Done{};
    }
    const auto ended = runOnce(how.toString(), {});
    if (ended || how == u"ROLLBACK") {
        m_inTransaction = false;
    }
    return ended ? Result<Done>(Done{}) : ended.error();
}

Result<Done> TeamConnection::follow()
{
    disconnect();
    if (auto opened = open(); !opened) {
        return opened;
    }
    listen();
    m_heard = m_news;
    return m_listening ? Result<Done>(Done{})
                       : databaseError(DatabaseProblem::None, u"the driver for PostgreSQL cannot listen"_s);
}

Result<bool> TeamConnection::heard()
{
    // The driver has read, but does not tell that nothing more will come. It would watch a socket that is closed.
    if (!QSqlDatabase::database(m_name, false).isOpen()) {
        disconnect();
        return databaseError(DatabaseProblem::Away, u"the connection has ended"_s);
    }
    return std::exchange(m_heard, m_news) != m_news;
}

Result<TeamNotices> TeamConnection::notices()
{
    const auto asked = news();
    return asked ? Result<TeamNotices>(std::exchange(m_notices, {})) : asked.error();
}

Result<qint64> TeamConnection::news()
{
    // The answer to any statement brings what other connections have told.
    if (const auto asked = run(u"SELECT 1"_s); !asked) {
        return asked.error();
    }
    if (!m_listening) {
        listen();
    }
    QCoreApplication::sendPostedEvents(QSqlDatabase::database(m_name, false).driver(), QEvent::MetaCall);
    return m_news;
}

} // namespace license
