// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/placefinding.h"
#include "ui/kit/stagerow.h"

#include <QVector>

namespace license::ui {

/// "You may read, and change nothing."
QString rightsWords(const TeamRights &rights);
/// The stages of a test; without a finding it is under way. The error stands at the stage that failed.
QVector<StageView> placeStageViews(const std::optional<PlaceFinding> &finding);
/// What came of a test, in one sentence.
QString placeVerdict(const PlaceFinding &finding);

} // namespace license::ui
