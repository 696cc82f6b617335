// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/domain/storageproblem.h"
#include "core/teamstore/teamerror.h"

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

TEST(TeamError, TellsWhyNoConnectionCameAbout)
{
    const struct
    {
        const char *text;
        DatabaseProblem problem;
    } rows[] = {
        {"connection to server at \"db\" (10.0.0.1), port 5432 failed: Connection refused\n\tIs the server running?",
         DatabaseProblem::Away},
        {"could not translate host name \"db\" to address: Name or service not known", DatabaseProblem::Away},
        {"connection to server at \"db\" failed: timeout expired", DatabaseProblem::Away},
        {"FATAL:  the database system is starting up", DatabaseProblem::Away},
        {"FATAL:  password authentication failed for user \"anna\"", DatabaseProblem::Refused},
        {"FATAL:  role \"anna\" does not exist", DatabaseProblem::Refused},
        {"FATAL:  role \"anna\" is not permitted to log in", DatabaseProblem::Refused},
        {"FATAL:  no pg_hba.conf entry for host \"10.0.0.2\", user \"anna\", database \"team\", no encryption",
         DatabaseProblem::Refused},
        {"fe_sendauth: no password supplied", DatabaseProblem::NoPassword},
        {"FATAL:  database \"team\" does not exist", DatabaseProblem::Missing},
        {"connection failed: server does not support SSL, but SSL was required", DatabaseProblem::NoTls},
        {"connection failed: SSL error: certificate verify failed", DatabaseProblem::Untrusted},
        {"connection failed: server certificate for \"a\" does not match host name \"b\"", DatabaseProblem::Untrusted},
        {"root certificate file \"/root/.postgresql/root.crt\" does not exist", DatabaseProblem::Untrusted},
        {"connection failed: session is read-only", DatabaseProblem::ReadOnly},
        {"connection to server at \"certificate.example\" (10.0.0.1), port 5432 failed: Connection refused",
         DatabaseProblem::Away},
        {"could not translate host name \"root certificate\" to address: Name or service not known",
         DatabaseProblem::Away},
        {"FATAL:  database \"no pg_hba.conf entry\" does not exist", DatabaseProblem::Missing},
        {"connection to server at \"a\", port 5432 failed: Connection refused\n\tIs the server running?\n"
         "connection to server at \"b\", port 5432 failed: FATAL:  password authentication failed for user \"x\"",
         DatabaseProblem::Refused},
        {"connection to server at \"a\", port 5432 failed: Connection refused\n\tIs the server running?\n"
         "connection to server at \"b\", port 5432 failed: session is read-only",
         DatabaseProblem::Away},
        {"connection to server at \"a\", port 5432 failed: session is read-only\n"
         "connection to server at \"b\", port 5432 failed: session is read-only",
         DatabaseProblem::ReadOnly},
        {"connection to server at \"a\", port 5432 failed: session is read-only\n"
         "connection to server at \"b\", port 5432 failed: FATAL:  password authentication failed for user \"x\"",
         DatabaseProblem::Refused},
    };
    for (const auto &row : rows) {
        const Error error = connectionError(QString::fromLatin1(row.text));
        EXPECT_EQ(error.code, ErrorCode::StorageFailed);
        EXPECT_EQ(databaseProblem(error), row.problem) << row.text;
        EXPECT_FALSE(error.detail.contains(u'\n')) << row.text;
        EXPECT_FALSE(isUnclear(QString::fromLatin1(row.text))) << row.text;
    }
}

TEST(TeamError, KnowsAServersRefusalByItsStateWhereItSpeaksAnotherLanguage)
{
    const struct
    {
        const char *text; ///< as libpq writes it with the state
        const char *state;
        DatabaseProblem problem;
    } rows[] = {
        {"connection to server at \"db\" (10.0.0.1), port 5432 failed: FATAL:  28P01: Passwort-Authentifizierung für "
         "Benutzer »anna« fehlgeschlagen\nLOCATION:  auth_failed, auth.c:326",
         "28P01", DatabaseProblem::Refused},
        {"failed: KATASTROFALNY:  3D000: baza danych \"x: 28P01: y\" nie istnieje", "3D000", DatabaseProblem::Missing},
        {"failed: FATAL:  42501: keine Berechtigung für Datenbank »team«", "42501", DatabaseProblem::Refused},
        {"failed: FATAL:  53300: zu viele Verbindungen", "53300", DatabaseProblem::Away},
        {"failed: FATAL:  57P03: das Datenbanksystem fährt hoch", "57P03", DatabaseProblem::Away},
        {"failed: FATAL:  XX000: irgendetwas", "XX000", DatabaseProblem::None},
    };
    for (const auto &row : rows) {
        const QString text = QString::fromUtf8(row.text);
        EXPECT_TRUE(isUnclear(text)) << row.text;
        EXPECT_EQ(stateInWords(text), QLatin1StringView(row.state));
        EXPECT_EQ(databaseProblem(connectionError(text, stateInWords(text))), row.problem) << row.text;
        EXPECT_TRUE(isDatabaseError(connectionError(text, stateInWords(text)))) << row.text;
    }
    EXPECT_EQ(stateInWords(u"connection to server at \"db\" failed: FATAL: no state"_s), QString());
    EXPECT_FALSE(isDatabaseError(storageError(StorageProblem::NewerVersion)));
}

TEST(TeamError, TellsWhyAStatementFailed)
{
    const struct
    {
        const char *state;
        DatabaseProblem problem;
        bool ends; ///< the connection
    } rows[] = {
        {"57014", DatabaseProblem::Slow, false},       {"55P03", DatabaseProblem::Slow, false},
        {"25P03", DatabaseProblem::Slow, true},        {"25006", DatabaseProblem::ReadOnly, false},
        {"42501", DatabaseProblem::NotAllowed, false}, {"53100", DatabaseProblem::Full, false},
        {"57P01", DatabaseProblem::Away, true},        {"57P03", DatabaseProblem::Away, true},
        {"08006", DatabaseProblem::Away, true},        {"", DatabaseProblem::Away, true},
        {"22012", DatabaseProblem::None, false},       {"3D000", DatabaseProblem::Missing, false},
        {"28P01", DatabaseProblem::Refused, false},
    };
    for (const auto &row : rows) {
        const Error error = statementError(QString::fromLatin1(row.state), u"what it said"_s);
        EXPECT_EQ(databaseProblem(error), row.problem) << row.state;
        EXPECT_TRUE(error.detail.endsWith(u"what it said"_s)) << row.state;
        EXPECT_EQ(endsConnection(QString::fromLatin1(row.state)), row.ends) << row.state;
    }
    EXPECT_EQ(storageProblem(statementError(u"LS001"_s, u"newer"_s)), StorageProblem::NewerVersion);
    EXPECT_TRUE(isConflict(u"40P01"_s));
    EXPECT_TRUE(isConflict(u"40001"_s));
    EXPECT_FALSE(isConflict(u"23505"_s));
}

} // namespace license::test
