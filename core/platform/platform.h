// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/result.h"

#include <QString>

#include <memory>

namespace license::platform {

/// The differences between Linux and Windows below the window, behind one small interface: one .cpp per system.

/// The clocks of this computer: CLOCK_BOOTTIME and /proc/sys/kernel/random/boot_id on Linux, QueryInterruptTime on
/// Windows. The boot id includes the computer, from /etc/machine-id or Windows' MachineGuid (computerid.h).
std::unique_ptr<Clock> systemClock();

/// Makes an existing file readable and writable only by its owner (0600, or less if it was less). StorageFailed, also
/// for a symbolic link.
Result<Done> makePrivateFile(const QString &path);
/// True if group and others can neither read nor change the file, which may be reached through a link. On Windows: if
/// only the user, the owner, the system and administrators can. For secrets use readSecretFile(), which checks the file
/// that it has opened.
bool isOwnerOnly(const QString &path);
/// The command that makes a file private, for a message.
QLatin1StringView ownerOnlyCommand();

/// Protects this process's memory, which may contain a token: no core dump, no crash report, and no access by other
/// processes of the same user. For programs that people run; debugging needs the opposite.
void keepMemoryPrivate();

/// Local time keeps the zone of this moment for the rest of the process. For a short run that shows many times: without
/// it the C library looks at the zone's file for each of them. Does nothing where the environment names a zone.
void keepTimeZone();

/// The process asks the system for memory in large steps, which a short run over thousands of services needs at once.
void growMemoryInLargeSteps();

} // namespace license::platform
