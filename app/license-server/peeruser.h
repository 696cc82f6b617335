// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/message.h"

#include <sys/types.h>

#include <optional>

namespace license::server {

/// The user whose process holds the other end of a connection within this computer, from /proc/net/tcp and tcp6.
/// Nothing if unknown: /proc cannot be read, or the process has closed its end, for which the kernel then reports root.
std::optional<uid_t> peerUser(const EndPoint &peer, const EndPoint &here);

/// The same from the text of such a table.
std::optional<uid_t> peerUserIn(const QByteArray &table, const EndPoint &peer, const EndPoint &here);

} // namespace license::server
