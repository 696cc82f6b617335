// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"
#include "ui/widgets/noticestrip.h"

namespace license::ui {

/// What there is to say of a service's access token on every page, worst first.
enum class TokenPrompt {
    None,
    Refused,             ///< by the server
    NewRefused,          ///< the new one was; the one before goes on to serve
    Missing,             ///< there is none
    KeychainLocked,      ///< it cannot be read
    KeychainUnavailable, ///< nor kept
    Ending               ///< its 30 days are nearly or wholly over
};

TokenPrompt tokenPrompt(const ServiceState &state, Instant now);
/// The words, and those of the button; `inFile`: a token file takes the place of the keychain.
StripNotice tokenNotice(TokenPrompt prompt, const ServiceState &state, bool inFile, Instant now);
/// Whether the button enters a token; else it refreshes.
bool entersToken(TokenPrompt prompt);

} // namespace license::ui
