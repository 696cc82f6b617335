// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/objectlistparser.h"

#include <QByteArray>

#include <atomic>
#include <memory>

namespace license::test {

/// Parses a list that is in memory as a whole.
inline Result<std::shared_ptr<const ObjectTable>> parseObjectList(const QByteArray &bytes,
                                                                  const ObjectListReference &reference,
                                                                  const std::atomic_bool *cancelled = nullptr)
{
    ObjectListParser parser(reference, cancelled);
    if (const auto error = parser.take(bytes)) {
        return *error;
    }
    return parser.end();
}

} // namespace license::test
