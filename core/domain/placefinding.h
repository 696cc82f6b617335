// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/team.h"

#include <QString>

#include <optional>

namespace license {

/// The steps from this computer to a team's data, in order.
enum class PlaceStage { Host, Connection, SignIn, Tables, Rights };

inline constexpr PlaceStage placeStages[] = {PlaceStage::Host, PlaceStage::Connection, PlaceStage::SignIn,
                                             PlaceStage::Tables, PlaceStage::Rights};

/// How far a database can be used.
struct PlaceFinding
{
    std::optional<PlaceStage> failedAt{}; ///< nothing: it can be used
    std::optional<Error> error{};         ///< with `failedAt`
    QString role{};                       ///< as which one is signed in
    int schema = 0;                       ///< the version of the tables; 0: they are made at the first use
    TeamRights rights{};
};

} // namespace license
