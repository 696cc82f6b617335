// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connectioncheck.h"
#include "core/net/replyhead.h"

#include <QHostAddress>
#include <QList>

namespace license {

/// The results of stages, separate from running them. The caller sets `elapsed`.

/// The addresses of `host`; a Note if the documented host has an undocumented address.
StageResult nameVerdict(const QString &host, const QList<QHostAddress> &addresses);
/// Whether something that speaks the protocol answered: `error` is the request's error, nothing after a success.
StageResult httpVerdict(const std::optional<ReplyHead> &head, const std::optional<Error> &error);
/// The local clock compared with the Date field: a Note beyond five minutes, Skipped without a date.
StageResult clockVerdict(const QByteArray &date, Instant now);
/// Whether the token was accepted, derived from the answer for an object list that no server has.
StageResult tokenVerdict(const std::optional<Error> &error);

} // namespace license
