// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/error.h"

#include <QString>

#include <optional>

namespace license::text {

/// A failure in words: `causes.cpp` says why, `nextsteps.cpp` what helps. Server strings pass through plain().

/// The failure in one sentence that names the cause.
QString cause(const Error &error);
/// The next step in one sentence.
QString nextStep(const Error &error);
/// When the automatic refresh tries again, and whether the server asked for that pause (Retry-After): "The server asks
/// for a pause: the next automatic try is today at 14:05." Empty without a moment.
QString nextTry(const Error &error, std::optional<Instant> next, Instant now);
/// "Request identifier: …", by which the server's operators find a request; empty if there is none.
QString requestIdentifier(const Error &error);
/// cause() and nextStep(); never contains a token.
QString message(const Error &error);

} // namespace license::text
