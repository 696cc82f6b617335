// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"
#include "core/protocol/base64url.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

namespace license::test {

/// The file that parseConnectionFile() reads back as the same connection.
inline QByteArray connectionFileBytes(const Connection &connection)
{
    nlohmann::ordered_json keys = nlohmann::ordered_json::array();
    for (const TrustedKey &key : connection.keys) {
        keys.push_back({{"kty", "OKP"},
                        {"crv", "Ed25519"},
                        {"x", toBase64Url(key.point).toStdString()},
                        {"kid", key.kid.toStdString()},
                        {"alg", "EdDSA"}});
    }
    nlohmann::ordered_json file = {{"name", connection.name.toStdString()},
                                   {"url", connection.url.toStdString()},
                                   {"account", connection.account.toStdString()},
                                   {"installation", connection.installation.toStdString()},
                                   {"deployment", deploymentName(connection.deployment).toStdString()},
                                   {"keys", {{"keys", keys}}}};
    if (!connection.ca.isEmpty()) {
        file["ca"] = connection.ca.toStdString();
    }
    return QByteArray::fromStdString(file.dump(2)) + '\n';
}

} // namespace license::test
