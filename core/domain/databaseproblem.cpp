// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"

namespace license {

using namespace Qt::StringLiterals;

namespace {

struct Wording
{
    DatabaseProblem problem;
    QLatin1StringView words; ///< before the finding
};

constexpr Wording wordings[] = {
    {DatabaseProblem::None, "the team database: "_L1},
    {DatabaseProblem::Away, "the team database is away: "_L1},
    {DatabaseProblem::Slow, "the team database is slow: "_L1},
    {DatabaseProblem::Refused, "the team database refuses the role: "_L1},
    {DatabaseProblem::NoPassword, "the team database wants a password: "_L1},
    {DatabaseProblem::Missing, "the team database does not exist: "_L1},
    {DatabaseProblem::NoStore, "the team database holds no store: "_L1},
    {DatabaseProblem::NoTls, "the team database offers no TLS: "_L1},
    {DatabaseProblem::Untrusted, "the team database is not trusted: "_L1},
    {DatabaseProblem::NotAllowed, "the team database does not allow it: "_L1},
    {DatabaseProblem::ReadOnly, "the team database is only read: "_L1},
    {DatabaseProblem::Full, "the team database is full: "_L1},
    {DatabaseProblem::NoUnicode, "the team database is not in UTF8: "_L1},
    {DatabaseProblem::NoAgent, "the team database knows no agent with a token: "_L1},
    {DatabaseProblem::AgentsGone, "the team database hears no agent with a token: "_L1},
    {DatabaseProblem::Unanswered, "the team database has no answer of an agent: "_L1},
};

} // namespace

Error databaseError(DatabaseProblem problem, const QString &finding)
{
    Error error{.code = ErrorCode::StorageFailed};
    for (const Wording &wording : wordings) {
        if (wording.problem == problem) {
            error.detail = wording.words + finding;
        }
    }
    return error;
}

bool isDatabaseError(const Error &error)
{
    return error.code == ErrorCode::StorageFailed && error.detail.startsWith("the team database"_L1);
}

DatabaseProblem databaseProblem(const Error &error)
{
    if (error.code == ErrorCode::StorageFailed) {
        for (const Wording &wording : wordings) {
            if (error.detail.startsWith(wording.words)) {
                return wording.problem;
            }
        }
    }
    return DatabaseProblem::None;
}

bool mayReturn(const Error &error)
{
    const DatabaseProblem problem = databaseProblem(error);
    return problem == DatabaseProblem::Away || problem == DatabaseProblem::Slow;
}

bool mayBeSavedYet(const Error &error)
{
    return mayReturn(error) || databaseProblem(error) == DatabaseProblem::ReadOnly;
}

} // namespace license
