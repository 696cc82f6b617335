// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/domain/objecttable.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <atomic>
#include <memory>
#include <optional>

namespace license {

/// Reads a decoded object list that comes in pieces, and keeps only its table. Size, SHA-256 and number of lines must
/// match the reference (PROTOCOL.md, Objects), and a list that breaks any rule is refused as a whole: MalformedReply,
/// whose detail names the line. A wrong size or hash is named before a wrong line: the lines of another list say
/// nothing. May be used in any thread, by one at a time.
class ObjectListParser
{
public:
    /// Cancelled once `cancelled` is set.
    explicit ObjectListParser(ObjectListReference reference, const std::atomic_bool *cancelled = nullptr);
    ~ObjectListParser();
    ObjectListParser(const ObjectListParser &) = delete;
    ObjectListParser &operator=(const ObjectListParser &) = delete;

    /// The error if no further piece matters: Cancelled, or more bytes than the reference names.
    std::optional<Error> take(QByteArrayView piece);
    /// Called once, after the last piece.
    Result<std::shared_ptr<const ObjectTable>> end();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace license
