// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace license::platform {

/// Identifies the user and session of this process, for names that no other user's programs and no other Windows
/// session share: the user's number, or on Windows the SID and the session number.
QByteArray userAndSession();

/// Whether this user's process is at the other end of a local socket or named pipe. `descriptor` is QLocalSocket's.
bool isOwnPeer(qintptr descriptor);
/// The process that listens at the other end, if the system reports it.
std::optional<qint64> peerProcess(qintptr descriptor);
/// Allows that process to raise its window. Windows requires it; elsewhere the desktop's tokens do this.
void letComeForward(qint64 process);

} // namespace license::platform
