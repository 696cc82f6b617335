// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <iterator>
#include <optional>

namespace license {

/// One row of a table that maps the values of an enum to their names in files, the store and the command line.
template <typename E>
struct EnumName
{
    E value;
    const char *name;
};

/// The name of a value; the table contains every value.
template <typename E, std::size_t N>
QString nameIn(const EnumName<E> (&table)[N], E value)
{
    for (const auto &row : table) {
        if (row.value == value) {
            return QString::fromLatin1(row.name);
        }
    }
    Q_UNREACHABLE();
}

/// The value for a name, or nothing.
template <typename E, std::size_t N>
std::optional<E> valueIn(const EnumName<E> (&table)[N], QStringView name)
{
    for (const auto &row : table) {
        if (name == QLatin1StringView(row.name)) {
            return row.value;
        }
    }
    return std::nullopt;
}

} // namespace license
