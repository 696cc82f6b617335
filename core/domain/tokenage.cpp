// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/tokenage.h"

#include <algorithm>

namespace license {

std::optional<TokenAge> tokenAge(const Service &service, Instant now)
{
    if (!service.tokenStoredAt) {
        return std::nullopt;
    }
    constexpr milliseconds none{0};
    TokenAge result;
    // After a clock was set back, a token still is not younger than new.
    result.age = std::max(none, wallBetween(*service.tokenStoredAt, now));
    result.left = std::max(none, milliseconds{tokenLifetime} - result.age);
    result.lastsUntil = Instant{bounded(service.tokenStoredAt->time_since_epoch())} + tokenLifetime;
    result.state = result.left == none           ? TokenAge::State::Expired
                   : result.left <= tokenWarning ? TokenAge::State::ExpiresSoon
                                                 : TokenAge::State::Fresh;
    return result;
}

} // namespace license
