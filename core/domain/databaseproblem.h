// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

namespace license {

/// The cause of a StorageFailed error of a team's database, if known.
enum class DatabaseProblem {
    None,
    Away,       ///< no connection, or a broken one
    Slow,       ///< no answer within the time that a statement may take
    Refused,    ///< the role or its password is not accepted, or not from this computer
    NoPassword, ///< it wants one, and none is known here
    Missing,    ///< no database of that name
    NoStore,    ///< it holds no tables of ours, and this role may not create them
    NoTls,      ///< it offers no TLS, which the place asks for
    Untrusted,  ///< its certificate is not trusted, or is of another name
    NotAllowed, ///< this role may not do that
    ReadOnly,   ///< it takes no writes: a replica, or set so
    Full,       ///< it has no space left
    NoUnicode,  ///< it keeps texts in another encoding than UTF8, or in none
    NoAgent,    ///< no agent of the team has a token for the service
    AgentsGone, ///< those that have one are not at work
    Unanswered  ///< no agent has answered a request in time
};

/// StorageFailed for one of the problems. `finding` is what the database or the library said.
Error databaseError(DatabaseProblem problem, const QString &finding);

/// True for an error of a team's database, whatever its problem.
bool isDatabaseError(const Error &error);

/// The problem of an error, from its detail: a text of databaseError().
DatabaseProblem databaseProblem(const Error &error);

/// True for a database that is away or slow, as one that is restarted: the same call may succeed seconds later.
bool mayReturn(const Error &error);

/// True also for a database that takes no writes at this moment, as one whose replica takes over behind the same
/// address: what could not be saved may be saved seconds later.
bool mayBeSavedYet(const Error &error);

} // namespace license
