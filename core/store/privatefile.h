// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace license {

/// Replaces a file of the owner alone (0600) as a whole or not at all, written through to the device. StorageFailed.
Result<Done> writePrivateFile(const QString &path, const QByteArray &bytes);

/// Removes what processes that died were writing: files of writePrivateFile() for `name`, or for any where it is
/// empty, that have no proper name yet and have not been touched for an hour before `now`.
void removeAbandoned(const QString &folder, const QString &name, Instant now);

} // namespace license
