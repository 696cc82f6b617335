// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/checkstage.h"

#include <QString>

namespace license::text {

/// "Name resolution", "TLS and certificate".
QString checkStage(CheckStage stage);
QString checkStatus(CheckStatus status);
/// What a person should know about the stage's outcome: the cause of a failure, the subject of a note, otherwise the
/// finding. May be empty. A time-out is described by its stage, which is what the check found out.
QString checkFinding(const StageResult &result);
/// The stage's detail for a document: unchanged, except that a correct answer is described in words, without its
/// number.
QString checkDetail(const StageResult &result);
/// The next step after a failure or a note; empty if there is none.
QString checkNextStep(const StageResult &result);
/// Finding and next step of a failed stage in one text, like message() for an error outside a check.
QString checkMessage(const StageResult &failed);

} // namespace license::text
