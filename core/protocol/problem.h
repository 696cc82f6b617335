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

/// Reads an application/problem+json body (RFC 9457). Title and detail come out as plain text: at most 300 code points,
/// control and bidirectional formatting characters shown as symbols. `secrets` are taken out before anything is cut.
/// Nothing for a body that is no JSON object.
std::optional<Problem> parseProblem(const QByteArray &body, const SecretSearch &secrets = {});

/// The least delay that Retry-After asks for (RFC 9110, 10.2.3: seconds or a date), measured from `now`. Nothing where
/// the header is absent, malformed, or there more than once. Not capped: the schedule does that.
std::optional<std::chrono::seconds> parseRetryAfter(const QList<QByteArray> &values,
                                                    std::chrono::sys_time<std::chrono::milliseconds> now);

/// Status to error code (PROTOCOL.md), for every status but 200 with the right type. `problem` and `retryAfter` are put
/// in.
Error errorFromStatus(int status, std::optional<Problem> problem, std::optional<std::chrono::seconds> retryAfter);

} // namespace license
