// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/storeplace.h"
#include "core/store/store.h"

#include <QString>

#include <memory>

namespace license {

class Clock;

/// What a program does while a team's database is away.
enum class WhileAway {
    Fail,
    /// It shows what the database said last, if this computer has a copy of that, and keeps one.
    Remember
};

/// Opens the store at a place: the one in `folder`, or the team's database that is named. For a database `folder` is
/// where this computer keeps its object lists; without a `password` libpq looks for one. `clock` outlives the store,
/// and names the computer.
Result<std::unique_ptr<Store>> openStore(const StorePlace &place, const QString &folder, const Clock &clock,
                                         const QString &password = {}, WhileAway whileAway = WhileAway::Fail);

} // namespace license
