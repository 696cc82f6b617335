// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/objecttable.h"

#include "core/domain/objecttabledata.h"
#include "core/domain/utf8text.h"

namespace license {

namespace {

std::optional<ServerTime> toTime(std::optional<std::int64_t> sinceEpoch)
{
    return sinceEpoch ? std::optional(ServerTime(seconds(*sinceEpoch))) : std::nullopt;
}

} // namespace

ObjectTable::ObjectTable(std::unique_ptr<const Data> data) : m_data(std::move(data)) {}

ObjectTable::~ObjectTable() = default;

RowIndex ObjectTable::size() const
{
    return m_data->size();
}

AssignedObject ObjectTable::at(RowIndex row) const
{
    return {id(row), name(row), kind(row), license(row), assignedAt(row), lastBackupAt(row)};
}

std::string_view ObjectTable::idUtf8(RowIndex row, std::string &room) const
{
    return m_data->id(row, room);
}

std::string_view ObjectTable::nameUtf8(RowIndex row, std::string &room) const
{
    return m_data->name(row, room);
}

std::string_view ObjectTable::kindUtf8(RowIndex row) const
{
    return m_data->kinds.word(m_data->kind.at(row));
}

std::optional<std::string_view> ObjectTable::licenseUtf8(RowIndex row) const
{
    const std::string &type = m_data->licenses.word(m_data->license.at(row));
    return type.empty() ? std::nullopt : std::optional<std::string_view>(type);
}

QString ObjectTable::id(RowIndex row) const
{
    std::string room;
    return textOfUtf8(m_data->id(row, room));
}

QString ObjectTable::name(RowIndex row) const
{
    std::string room;
    return textOfUtf8(m_data->name(row, room));
}

QString ObjectTable::kind(RowIndex row) const
{
    return textOfUtf8(m_data->kinds.word(m_data->kind.at(row)));
}

std::optional<QString> ObjectTable::license(RowIndex row) const
{
    const std::string &type = m_data->licenses.word(m_data->license.at(row));
    return type.empty() ? std::nullopt : std::optional(textOfUtf8(type));
}

std::optional<ServerTime> ObjectTable::assignedAt(RowIndex row) const
{
    return toTime(m_data->assignedAt.at(row));
}

std::optional<ServerTime> ObjectTable::lastBackupAt(RowIndex row) const
{
    return toTime(m_data->lastBackupAt.at(row));
}

QVector<std::pair<QString, qint64>> ObjectTable::countByLicense() const
{
    std::vector<qint64> counts(m_data->licenses.size());
    m_data->license.with([&counts](const auto &licenses) {
        for (const std::uint32_t license : licenses) {
            ++counts[license];
        }
    });
    QVector<std::pair<QString, qint64>> byLicense;
    for (std::uint32_t number = 0; number < counts.size(); ++number) {
        byLicense.append({textOfUtf8(m_data->licenses.word(number)), counts[number]});
    }
    return byLicense;
}

std::size_t ObjectTable::memoryUse() const
{
    const Data &d = *m_data;
    std::size_t bytes =
        sizeof(Data) + static_cast<std::size_t>(d.folded.capacity() + d.original.capacity() + d.bare.capacity());
    bytes += d.bareAt.bytes() + d.bareRow.capacity() * sizeof(RowIndex);
    bytes += d.foldedAt.bytes() + d.originalAt.bytes() + d.assignedAt.bytes() + d.lastBackupAt.bytes();
    bytes += (d.foldedIdLength.capacity() + d.idLength.capacity() + d.nameLength.capacity()) * sizeof(std::uint16_t);
    bytes += d.kind.bytes() + d.license.bytes() + d.kinds.bytes() + d.licenses.bytes();
    const std::lock_guard lock(d.ordersLock);
    bytes += ((d.ids ? d.ids->rows.capacity() : 0) + d.ranks.capacity()) * sizeof(RowIndex);
    for (const auto *orders : {&d.orders, &d.collatedOrders}) {
        for (const auto &order : *orders) {
            bytes += order ? order->rows.capacity() * sizeof(RowIndex) + order->groupEnds.capacity() / 8 : 0;
        }
    }
    return bytes;
}

} // namespace license
