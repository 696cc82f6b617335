// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/licensedocument.h"
#include "core/net/bodysink.h"

#include <memory>

namespace license {

/// The maximum size of an object list, decoded; ten times that of a million objects.
inline constexpr qint64 objectListLimit = qint64{1} << 31;

/// Takes the decoded bytes of an object list, in a thread of its request. Its error ends the request. It may outlive
/// the request by one call, and is destroyed in either thread.
class ObjectListReceiver
{
public:
    ObjectListReceiver() = default;
    ObjectListReceiver(const ObjectListReceiver &) = delete;
    ObjectListReceiver &operator=(const ObjectListReceiver &) = delete;
    virtual ~ObjectListReceiver() = default;

    /// At most ObjectBody::piece bytes, valid until it returns.
    virtual std::optional<Error> take(QByteArrayView piece) = 0;
    /// Called once, after the last piece. Only the receiver checks the list against its hash.
    virtual std::optional<Error> end() = 0;
};

/// An object list, gzip'd or not: inflated in a thread of its own and passed on while more of it arrives, and refused
/// (MalformedReply) at the first byte beyond the size in the signed document.
class ObjectBody final : public BodySink
{
public:
    ObjectBody(const ObjectListReference &reference, std::shared_ptr<ObjectListReceiver> receiver);
    /// Waits for nothing: the thread finishes at most one piece, and then drops the receiver.
    ~ObjectBody() override;

    std::optional<Error> begin(const ReplyHead &head) override;
    Result<Progress> take(QByteArrayView bytes) override;
    bool isReadyToEnd() override;
    /// No bytes: the receiver has them.
    Result<QByteArray> end() override;

    /// Decoded bytes per call of the receiver.
    static constexpr qsizetype piece = qsizetype{256} * 1024;
    /// Received bytes that may wait for the thread.
    static constexpr qsizetype mostWaiting = qsizetype{1024} * 1024;

private:
    class Worker;
    const qint64 m_bytes;
    std::shared_ptr<Worker> m_worker;
};

} // namespace license
