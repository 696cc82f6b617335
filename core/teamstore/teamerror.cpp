// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/teamerror.h"

#include "core/domain/databaseproblem.h"
#include "core/domain/storageproblem.h"

namespace license {

using namespace Qt::StringLiterals;

namespace {

struct State
{
    QLatin1StringView code; ///< a SQLSTATE, or the class with which it begins
    DatabaseProblem problem;
};

// PostgreSQL's manual, appendix A. The first row that fits applies.
constexpr State states[] = {
    {"57014"_L1, DatabaseProblem::Slow}, // a statement was cancelled: its time was over
    {"55P03"_L1, DatabaseProblem::Slow}, // a lock was not available in time
    {"25P03"_L1, DatabaseProblem::Slow}, // a transaction was idle for too long
    {"25006"_L1, DatabaseProblem::ReadOnly}, {"42501"_L1, DatabaseProblem::NotAllowed},
    {"53100"_L1, DatabaseProblem::Full},     {"53300"_L1, DatabaseProblem::Away}, // too many connections
    {"57P"_L1, DatabaseProblem::Away},                                            // it stops, or starts
    {"08"_L1, DatabaseProblem::Away},        {"28"_L1, DatabaseProblem::Refused},
    {"3D000"_L1, DatabaseProblem::Missing},
};

struct Words
{
    QLatin1StringView text;
    DatabaseProblem problem;
};

// What libpq and the server say of a connection that did not come about. The first row that fits applies.
constexpr Words words[] = {
    {"no password supplied"_L1, DatabaseProblem::NoPassword},
    {"authentication failed"_L1, DatabaseProblem::Refused},
    {"no pg_hba.conf entry"_L1, DatabaseProblem::Refused},
    {"is not permitted to log in"_L1, DatabaseProblem::Refused},
    {"permission denied for database"_L1, DatabaseProblem::Refused},
    {"server does not support SSL"_L1, DatabaseProblem::NoTls},
    {"certificate verify failed"_L1, DatabaseProblem::Untrusted},
    {"does not match host name"_L1, DatabaseProblem::Untrusted},
    {"root certificate"_L1, DatabaseProblem::Untrusted},
    {"certificate"_L1, DatabaseProblem::Untrusted},
    {"session is read-only"_L1, DatabaseProblem::ReadOnly},
    {"server is in hot standby mode"_L1, DatabaseProblem::ReadOnly},
};

// FATAL:  role "x" does not exist, database "y" does not exist
DatabaseProblem missing(const QString &text)
{
    if (!text.contains("does not exist"_L1)) {
        return DatabaseProblem::Away;
    }
    return text.contains("database \""_L1) && !text.contains("role \""_L1) ? DatabaseProblem::Missing
                                                                           : DatabaseProblem::Refused;
}

} // namespace

Error statementError(const QString &sqlState, const QString &text)
{
    const QString finding = text.simplified();
    if (sqlState == "LS001"_L1) {
        return storageError(StorageProblem::NewerVersion);
    }
    for (const State &state : states) {
        if (sqlState.startsWith(state.code)) {
            return databaseError(state.problem, finding);
        }
    }
    return databaseError(sqlState.isEmpty() ? DatabaseProblem::Away : DatabaseProblem::None, finding);
}

Error connectionError(const QString &text)
{
    const QString finding = text.simplified();
    for (const Words &known : words) {
        if (finding.contains(known.text)) {
            return databaseError(known.problem, finding);
        }
    }
    return databaseError(missing(finding), finding);
}

bool endsConnection(const QString &sqlState)
{
    return sqlState.isEmpty() || sqlState.startsWith("57P"_L1) || sqlState.startsWith("08"_L1) ||
           sqlState == "25P03"_L1;
}

bool isConflict(const QString &sqlState)
{
    return sqlState == "40001"_L1 || sqlState == "40P01"_L1;
}

} // namespace license
