// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/result.h"
#include "core/net/licenseclient.h"
#include "core/sync/synccontext.h"

#include <functional>

class QObject;

namespace license {

/// A verified reply that nothing has been done with yet.
struct TrialReply
{
    VerificationReply reply;
    LicenseDocument document; ///< of that reply
    Reading started;
    Reading received;
};

/// Asks the server of `connection` once whether it accepts `token`, and verifies its reply. It stores nothing and
/// counts as no attempt. `done` is called once, unless `receiver` is destroyed first, which ends the request.
void tryToken(const SyncContext &context, const Connection &connection, const Secret &token, qint64 lastSeq,
              QObject *receiver, std::function<void(const Result<TrialReply> &)> done);

/// The error of a trial that says nothing about the token: the license server was not reached, or is busy.
bool leavesTokenOpen(const Error &error);

} // namespace license
