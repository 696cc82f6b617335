// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/connectioncheckstate.h"

namespace license::ui {

/// What the window can do about the outcome of a connection check.
enum class CheckAdvice { None, Refresh, FirewallRequest, ProxySettings, AddAuthority, EnterToken };

/// By the stage and the kind of what failed; Refresh where the whole way works.
CheckAdvice adviceOf(const ConnectionCheckState &state);

} // namespace license::ui
