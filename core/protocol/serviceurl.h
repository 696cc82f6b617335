// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace license {

/// Why `url` is not exactly https://host[:port], in English; nothing if it is. The host is a name of letters, digits,
/// '-', '_' and single dots, an IPv4 address, or an IPv6 address in brackets.
std::optional<QString> serviceUrlProblem(const QString &url);

} // namespace license
