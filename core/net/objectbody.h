// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/net/bodysink.h"
#include "core/net/inflater.h"
#include "core/protocol/sha256.h"

#include <optional>

namespace license {

/// The maximum size of an object list, decoded; ten times that of a million objects.
inline constexpr qint64 objectListLimit = qint64{1} << 31;

/// An object list, gzip'd or not: inflated and hashed as it arrives, and refused (MalformedReply) at the first byte
/// beyond the size in the signed document, or if size or SHA-256 differ at the end.
class ObjectBody final : public BodySink
{
public:
    explicit ObjectBody(ObjectListReference reference);

    std::optional<Error> begin(const ReplyHead &head) override;
    Result<Progress> take(QByteArrayView bytes) override;
    Result<QByteArray> end() override;

    /// Decoded bytes per call of take().
    static constexpr qsizetype piece = 256 * 1024;

private:
    Result<Progress> takeGzip(QByteArrayView bytes);
    Result<Progress> takePlain(QByteArrayView bytes);

    ObjectListReference m_reference;
    std::optional<Inflater> m_inflater;
    Sha256 m_hash;
    QByteArray m_body;
};

} // namespace license
