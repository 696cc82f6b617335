// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace license::platform {

/// Whom this process runs for, as a part of names that no other user's programs, nor those of another session of
/// Windows, are to share: the user's number, or on Windows the SID and the number of the session.
QByteArray userAndSession();

/// Whether the other end of a local socket, or of a named pipe, is this user's. `descriptor` is QLocalSocket's.
bool isOwnPeer(qintptr descriptor);
/// The process that listens at the other end, where the system tells.
std::optional<qint64> peerProcess(qintptr descriptor);
/// Lets that process bring its window before the others. Windows asks for it; elsewhere tokens of the desktop do this.
void letComeForward(qint64 process);

} // namespace license::platform
