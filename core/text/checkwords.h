// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/checkstage.h"

#include <QString>

namespace license::text {

/// "Name resolution", "TLS and certificate".
QString checkStage(CheckStage stage);
QString checkStatus(CheckStatus status);
/// What a person should know of the stage's outcome: the cause of a failure, what a note is about, else what was found.
/// May be empty. A time-out is told by its stage, for that is what the check has found out.
QString checkFinding(const StageResult &result);
/// The stage's detail for a document: as it was found, but for an answer that is right in words and without its number.
QString checkDetail(const StageResult &result);
/// What to do about a failure or a note; empty where there is nothing to do.
QString checkNextStep(const StageResult &result);
/// Both of a failed stage in one text, as message() of an error outside of a check.
QString checkMessage(const StageResult &failed);

} // namespace license::text
