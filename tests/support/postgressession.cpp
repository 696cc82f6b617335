// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace license::test {

using namespace Qt::StringLiterals;

PostgresSession::PostgresSession(const Postgres &server, const QString &role, const QString &database,
                                 const QString &options)
    : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    connection.setHostName(server.folder());
    connection.setUserName(role);
    connection.setDatabaseName(database);
    connection.setConnectOptions(options);
    if (!connection.open()) {
        m_error = connection.lastError().text();
        return;
    }
    m_error = run(u"SET search_path = license, pg_catalog, pg_temp"_s).error;
}

PostgresSession::~PostgresSession()
{
    QSqlDatabase::removeDatabase(m_name);
}

SqlAnswer PostgresSession::run(const QString &text) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.exec(text)) {
        const QSqlError error = query.lastError();
        return {.state = error.nativeErrorCode().isEmpty() ? u"driver"_s : error.nativeErrorCode(),
                .error = error.databaseText(),
                .text = {}};
    }
    SqlAnswer answer;
    QStringList lines;
    while (query.next()) {
        QStringList columns;
        for (int at = 0; at < query.record().count(); ++at) {
            columns.append(query.value(at).toString());
        }
        lines.append(columns.join(u'|'));
    }
    answer.text = lines.join(u'\n');
    return answer;
}

QString PostgresSession::value(const QString &text) const
{
    return run(text).text.section(u'\n', 0, 0).section(u'|', 0, 0);
}

} // namespace license::test
