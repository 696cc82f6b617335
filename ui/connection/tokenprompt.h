// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"
#include "ui/kit/noticestrip.h"

namespace license::ui {

/// The notices about a service's access token on every page, worst first.
enum class TokenPrompt {
    None,
    Refused,             ///< by the server
    NewRefused,          ///< the new one was refused; the previous one continues to serve
    Missing,             ///< there is none
    KeychainLocked,      ///< it cannot be read
    KeychainUnavailable, ///< nor stored
    Ending               ///< its 30 days are nearly or completely over
};

TokenPrompt tokenPrompt(const ServiceState &state, Instant now);
/// The notice with its button; `inFile`: a token file replaces the keychain.
StripNotice tokenNotice(TokenPrompt prompt, const ServiceState &state, bool inFile, Instant now);
/// Whether the button enters a token; otherwise it refreshes.
bool entersToken(TokenPrompt prompt);

} // namespace license::ui
