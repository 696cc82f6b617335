// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/openstore.h"

#include "app/console/options.h"
#include "app/console/withoutstore.h"
#include "core/platform/platform.h"
#include "core/teamstore/placetest.h"
#include "ui/window/windowlifecycle.h"

namespace license {

namespace {

ui::PlaceOrigin originOf(PlacedBy by)
{
    switch (by) {
    case PlacedBy::Option:
        return ui::PlaceOrigin::Option;
    case PlacedBy::Environment:
        return ui::PlaceOrigin::Environment;
    case PlacedBy::Choice:
    case PlacedBy::Default:
        return ui::PlaceOrigin::Person;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<std::unique_ptr<Composition>> openStore(const ConsoleOptions &options, const QString &folder,
                                               ui::PlaceStart &place)
{
    CompositionOptions wanted{.dataFolder = options.dataFolder.isEmpty() ? std::nullopt : std::optional(folder),
                              .tokenFile = {},
                              .store = options.store,
                              .remembers = true,
                              .gradually = true};
    place.folder = folder;
    place.test = testPlace;
    for (;;) {
        const auto placed = placedStore(wanted);
        const auto *database = placed ? std::get_if<DatabasePlace>(&placed->place) : nullptr;
        auto composition = Composition::create(wanted, platform::systemClock());
        if (composition || !database) {
            place.now = database ? std::optional(*database) : std::nullopt;
            place.origin = wanted.ownFolder ? ui::PlaceOrigin::Fallback
                           : placed         ? originOf(placed->by)
                                            : ui::PlaceOrigin::Person;
            return composition;
        }
        switch (askWithoutStore(composition.error())) {
        case WithoutStore::TryAgain:
            break;
        case WithoutStore::UseThisComputer:
            wanted.store.reset();
            wanted.ownFolder = true;
            break;
        case WithoutStore::Quit:
            return Error{.code = ErrorCode::Cancelled};
        }
    }
}

} // namespace license
