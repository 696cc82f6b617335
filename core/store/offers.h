// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/graceclock.h"
#include "core/domain/licensestatus.h"
#include "core/domain/result.h"

#include <optional>

namespace license {

struct StoredState;
struct Verification;

/// What a store makes of a process's offer, given what it holds meanwhile: the same for one computer and for a team.
namespace offers {

/// Why a verification is not saved: RolledBack if its seq is not above the stored one, Cancelled if the connection file
/// was replaced after the request.
std::optional<Error> refusal(const StoredState &stored, const Verification &offered);
/// The clock to save with a verification: it counts from no earlier moment of this boot than the stored one.
GraceClock clockOf(const StoredState &stored, const Verification &offered);
/// True if a failed attempt says nothing of the present state: it was made under an earlier connection file, or an
/// attempt of the same boot has ended after it.
bool isOutdated(const StoredState &stored, const AttemptSummary &offered, qint64 series);
/// The stored clock with a heartbeat merged into it; nothing if the heartbeat adds nothing, or counts from another
/// document.
std::optional<GraceClock> advanced(const std::optional<GraceClock> &stored, const GraceClock &heartbeat);
/// RolledBack for a reply whose seq is not above the stored one.
Error rolledBack(qint64 stored, qint64 offered);
/// Cancelled for the reply to a request made before a person replaced the connection.
Error replacedMeanwhile();

} // namespace offers

} // namespace license
