// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/net/replyhead.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

namespace license {

/// Receives the body of a reply in bounded pieces of work.
class BodySink
{
public:
    struct Progress
    {
        qsizetype consumed = 0; ///< of the offered bytes
        bool more = false;      ///< call again, even without new bytes
        bool full = false;      ///< offer the rest after wake()
    };

    BodySink() = default;
    BodySink(const BodySink &) = delete;
    BodySink &operator=(const BodySink &) = delete;
    virtual ~BodySink() = default;

    /// Checks the head of a reply with status 200; an error refuses the reply before its body is read.
    virtual std::optional<Error> begin(const ReplyHead &head) = 0;
    virtual Result<Progress> take(QByteArrayView bytes) = 0;
    /// Called after the last byte, until it is true. A sink with a thread of its own calls wake() once more is to be
    /// asked.
    virtual bool isReadyToEnd() { return true; }
    /// Called once, then.
    virtual Result<QByteArray> end() = 0;

    /// Set before begin(). May be called in any thread until the sink is destroyed.
    std::function<void()> wake;
};

/// The body unchanged, at most `limit` bytes; MalformedReply at one byte more, or at once if Content-Length announces
/// more.
class CappedBody final : public BodySink
{
public:
    CappedBody(QByteArray type, qsizetype limit);

    std::optional<Error> begin(const ReplyHead &head) override;
    Result<Progress> take(QByteArrayView bytes) override;
    Result<QByteArray> end() override;

private:
    QByteArray m_type;
    qsizetype m_limit;
    QByteArray m_body;
};

} // namespace license
