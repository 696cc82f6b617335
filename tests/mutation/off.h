// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <string_view>

namespace license::mutation {

/// True for the one mutant that the environment variable LICENSE_MUTANT names. Only in the copy of the sources that
/// mutate.py makes does anything ask.
inline bool off(std::string_view mutant)
{
    static const char *const chosen = std::getenv("LICENSE_MUTANT");
    return chosen && mutant == chosen;
}

} // namespace license::mutation
