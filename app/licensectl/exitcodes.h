// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/licensestatus.h"

namespace license::ctl {

/// The exit codes of the command line's contract, after sysexits.h.
namespace exitcode {
inline constexpr int done = 0;
inline constexpr int answerIsNo = 1;
inline constexpr int usage = 64;
inline constexpr int badInput = 65;
inline constexpr int notReached = 69;
inline constexpr int storageFailed = 74;
inline constexpr int replyRefused = 76;
inline constexpr int noPermission = 77;
} // namespace exitcode

int exitCodeOf(const Error &error);
/// The exit code of a monitoring plug-in.
int exitCodeOf(Severity severity);

} // namespace license::ctl
