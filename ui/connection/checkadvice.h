// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/connectioncheckstate.h"

namespace license::ui {

/// The window's next step after a connection check.
enum class CheckAdvice { None, Refresh, FirewallRequest, ProxySettings, AddAuthority, EnterToken };

/// By stage and kind of the failure; Refresh if the whole route works.
CheckAdvice adviceOf(const ConnectionCheckState &state);

} // namespace license::ui
