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

/// Check 11 of PROTOCOL.md: every member's type and range. What the members that address the document say is the matter
/// of the checks before.
Result<LicenseDocument> readPayload(const json::Value &payload);

} // namespace license
