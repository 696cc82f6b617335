// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/objectlistintake.h"

#include <QIODevice>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace license {

namespace {

Q_LOGGING_CATEGORY(storeLog, "license.store", QtWarningMsg)

/// A list is kept as received: one that repeats the request's credentials must not be.
Error repetition()
{
    return {.code = ErrorCode::MalformedReply,
            .detail = QStringLiteral("the object list repeats the access token"),
            .httpStatus = 200};
}

/// Bytes of a list that is searched for every spelling, as a document is.
constexpr qsizetype smallList = 65'536;

} // namespace

ObjectListIntake::ObjectListIntake(ObjectListCache cache, const ObjectListReference &reference,
                                   std::shared_ptr<const Secret> token,
                                   std::shared_ptr<const std::atomic_bool> cancelled)
    : m_cache(std::move(cache))
    , m_reference(reference)
    , m_token(std::move(token))
    , m_cancelled(std::move(cancelled))
    , m_parser(reference, m_cancelled.get())
{
    m_secrets.add(m_token->reveal());
}

std::optional<Error> ObjectListIntake::take(QByteArrayView piece)
{
    if (repeatsToken(piece)) {
        return repetition();
    }
    // JSON may contain unnecessary escapes.
    m_escaped = m_escaped || piece.contains('\\');
    if (isSmall() && m_whole.size() <= smallList) {
        m_whole += piece;
    }
    write(piece);
    return m_parser.take(piece);
}

std::optional<Error> ObjectListIntake::end()
{
    auto table = m_parser.end();
    if (!table) {
        Error refused = table.error();
        removeSecrets(refused, m_secrets);
        return refused;
    }
    if (isSmall() && m_secrets.isIn(m_whole)) {
        return repetition();
    }
    if (m_escaped && m_secrets.isIn(m_token->reveal()) &&
        !(*table)->select({.text = QString::fromUtf8(m_token->reveal())}).empty()) {
        return repetition();
    }
    m_table = table.take();
    return std::nullopt;
}

bool ObjectListIntake::isSmall() const
{
    return m_reference.bytes <= smallList;
}

bool ObjectListIntake::repeatsToken(QByteArrayView piece)
{
    const qsizetype shared = std::max<qsizetype>(m_secrets.longest() - 1, 0);
    const QByteArray seam = m_tail + piece.first(std::min(shared, piece.size())).toByteArray();
    m_tail = piece.size() >= shared ? piece.last(shared).toByteArray() : (m_tail + piece.toByteArray()).right(shared);
    return m_secrets.isPlainlyIn(seam) || m_secrets.isPlainlyIn(piece);
}

void ObjectListIntake::write(QByteArrayView piece)
{
    if (!std::exchange(m_started, true)) {
        auto file = m_cache.writer(m_reference);
        if (!file) {
            giveUp(file.error().detail);
            return;
        }
        m_file = file.take();
    }
    if (m_file && m_file->device().write(piece.data(), piece.size()) != piece.size()) {
        giveUp(m_file->device().errorString());
    }
}

void ObjectListIntake::keep()
{
    if (!m_file) {
        return;
    }
    if (const auto kept = m_file->commit(); !kept) {
        giveUp(kept.error().detail);
    }
    m_file.reset();
}

/// Slower next time, but correct.
void ObjectListIntake::giveUp(const QString &reason)
{
    m_file.reset();
    qCWarning(storeLog) << "the object list is not kept:" << qUtf8Printable(reason);
}

} // namespace license
