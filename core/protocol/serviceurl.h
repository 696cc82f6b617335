// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace license {

/// What keeps `url` from being exactly https://host[:port], in English; nothing where it is. The host is a name of
/// letters, digits, '-', '_' and single points, an IPv4 address, or an IPv6 address in brackets.
std::optional<QString> serviceUrlProblem(const QString &url);

} // namespace license
