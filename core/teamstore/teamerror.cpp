// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/teamstore/teamerror.h"

#include "core/domain/databaseproblem.h"
#include "core/domain/storageproblem.h"

#include <QRegularExpression>

#include <algorithm>

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

// What libpq, and a server that speaks English, say of a connection that did not come about. The first row that fits
// applies; names, which may contain anything, are taken out before.
constexpr Words words[] = {
    {"could not translate host name"_L1, DatabaseProblem::Away},
    {"no password supplied"_L1, DatabaseProblem::NoPassword},
    {"authentication failed"_L1, DatabaseProblem::Refused},
    {"no pg_hba.conf entry"_L1, DatabaseProblem::Refused},
    {"is not permitted to log in"_L1, DatabaseProblem::Refused},
    {"permission denied for database"_L1, DatabaseProblem::Refused},
    {"server does not support SSL"_L1, DatabaseProblem::NoTls},
    {"certificate"_L1, DatabaseProblem::Untrusted},
    {"does not match host name"_L1, DatabaseProblem::Untrusted},
    {"session is read-only"_L1, DatabaseProblem::ReadOnly},
    {"server is in hot standby mode"_L1, DatabaseProblem::ReadOnly},
    {"FATAL: role does not exist"_L1, DatabaseProblem::Refused},
    {"FATAL: database does not exist"_L1, DatabaseProblem::Missing},
    {"onnection refused"_L1, DatabaseProblem::Away},
    {"onnection timed out"_L1, DatabaseProblem::Away},
    {"onnection reset"_L1, DatabaseProblem::Away},
    {"timeout expired"_L1, DatabaseProblem::Away},
    {"No such file or directory"_L1, DatabaseProblem::Away},
    {"No route to host"_L1, DatabaseProblem::Away},
    {"Network is unreachable"_L1, DatabaseProblem::Away},
    {"server closed the connection"_L1, DatabaseProblem::Away},
    {"invalid response to SSL negotiation"_L1, DatabaseProblem::Away},
    {"expected authentication request"_L1, DatabaseProblem::Away},
    {"the database system is "_L1, DatabaseProblem::Away}, // starting up, shutting down
};

/// The lines of a text, one for each host that was tried, without names.
QStringList reasons(const QString &text)
{
    static const QRegularExpression name(u"\"[^\"\n]*\""_s);
    static const QRegularExpression more(u"\n\\s+"_s); // a hint
    const QStringList lines = QString(text).remove(name).replace(more, u" "_s).split(u'\n', Qt::SkipEmptyParts);
    QStringList plain;
    for (const QString &line : lines) {
        plain.append(line.simplified());
    }
    return plain;
}

std::optional<DatabaseProblem> problemInWords(const QString &reason)
{
    for (const Words &known : words) {
        if (reason.contains(known.text)) {
            return known.problem;
        }
    }
    return std::nullopt;
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

Error connectionError(const QString &text, const QString &sqlState)
{
    const QString finding = text.simplified();
    if (!sqlState.isEmpty()) {
        return sqlState == "42501"_L1 ? databaseError(DatabaseProblem::Refused, finding) // no right to connect
                                      : statementError(sqlState, text);
    }
    // Of several hosts, one that has answered tells more than one that is away, unless it only waits for its turn: a
    // replica beside a primary that is away becomes the next one.
    std::optional<DatabaseProblem> found;
    bool away = false;
    for (const QString &reason : reasons(text)) {
        const auto problem = problemInWords(reason).value_or(DatabaseProblem::Away);
        away = away || problem == DatabaseProblem::Away;
        if (problem != DatabaseProblem::Away && (!found || *found == DatabaseProblem::ReadOnly)) {
            found = problem;
        }
    }
    return databaseError(away && found == DatabaseProblem::ReadOnly ? DatabaseProblem::Away
                                                                    : found.value_or(DatabaseProblem::Away),
                         finding);
}

bool isUnclear(const QString &text)
{
    const QStringList all = reasons(text);
    return !std::all_of(all.begin(), all.end(),
                        [](const QString &reason) { return problemInWords(reason).has_value(); });
}

QString stateInWords(const QString &text)
{
    static const QRegularExpression state(u": (?=[A-Z]*[0-9])([0-9A-Z]{5}): "_s);
    for (const QString &reason : reasons(text)) {
        if (const auto match = state.match(reason); match.hasMatch()) {
            return match.captured(1);
        }
    }
    return {};
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
