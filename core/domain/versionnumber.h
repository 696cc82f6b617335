// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <compare>
#include <optional>

namespace license {

/// The number of a release: MAJOR.MINOR.PATCH, in the order of semantic versioning.
struct VersionNumber
{
    std::array<int, 3> parts{};
    // clang-tidy takes the 0 of the comparison for a pointer.
    auto operator<=>(const VersionNumber &) const = default; // NOLINT(modernize-use-nullptr)
};

/// Exactly "1.2.3": three numbers of at most five digits, without signs or leading zeros. Nothing for anything else,
/// such as a pre-release.
std::optional<VersionNumber> versionNumber(QStringView text);
/// "1.2.3"
QString textOf(const VersionNumber &number);

} // namespace license
