// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace license {

/// Replaces a file of the owner alone (0600) as a whole or not at all, written through to the device. StorageFailed.
Result<Done> writePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace license
