// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "core/domain/result.h"

#include <QString>

#include <memory>

namespace license {

struct ConsoleOptions;

namespace ui {
struct PlaceStart;
}

/// Opens the store, and says in `place` where it is. A person decides what to do where the team's database does not
/// open, and this computer does not know what it said last. Cancelled where that person ends the program.
Result<std::unique_ptr<Composition>> openStore(const ConsoleOptions &options, const QString &folder,
                                               ui::PlaceStart &place);

} // namespace license
