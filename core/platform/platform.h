// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/result.h"

#include <QString>

#include <memory>

namespace license::platform {

/// Everything that differs between Linux and Windows below the window, behind one small interface: one .cpp for each
/// system.

/// The clocks of this computer: CLOCK_BOOTTIME and /proc/sys/kernel/random/boot_id on Linux, QueryInterruptTime on
/// Windows. The boot id names the computer too, after /etc/machine-id or Windows' MachineGuid (computerid.h).
std::unique_ptr<Clock> systemClock();

/// Leaves an existing file readable and writable by its owner alone (0600, or less where it was less). StorageFailed,
/// also for a symbolic link.
Result<Done> makePrivateFile(const QString &path);
/// True where neither group nor others can read or change the file: a plain file, or the one that a link names. On
/// Windows: where its access list lets nobody do so but the user, the owner, the system and administrators. For what is
/// secret there is readSecretFile(), which looks at what it has opened.
bool isOwnerOnly(const QString &path);
/// The command by which a person makes a file so, for a message.
QLatin1StringView ownerOnlyCommand();

/// Keeps this process's memory, in which a token may lie, to itself: no core dump, no crash report, and no other
/// process of the same user may look into it. For programs that people run; who looks for a fault wants the opposite.
void keepMemoryPrivate();

} // namespace license::platform
