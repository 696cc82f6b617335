// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license {

/// The version of the sources, such as "0.1.0".
QString version();

/// The version with the commit it was built from: "0.1.0 (6269339)", "0.1.0 (6269339-dirty)" if files differ from the
/// commit, and the version alone if the commit is unknown.
QString versionWithCommit();

} // namespace license
