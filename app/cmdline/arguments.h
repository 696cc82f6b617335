// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace license::cmdline {

/// Why the arguments of `main` cannot be read, in one sentence: one is not UTF-8. Qt would replace the bytes that it
/// cannot read, and another file or folder than the one meant would be read, written or replaced. Nothing on Windows,
/// where arguments are not bytes.
std::optional<QString> unreadableArgument(int argc, const char *const *argv);

} // namespace license::cmdline
