// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/accountjson.h"

#include <QString>

#include <optional>

namespace license::server {

/// Changes of the account, as the control port requests them. Each returns the problem of the body and then changes
/// nothing; or nothing, after the change.
using Objection = std::optional<QString>;

/// {"licenses"?: {type: increment}, "storage_capacity"?: bytes, "package"?: name}; without any of them the next plan:
/// 15 more endpoints, 5 TB (or 3 TB more than present), the next name.
Objection upgrade(Account &account, const Json &body);
/// {"bytes"?: the increase; 1 TB}
Objection addStorage(Account &account, const Json &body);
/// {"name"?, "channel"?, "status"?: "active"|"trial", "renews"?: bool, "valid_for_seconds"?: from `now`, null:
/// perpetual}
Objection setPackage(Account &account, const Json &body, qint64 now);
/// {"reason"?: text}; `status` is suspended or revoked.
Objection setVerdict(Account &account, const Json &body, const char *status);
/// Reverts a suspension or revocation.
Objection resume(Account &account, const Json &body);

} // namespace license::server
