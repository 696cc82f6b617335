// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/enumnames.h"
#include "core/domain/storeplace.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>

namespace license::cmdline {

/// A usage error in our own words; thrown during parsing.
struct Wrong
{
    QString words;
};

/// The requirement for a value, in words, and its possible words.
struct Expected
{
    QString words;
    QStringList known = {};
};

Expected wholeNumber(qint64 least, qint64 most);
Expected oneOf(const QStringList &names);

template <typename E, std::size_t N>
Expected oneOf(const EnumName<E> (&table)[N])
{
    QStringList names;
    for (const auto &row : table) {
        names.append(QString::fromLatin1(row.name));
    }
    return oneOf(names);
}

/// The number that a text of digits represents, from `least` to `most`; nothing for any other text.
std::optional<qint64> digits(const QString &text, qint64 least, qint64 most);

/// Consumes an option's value or a positional argument. Nothing if it is valid.
using Take = std::function<std::optional<Expected>(const QString &)>;

/// Accepts any text but an empty one.
Take path(std::function<void(const QString &)> keep);
/// The callbacks for the library of options that name a store, or its folder. They throw Wrong without a word of the
/// value, which may be a password in the wrong place.
std::function<void(const std::string &)> checkedPlace(const QString &name,
                                                      std::function<void(const StorePlace &)> keep);
std::function<void(const std::string &)> checkedFolder(const QString &name, std::function<void(const QString &)> keep);
/// The callback for the library: it throws Wrong, with the name, if the value is invalid.
std::function<void(const std::string &)> checked(const QString &name, Take take);

} // namespace license::cmdline
