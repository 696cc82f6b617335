// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/storeplace.h"

#include <QString>

#include <optional>

namespace license {

/// Where a person wants the data of a data folder to live, from the next start of a program on.
struct StoreChoice
{
    std::optional<DatabasePlace> database; ///< nothing: the folder itself
    bool passwordKept = false;             ///< its password is in this computer's keychain
    bool operator==(const StoreChoice &) const = default;
};

/// The choice in the folder's file `place.json`; without one the folder itself. StorageFailed if it cannot be read, so
/// that nobody works with other data unawares.
Result<StoreChoice> readStoreChoice(const QString &folder);
/// Makes the folder if it is missing. StorageFailed.
Result<Done> keepStoreChoice(const QString &folder, const StoreChoice &choice);

} // namespace license
