// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"

#include <chrono>
#include <optional>

namespace license {

/// The lifetime of the vendor's access tokens.
inline constexpr std::chrono::days tokenLifetime{30};
/// The warning starts with this much time left.
inline constexpr std::chrono::days tokenWarning{5};

/// The age of a token since it was saved on this computer. It was created before that, so at most `left` remains.
struct TokenAge
{
    enum class State { Fresh, ExpiresSoon, Expired };
    State state = State::Fresh;
    milliseconds age{0};  ///< never negative
    milliseconds left{0}; ///< of the thirty days; never negative
    Instant lastsUntil{}; ///< at the latest, by the local clock
    bool operator==(const TokenAge &) const = default;
};

/// Nothing if the time of saving is unknown. Only a server's 401 proves a refused token: this is just a warning ahead
/// of it.
std::optional<TokenAge> tokenAge(const Service &service, Instant now);

} // namespace license
