// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/storeplace.h"

#include <QString>

namespace license::text {

/// Why a text names no place for a store, and the next step: two or three sentences, without anything of the text but
/// the name of an option.
QString placeRefusal(const PlaceRefusal &refusal);

} // namespace license::text
