// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/objectlistparser.h"

#include "core/protocol/objectline.h"
#include "core/protocol/plainobjectline.h"
#include "core/protocol/sha256thread.h"

#include <QScopeGuard>

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

using Table = std::shared_ptr<const ObjectTable>;

/// `{"id":"","name":"","kind":"","license":null}` and LF: the bytes of a line besides its texts.
constexpr qint64 leastLine = 45;
/// Checked and parsed in turn, so that both find the bytes in the processor's cache.
constexpr qsizetype block = qsizetype{256} * 1024;

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

Error wrongSize(qint64 bytes, const ObjectListReference &reference)
{
    return malformed(u"%1 bytes; the document says %2"_s.arg(QString::number(bytes), QString::number(reference.bytes)));
}

Error cancellation()
{
    Error error;
    error.code = ErrorCode::Cancelled;
    return error;
}

std::string_view textOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

struct ObjectListParser::Private
{
    Private(ObjectListReference named, const std::atomic_bool *flag) : reference(std::move(named)), cancelled(flag) {}

    ObjectListReference reference;
    const std::atomic_bool *cancelled;
    Sha256Thread hash;
    qint64 bytes = 0;
    ObjectTable::Builder builder;
    ObjectLineReader reader;
    QByteArray started; ///< the start of a line whose LF is yet to come
    qint64 line = 0;
    std::optional<Error> wrongLine; ///< the first; later lines are only hashed

    void reserve();
    bool isCancelled() const { return cancelled != nullptr && cancelled->load(std::memory_order_relaxed); }
    std::optional<Error> takeBlocks(QByteArrayView piece);
    void takeBlock(std::string_view block);
    void takeLines(std::string_view lines);
    void takeLine(std::string_view text, std::size_t readable, bool plain);
};

/// Only once bytes come: the document may name more than any list has.
void ObjectListParser::Private::reserve()
{
    // A count too large for the bytes is refused at the end; it must not reserve memory.
    const qint64 rows = std::clamp<qint64>(reference.count, 0, reference.bytes / leastLine);
    builder.reserve(static_cast<std::size_t>(rows), static_cast<std::size_t>(reference.bytes - rows * leastLine));
}

std::optional<Error> ObjectListParser::Private::takeBlocks(QByteArrayView piece)
{
    for (qsizetype at = 0; at < piece.size(); at += block) {
        if (isCancelled()) {
            return cancellation();
        }
        if (!wrongLine) {
            takeBlock(textOf(piece.sliced(at, std::min(block, piece.size() - at))));
        }
    }
    return std::nullopt;
}

/// Whole lines are read where they are; a line that two blocks share is put together first.
void ObjectListParser::Private::takeBlock(std::string_view text)
{
    if (!started.isEmpty()) {
        const std::size_t end = text.find('\n');
        started.append(text.data(), static_cast<qsizetype>(end == std::string_view::npos ? text.size() : end + 1));
        if (end == std::string_view::npos) {
            return;
        }
        takeLines(textOf(started));
        started.clear();
        text.remove_prefix(end + 1);
    }
    const std::size_t whole = text.rfind('\n') + 1; // 0 if there is none
    takeLines(text.substr(0, whole));
    started.append(text.data() + whole, static_cast<qsizetype>(text.size() - whole));
}

/// Each line ends in LF.
void ObjectListParser::Private::takeLines(std::string_view lines)
{
    const bool plain = isPlainJsonText(lines);
    while (!lines.empty() && !wrongLine) {
        const std::size_t end = lines.find('\n');
        takeLine(lines.substr(0, end), lines.size(), plain || isPlainJsonText(lines.substr(0, end)));
        lines.remove_prefix(end + 1);
    }
}

void ObjectListParser::Private::takeLine(std::string_view text, std::size_t readable, bool plain)
{
    ++line;
    if (text.empty()) {
        wrongLine = malformed(line, u"is empty"_s);
        return;
    }
    if (line > reference.count) {
        wrongLine = malformed(line, u"the document says %1 lines"_s.arg(reference.count));
        return;
    }
    auto object = plain ? readPlainObjectLine(text) : std::nullopt;
    if (!object) {
        object = reader.read(text, readable);
    }
    if (!object) {
        wrongLine = malformed(line, reader.cause());
        return;
    }
    builder.add(object->id, object->name, object->kind, object->license, object->assignedAt, object->lastBackupAt);
}

ObjectListParser::ObjectListParser(ObjectListReference reference, const std::atomic_bool *cancelled)
    : d(std::make_unique<Private>(std::move(reference), cancelled))
{}

ObjectListParser::~ObjectListParser() = default;

std::optional<Error> ObjectListParser::take(QByteArrayView piece)
{
    const bool first = d->bytes == 0;
    d->bytes += piece.size();
    if (d->bytes > d->reference.bytes) {
        return wrongSize(d->bytes, d->reference);
    }
    if (first && !piece.isEmpty()) {
        d->reserve();
    }
    d->hash.start(piece);
    const auto hashed = qScopeGuard([this] { d->hash.wait(); });
    return d->takeBlocks(piece);
}

Result<Table> ObjectListParser::end()
{
    if (d->isCancelled()) {
        return cancellation();
    }
    if (d->bytes != d->reference.bytes) {
        return wrongSize(d->bytes, d->reference);
    }
    if (const QByteArray hash = d->hash.hex(); hash != d->reference.sha256) {
        return malformed(u"its SHA-256 is %1"_s.arg(QLatin1StringView(hash)));
    }
    // All rows stand before the wrong line, and a row is a line.
    if (const auto row = d->builder.duplicate()) {
        return malformed(qint64{*row} + 1, u"its id stands already"_s);
    }
    if (d->wrongLine) {
        return *d->wrongLine;
    }
    if (!d->started.isEmpty()) {
        return malformed(d->line + 1, u"does not end in LF"_s);
    }
    if (d->line != d->reference.count) {
        return malformed(
            u"%1 lines; the document says %2"_s.arg(QString::number(d->line), QString::number(d->reference.count)));
    }
    return std::move(d->builder).build();
}

} // namespace license
