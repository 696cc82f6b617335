// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/objectbody.h"

#include <QString>

#include <algorithm>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Error malformed(const QString &detail)
{
    return {.code = ErrorCode::MalformedReply, .detail = detail, .httpStatus = 200};
}

Error tooLong(qint64 bytes)
{
    return malformed(u"the object list is longer than the %1 bytes that the document names"_s.arg(bytes));
}

} // namespace

ObjectBody::ObjectBody(ObjectListReference reference) : m_reference(std::move(reference)) {}

std::optional<Error> ObjectBody::begin(const ReplyHead &head)
{
    if (auto refused = refuseHead(head, "application/x-ndjson", true)) {
        return refused;
    }
    if (m_reference.bytes < 0 || m_reference.bytes > objectListLimit) {
        return malformed(u"an object list of %1 bytes is larger than is read"_s.arg(m_reference.bytes));
    }
    if (!head.isIdentity()) {
        m_inflater.emplace();
    } else if (head.length().value_or(0) > m_reference.bytes) {
        return tooLong(m_reference.bytes);
    }
    // Reserves all of it at once: growth would copy the data, in the GUI thread.
    m_body.reserve(m_reference.bytes);
    return std::nullopt;
}

Result<BodySink::Progress> ObjectBody::take(QByteArrayView bytes)
{
    return m_inflater ? takeGzip(bytes) : takePlain(bytes);
}

Result<BodySink::Progress> ObjectBody::takePlain(QByteArrayView bytes)
{
    const QByteArrayView part = bytes.first(std::min(bytes.size(), piece));
    if (part.size() > m_reference.bytes - m_body.size()) {
        return tooLong(m_reference.bytes);
    }
    m_hash.add(part);
    m_body.append(part);
    return Progress{.consumed = part.size(), .more = part.size() < bytes.size()};
}

Result<BodySink::Progress> ObjectBody::takeGzip(QByteArrayView bytes)
{
    const qsizetype before = m_body.size();
    // One byte more than the announced size, to detect a longer list.
    const qsizetype room = std::min(piece, m_reference.bytes + 1 - before);
    m_body.resize(before + room);
    const auto step = m_inflater->run(bytes, m_body.data() + before, room);
    m_body.resize(before + step.produced);
    if (m_body.size() > m_reference.bytes) {
        return tooLong(m_reference.bytes);
    }
    if (step.failed) {
        return malformed(u"the gzip encoding is broken"_s);
    }
    m_hash.add(QByteArrayView(m_body).sliced(before));
    return Progress{.consumed = step.consumed, .more = step.produced == room || step.consumed < bytes.size()};
}

Result<QByteArray> ObjectBody::end()
{
    if (m_inflater && !m_inflater->isComplete()) {
        return malformed(u"the gzip encoding ends early"_s);
    }
    if (m_body.size() != m_reference.bytes) {
        return malformed(
            u"the object list has %1 bytes, the document names %2"_s.arg(m_body.size()).arg(m_reference.bytes));
    }
    if (m_hash.hex() != m_reference.sha256) {
        return malformed(u"the object list has another SHA-256 than the document names"_s);
    }
    return std::exchange(m_body, {});
}

} // namespace license
