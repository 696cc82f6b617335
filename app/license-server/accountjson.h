// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/license-server/account.h"

#include <nlohmann/json.hpp>

namespace license::server {

using Json = nlohmann::ordered_json;

/// The members `package` and `licenses` of the signed payload.
Json packageJson(const Package &package);
Json licensesJson(const std::vector<LicenseRow> &licenses);

/// The account's form in the state database, and back; nothing if the text is invalid.
QByteArray accountRecord(const Account &account);
std::optional<Account> accountFromRecord(const QByteArray &record);

/// Strict JSON for foreign text: one object without duplicate names, no byte order mark, depth at most 8. Nothing for
/// any other text.
std::optional<Json> parseObject(const QByteArray &text);

} // namespace license::server
