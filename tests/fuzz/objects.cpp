// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/plainobjectline.h"
#include "core/protocol/strictjson.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/wholeobjectlist.h"

#include <QCryptographicHash>
#include <QSet>

using namespace license;

namespace {

/// The plain reader reads nothing that the other one would read differently.
void compareReaders(const QByteArray &line)
{
    const std::string_view text(line.constData(), static_cast<std::size_t>(line.size()));
    const auto plain = isPlainJsonText(text) ? readPlainObjectLine(text) : std::nullopt;
    if (!plain) {
        return;
    }
    ObjectLineReader other;
    const auto object = other.read(text, text.size());
    fuzz::require(object && object->id == plain->id && object->name == plain->name && object->kind == plain->kind &&
                  object->license == plain->license && object->assignedAt == plain->assignedAt &&
                  object->lastBackupAt == plain->lastBackupAt);
}

} // namespace

/// The fast parser of object lists accepts no line that the strict one refuses, and returns each row unchanged.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::toBytes(data, size);
    for (const QByteArray &line : bytes.split('\n')) {
        compareReaders(line);
    }
    const ObjectListReference reference{QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(),
                                        bytes.size(), bytes.count('\n')};
    const auto table = test::parseObjectList(bytes, reference);
    if (!table) {
        fuzz::require(table.error().code == ErrorCode::MalformedReply && !table.error().detail.isEmpty());
        return 0;
    }
    const QList<QByteArray> lines = bytes.split('\n');
    fuzz::require(lines.last().isEmpty() && (*table)->size() == static_cast<RowIndex>(lines.size() - 1));
    QSet<QString> ids;
    for (RowIndex row = 0; row < (*table)->size(); ++row) {
        const auto strict = json::parse(lines.at(static_cast<qsizetype>(row)), ErrorCode::MalformedReply);
        fuzz::require(strict.ok() && strict->find("id") && strict->find("name"));
        const AssignedObject object = (*table)->at(row);
        fuzz::require(object.id == strict->find("id")->string() && object.name == strict->find("name")->string());
        ids.insert(object.id);
    }
    fuzz::require(ids.size() == lines.size() - 1);
    return 0;
}
