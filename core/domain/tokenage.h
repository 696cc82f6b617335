// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"

#include <chrono>
#include <optional>

namespace license {

/// The vendor's access tokens are valid for so long.
inline constexpr std::chrono::days tokenLifetime{30};
/// A person hears of it from here on.
inline constexpr std::chrono::days tokenWarning{5};

/// How old a token is that was saved on this computer. It was made before it was saved, so that what is left is at most
/// `left`.
struct TokenAge
{
    enum class State { Fresh, ExpiresSoon, Expired };
    State state = State::Fresh;
    milliseconds age{0};  ///< never negative
    milliseconds left{0}; ///< of the thirty days; never negative
    Instant lastsUntil{}; ///< at the latest, by the local clock
    bool operator==(const TokenAge &) const = default;
};

/// Nothing where it is not known when the token was saved. Only a server's 401 says that a token is refused: this is no
/// more than a warning ahead of it.
std::optional<TokenAge> tokenAge(const Service &service, Instant now);

} // namespace license
