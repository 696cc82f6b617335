// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connectioncheck.h"
#include "core/net/replyhead.h"

#include <QHostAddress>
#include <QList>

namespace license {

/// What stages mean, apart from how they are run. `elapsed` is left to the caller.

/// The addresses of `host`; a Note where the documented host has another one than the documented.
StageResult nameVerdict(const QString &host, const QList<QHostAddress> &addresses);
/// Whether something that speaks the protocol answered: `error` is what the request came to, nothing where it
/// succeeded.
StageResult httpVerdict(const std::optional<ReplyHead> &head, const std::optional<Error> &error);
/// The local clock against the Date field: a Note beyond five minutes, Skipped without a date.
StageResult clockVerdict(const QByteArray &date, Instant now);
/// Whether the token was accepted, told from the answer for an object list that no server has.
StageResult tokenVerdict(const std::optional<Error> &error);

} // namespace license
