// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/storeplace.h"

#include <QStringView>

#include <optional>

/// Parts of a store's URL, for storePlaceFrom().
namespace license::storeurl {

/// Why a part is refused; nothing if it is fine.
using Refused = std::optional<PlaceRefusal>;

Refused refused(PlaceProblem problem, const QString &option = {});

/// A part without its escapes. Nothing if one is broken, or gives something else than text.
std::optional<QString> decoded(QStringView part);
/// What Qt's driver and libpq hand on unchanged: the driver makes a space of a semicolon.
bool canBeHandedOn(const QString &value);

/// "[user@]host[:port][,host2…]"
Refused readAuthority(QStringView text, DatabasePlace &place);
/// The option `host`.
Refused readHosts(const QString &value, DatabasePlace &place);
/// The option `port`: one for all hosts, or one for each.
Refused spreadPorts(const QString &value, DatabasePlace &place);

} // namespace license::storeurl
