// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/casefold.h"
#include "core/domain/objecttabledata.h"

#include <QHashFunctions>

namespace license {

namespace {

/// Appends `text` folded to `folded`, and unchanged to `original` if that differs; returns the length in `original`.
std::uint16_t appendText(QByteArray &folded, QByteArray &original, std::string_view text)
{
    const bool differs = appendFolded(folded, text);
    folded.append('\0');
    if (!differs) {
        return 0;
    }
    original.append(text.data(), static_cast<qsizetype>(text.size()));
    return static_cast<std::uint16_t>(text.size());
}

/// Appends the text that starts at `from` in `folded`, if it has accents, without them.
void appendBare(ObjectTable::Data &data, qsizetype from, RowIndex row)
{
    const std::string_view text(data.folded.constData() + from,
                                static_cast<std::size_t>(data.folded.size() - from - 1)); // without its NUL
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

/// The ids so far: an open-addressing set of rows beside the upper half of their hash. A look-up reads the text of an
/// id only if it very likely matches.
struct ObjectTable::Builder::Index
{
    std::vector<std::uint64_t> cells = std::vector<std::uint64_t>(1024, empty);
    std::size_t used = 0;
    const std::size_t seed = QHashSeed::globalSeed();

    static constexpr std::uint64_t empty = 0;

    static std::uint64_t slotOf(std::uint64_t hash, RowIndex row) { return (hash & ~0xFFFF'FFFFull) | (row + 1ull); }

    std::uint64_t hashOf(std::string_view id) const
    {
        return static_cast<std::uint64_t>(qHashBits(id.data(), id.size(), seed)) * 0x9E37'79B9'7F4A'7C15ull;
    }

    void place(std::uint64_t slot)
    {
        std::size_t at = (slot >> 32) & (cells.size() - 1);
        while (cells[at] != empty) {
            at = (at + 1) & (cells.size() - 1);
        }
        cells[at] = slot;
    }

    void grow(std::size_t capacity)
    {
        std::vector<std::uint64_t> before(capacity, empty);
        before.swap(cells);
        for (const std::uint64_t slot : before) {
            if (slot != empty) {
                place(slot);
            }
        }
    }

    /// False if another row has the same id.
    bool add(const Data &data, std::string_view id, RowIndex row)
    {
        if (used * 2 >= cells.size()) {
            grow(cells.size() * 2);
        }
        const std::uint64_t slot = slotOf(hashOf(id), row);
        std::size_t at = (slot >> 32) & (cells.size() - 1);
        for (; cells[at] != empty; at = (at + 1) & (cells.size() - 1)) {
            if (cells[at] >> 32 == slot >> 32 && data.id(static_cast<RowIndex>(cells[at]) - 1) == id) {
                return false;
            }
        }
        cells[at] = slot;
        ++used;
        return true;
    }
};

ObjectTable::Builder::Builder() : m_data(std::make_unique<Data>()), m_index(std::make_unique<Index>())
{
    m_data->foldedAt.push(0);
    m_data->bareAt.push(0);
}

ObjectTable::Builder::~Builder() = default;

void ObjectTable::Builder::reserve(std::size_t rows, std::size_t bytes)
{
    Data &data = *m_data;
    data.folded.reserve(static_cast<qsizetype>(bytes));
    data.original.reserve(static_cast<qsizetype>(bytes / 2));
    data.foldedAt.reserve(rows + 1);
    data.originalAt.reserve(rows);
    for (auto *column : {&data.foldedIdLength, &data.idLength, &data.nameLength}) {
        column->reserve(rows);
    }
    data.kind.reserve(rows);
    data.license.reserve(rows);
    data.assignedAt.reserve(rows);
    data.lastBackupAt.reserve(rows);
    std::size_t cells = m_index->cells.size();
    while (cells < rows * 2) {
        cells *= 2;
    }
    m_index->grow(cells);
}

bool ObjectTable::Builder::add(std::string_view id, std::string_view name, std::string_view kind,
                               std::optional<std::string_view> license, std::optional<qint64> assignedAt,
                               std::optional<qint64> lastBackupAt)
{
    Data &data = *m_data;
    if (!m_index->add(data, id, data.size())) {
        return false;
    }
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
    data.kind.push_back(data.kinds.add(kind));
    data.license.push_back(data.licenses.add(license.value_or(std::string_view{})));
    data.assignedAt.push(assignedAt);
    data.lastBackupAt.push(lastBackupAt);
    return true;
}

std::shared_ptr<const ObjectTable> ObjectTable::Builder::build() &&
{
    m_index.reset();
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
    data.kind.shrink_to_fit();
    data.license.shrink_to_fit();
    data.assignedAt.squeeze();
    data.lastBackupAt.squeeze();
    return std::shared_ptr<const ObjectTable>(new ObjectTable(std::move(m_data)));
}

} // namespace license
