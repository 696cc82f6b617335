// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/secretsearch.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace license {

/// Reads an application/problem+json body (RFC 9457). Title and detail become plain text: at most 300 code points, with
/// symbols for control and bidirectional formatting characters. `secrets` are removed before truncation. Nothing for a
/// body that is not a JSON object.
std::optional<Problem> parseProblem(const QByteArray &body, const SecretSearch &secrets = {});

/// The minimum delay of Retry-After (RFC 9110, 10.2.3: seconds or a date). A date is measured from `served`, the
/// reply's own Date, because this computer's clock may be wrong; from `now` only where that is absent or malformed.
/// Nothing if the header is absent, malformed, or duplicated. Not capped: the schedule does that.
std::optional<std::chrono::seconds> parseRetryAfter(const QList<QByteArray> &values,
                                                    std::chrono::sys_time<std::chrono::milliseconds> now,
                                                    const QByteArray &served = {});

/// Maps a status to an error (PROTOCOL.md), for every status but 200 with the right type. Includes `problem` and
/// `retryAfter`.
Error errorFromStatus(int status, std::optional<Problem> problem, std::optional<std::chrono::seconds> retryAfter);

} // namespace license
