// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

namespace license {

/// What happened while a request ran, so that its result was of no use. The error is Cancelled, although nobody
/// cancelled it.
enum class Meanwhile {
    None,
    FileReplaced,   ///< a person has replaced the connection file
    ServiceRemoved, ///< a person has removed the service
    SignInChanged,  ///< a person has signed in to the Management Service, or out
    OtherAgent,     ///< another agent of the team verifies the service
    LeaseEnded,     ///< the lease of this agent ended before the result came
    ClaimEnded      ///< the same, before the server was asked
};

Error meanwhileError(Meanwhile what);

/// What happened, from an error's detail: a text of meanwhileError().
Meanwhile meanwhileBehind(const Error &error);

} // namespace license
