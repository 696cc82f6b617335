// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicemonitor.h"

namespace license::ui {

/// Server time now: when the document was issued, and what has passed since; the local clock where there is none.
inline ServerTime serverTime(const ServiceState &state, const LicenseStatus &status, Instant now)
{
    const auto since = status.elapsed.value_or(milliseconds{0});
    return state.document ? state.document->issuedAt + std::chrono::floor<seconds>(since)
                          : std::chrono::floor<seconds>(now);
}

} // namespace license::ui
