// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/domain/result.h"
#include "core/protocol/memberreader.h"

namespace license {

/// seq: 1 … 2^53 − 1.
qint64 readSeq(json::MemberReader &payload);
/// iat: seconds since 1970.
qint64 readIssuedAt(json::MemberReader &payload);

/// Check 11 of PROTOCOL.md: type and range of every member. Earlier checks compare the values that address the
/// document.
Result<LicenseDocument> readPayload(const json::Value &payload);

} // namespace license
