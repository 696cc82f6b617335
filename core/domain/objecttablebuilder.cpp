// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/casefold.h"
#include "core/domain/objecttabledata.h"

#include <algorithm>
#include <mutex>

namespace license {

namespace {

/// Appends `text` folded to `folded`, and what it takes to have it unchanged to `original`; returns the length there,
/// or that it is the capitals.
std::uint16_t appendText(QByteArray &folded, QByteArray &original, std::string_view text)
{
    const qsizetype start = folded.size();
    const bool differs = appendFolded(folded, text);
    folded.append('\0');
    if (!differs) {
        return 0;
    }
    const std::string_view asFolded(folded.constData() + start, static_cast<std::size_t>(folded.size() - start - 1));
    if (appendCapitals(original, asFolded, text)) {
        return ObjectTable::Data::capitalsOnly;
    }
    original.append(text.data(), static_cast<qsizetype>(text.size()));
    return static_cast<std::uint16_t>(text.size());
}

/// Appends the text that starts at `from` in `folded`, if it has accents, without them.
void appendBare(ObjectTable::Data &data, qsizetype from, RowIndex row)
{
    const std::string_view text(data.folded.constData() + from,
                                static_cast<std::size_t>(data.folded.size() - from - 1)); // without its NUL
    if (isAscii(text)) {
        return;
    }
    const qsizetype start = data.bare.size();
    if (!appendWithoutAccents(data.bare, text)) {
        data.bare.truncate(start);
        return;
    }
    data.bare.append('\0');
    data.bareRow.push_back(row);
    data.bareAt.push(static_cast<std::uint64_t>(data.bare.size()));
}

} // namespace

ObjectTable::Builder::Builder() : m_data(std::make_unique<Data>())
{
    m_data->foldedAt.push(0);
    m_data->bareAt.push(0);
}

ObjectTable::Builder::~Builder() = default;

void ObjectTable::Builder::reserve(std::size_t rows, std::size_t bytes)
{
    Data &data = *m_data;
    data.folded.reserve(static_cast<qsizetype>(bytes));
    data.original.reserve(static_cast<qsizetype>(bytes / 8));
    data.foldedAt.reserve(rows + 1);
    data.originalAt.reserve(rows);
    for (auto *column : {&data.foldedIdLength, &data.idLength, &data.nameLength}) {
        column->reserve(rows);
    }
    data.kind.reserve(rows);
    data.license.reserve(rows);
    data.assignedAt.reserve(rows);
    data.lastBackupAt.reserve(rows);
}

void ObjectTable::Builder::add(std::string_view id, std::string_view name, std::string_view kind,
                               std::optional<std::string_view> license, std::optional<qint64> assignedAt,
                               std::optional<qint64> lastBackupAt)
{
    Data &data = *m_data;
    data.ids.reset();
    data.ranks.clear();
    const RowIndex row = data.size();
    const qsizetype start = data.folded.size();
    data.originalAt.push(static_cast<std::uint64_t>(data.original.size()));
    data.idLength.push_back(appendText(data.folded, data.original, id));
    data.foldedIdLength.push_back(static_cast<std::uint16_t>(data.folded.size() - start - 1));
    appendBare(data, start, row);
    const qsizetype nameStart = data.folded.size();
    data.nameLength.push_back(appendText(data.folded, data.original, name));
    appendBare(data, nameStart, row);
    data.foldedAt.push(static_cast<std::uint64_t>(data.folded.size()));
    data.kind.push(data.kinds.add(kind));
    data.license.push(data.licenses.add(license.value_or(std::string_view{})));
    data.assignedAt.push(assignedAt);
    data.lastBackupAt.push(lastBackupAt);
}

std::optional<RowIndex> ObjectTable::Builder::duplicate() const
{
    const std::lock_guard lock(m_data->ordersLock);
    const IdOrder &order = m_data->idOrder();
    std::optional<RowIndex> first;
    for (const radix::Run &run : order.equal) {
        std::vector<RowIndex> rows(order.rows.begin() + run.start, order.rows.begin() + run.end);
        std::nth_element(rows.begin(), rows.begin() + 1, rows.end());
        first = std::min(first.value_or(rows[1]), rows[1]);
    }
    return first;
}

std::shared_ptr<const ObjectTable> ObjectTable::Builder::build() &&
{
    Data &data = *m_data;
    data.folded.squeeze();
    data.original.squeeze();
    data.bare.squeeze();
    data.bareAt.squeeze();
    data.bareRow.shrink_to_fit();
    data.foldedAt.squeeze();
    data.originalAt.squeeze();
    for (auto *column : {&data.foldedIdLength, &data.idLength, &data.nameLength}) {
        column->shrink_to_fit();
    }
    data.kind.squeeze();
    data.license.squeeze();
    data.assignedAt.squeeze();
    data.lastBackupAt.squeeze();
    return std::shared_ptr<const ObjectTable>(new ObjectTable(std::move(m_data)));
}

} // namespace license
