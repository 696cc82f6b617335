// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <string_view>

namespace license::mutation {

/// True for the mutant named by the environment variable LICENSE_MUTANT. Only the copy of the sources made by mutate.py
/// calls this.
inline bool off(std::string_view mutant)
{
    static const char *const chosen = std::getenv("LICENSE_MUTANT");
    return chosen && mutant == chosen;
}

} // namespace license::mutation
