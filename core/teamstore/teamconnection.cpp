// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/teamconnection.h"

#include "core/domain/databaseproblem.h"
#include "core/teamstore/drivermessages.h"
#include "core/teamstore/responsewatch.h"
#include "core/teamstore/teamerror.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

/// Told by the database's triggers after each commit that changes what is shown.
const QString channel = u"license_changed"_s;

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

Error TeamConnection::late()
{
    m_broken = true;
    return databaseError(DatabaseProblem::Slow, u"no answer"_s);
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
