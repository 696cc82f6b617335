// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/domain/objecttable.h"
#include "core/domain/result.h"

#include <QByteArray>

#include <atomic>
#include <memory>

namespace license {

/// Reads a decoded object list whose size, SHA-256 and number of lines must match `reference` (PROTOCOL.md, Objects). A
/// list that breaks any rule is refused as a whole: MalformedReply, whose detail names the line. May run in any thread;
/// Cancelled once `cancelled` is set.
Result<std::shared_ptr<const ObjectTable>> parseObjectList(const QByteArray &bytes,
                                                           const ObjectListReference &reference,
                                                           const std::atomic_bool *cancelled = nullptr);

} // namespace license
