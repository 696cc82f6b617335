// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/bodysink.h"

#include <QString>

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Error tooLarge(qsizetype limit)
{
    return {.code = ErrorCode::MalformedReply,
            .detail = u"the body is larger than %1 bytes"_s.arg(limit),
            .httpStatus = 200};
}

} // namespace

CappedBody::CappedBody(QByteArray type, qsizetype limit) : m_type(std::move(type)), m_limit(limit) {}

std::optional<Error> CappedBody::begin(const ReplyHead &head)
{
    if (auto refused = refuseHead(head, m_type, false)) {
        return refused;
    }
    if (head.length().value_or(0) > m_limit) {
        return tooLarge(m_limit);
    }
    return std::nullopt;
}

Result<BodySink::Progress> CappedBody::take(QByteArrayView bytes)
{
    if (bytes.size() > m_limit - m_body.size()) {
        return tooLarge(m_limit);
    }
    m_body.append(bytes);
    return Progress{.consumed = bytes.size()};
}

Result<QByteArray> CappedBody::end()
{
    return std::exchange(m_body, {});
}

} // namespace license
