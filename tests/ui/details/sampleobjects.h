// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/objecttable.h"

#include <QString>

namespace license::test {

/// Four objects: two repositories and a user with licenses, and a user without.
inline std::shared_ptr<const ObjectTable> fourObjects()
{
    ObjectTable::Builder builder;
    builder.add("r-1", "acme/web", "repository", "git_repository", 1'700'000'000, 1'795'000'000);
    builder.add("u-1", "Anna <b>Kowalska</b>", "user", "microsoft365_user", 1'710'000'000, std::nullopt);
    builder.add("r-2", "acme/anna-tools", "repository", "git_repository", std::nullopt, 1'790'000'000);
    builder.add("u-2", "Zoë\nSmith", "user", std::nullopt, std::nullopt, std::nullopt);
    return std::move(builder).build();
}

/// Objects "object-0" … with every second one licensed; names descend as ids ascend.
inline std::shared_ptr<const ObjectTable> manyObjects(int count)
{
    ObjectTable::Builder builder;
    builder.reserve(static_cast<std::size_t>(count), static_cast<std::size_t>(count) * 40);
    for (int i = 0; i < count; ++i) {
        const auto license = i % 2 == 0 ? std::optional<std::string_view>("git_repository") : std::nullopt;
        builder.add("object-" + std::to_string(i), "name " + std::to_string(20'000'000 - i), "repository", license, i,
                    std::nullopt);
    }
    return std::move(builder).build();
}

} // namespace license::test
