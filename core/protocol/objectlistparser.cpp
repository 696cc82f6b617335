// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/objectlistparser.h"

#include "core/protocol/objectline.h"
#include "core/protocol/sha256.h"

#include <algorithm>
#include <cstring>

namespace license {

using namespace Qt::StringLiterals;

namespace {

using Table = std::shared_ptr<const ObjectTable>;

/// `{"id":"","name":"","kind":"","license":null}` and LF: the bytes of a line besides its texts.
constexpr qint64 leastLine = 45;
/// Bytes between two checks for cancellation.
constexpr qsizetype hashBlock = 1 << 20;
constexpr qint64 lineBlock = 1'024;

Error malformed(const QString &detail)
{
    Error error;
    error.code = ErrorCode::MalformedReply;
    error.detail = u"object list: "_s + detail;
    return error;
}

Error malformed(qint64 line, const QString &detail)
{
    return malformed(u"line %1: %2"_s.arg(QString::number(line), detail));
}

Error cancellation()
{
    Error error;
    error.code = ErrorCode::Cancelled;
    return error;
}

bool isSet(const std::atomic_bool *flag)
{
    return flag != nullptr && flag->load(std::memory_order_relaxed);
}

/// Lower-case hexadecimal digits; meaningless once cancelled.
QByteArray sha256(const QByteArray &bytes, const std::atomic_bool *cancelled)
{
    Sha256 hash;
    for (qsizetype at = 0; at < bytes.size() && !isSet(cancelled); at += hashBlock) {
        hash.add(QByteArrayView(bytes).sliced(at, std::min(hashBlock, bytes.size() - at)));
    }
    return hash.hex();
}

/// Adds the lines one by one; returns the error of the first that breaks a rule.
std::optional<Error> addLines(ObjectTable::Builder &builder, const QByteArray &bytes, qint64 count,
                              const std::atomic_bool *cancelled)
{
    ObjectLineReader reader;
    const char *const end = bytes.constData() + bytes.size();
    qint64 line = 0;
    for (const char *start = bytes.constData(); start != end;) {
        ++line;
        if (line % lineBlock == 0 && isSet(cancelled)) {
            return cancellation();
        }
        const auto room = static_cast<std::size_t>(end - start);
        const auto *lineEnd = static_cast<const char *>(std::memchr(start, '\n', room));
        if (lineEnd == nullptr) {
            return malformed(line, u"does not end in LF"_s);
        }
        if (lineEnd == start) {
            return malformed(line, u"is empty"_s);
        }
        if (line > count) {
            return malformed(line, u"the document says %1 lines"_s.arg(count));
        }
        const auto object = reader.read(std::string_view(start, static_cast<std::size_t>(lineEnd - start)), room);
        if (!object) {
            return malformed(line, reader.cause());
        }
        if (!builder.add(object->id, object->name, object->kind, object->license, object->assignedAt,
                         object->lastBackupAt)) {
            return malformed(line, u"its id stands already"_s);
        }
        start = lineEnd + 1;
    }
    if (line != count) {
        return malformed(u"%1 lines; the document says %2"_s.arg(QString::number(line), QString::number(count)));
    }
    return std::nullopt;
}

} // namespace

Result<Table> parseObjectList(const QByteArray &bytes, const ObjectListReference &reference,
                              const std::atomic_bool *cancelled)
{
    if (bytes.size() != reference.bytes) {
        return malformed(
            u"%1 bytes; the document says %2"_s.arg(QString::number(bytes.size()), QString::number(reference.bytes)));
    }
    const QByteArray hash = sha256(bytes, cancelled);
    if (isSet(cancelled)) {
        return cancellation();
    }
    if (hash != reference.sha256) {
        return malformed(u"its SHA-256 is %1"_s.arg(QLatin1StringView(hash)));
    }
    // A count too large for the bytes is refused below; it must not reserve memory.
    const qint64 rows = std::clamp<qint64>(reference.count, 0, bytes.size() / leastLine);
    ObjectTable::Builder builder;
    builder.reserve(static_cast<std::size_t>(rows), static_cast<std::size_t>(bytes.size() - rows * leastLine));
    if (const auto error = addLines(builder, bytes, reference.count, cancelled)) {
        return *error;
    }
    return std::move(builder).build();
}

} // namespace license
