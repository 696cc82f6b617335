// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/enumnames.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>

namespace license::ctl {

/// A command line that is wrong, in words of ours; thrown while it is read.
struct Wrong
{
    QString words;
};

/// What a value has to be, in words, and the words that it can be.
struct Expected
{
    QString words;
    QStringList known = {};
};

Expected wholeNumber(int least, int most);
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

/// The number that a text of digits is, from `least` to `most`; nothing for any other text.
std::optional<int> digits(const QString &text, int least, int most);

/// Takes what stands behind an option or is a word of its own. Nothing where it will do.
using Take = std::function<std::optional<Expected>(const QString &)>;

/// Takes any text but an empty one.
Take path(std::function<void(const QString &)> keep);
/// What the library calls with a value: it throws Wrong, with the name, where the value will not do.
std::function<void(const std::string &)> checked(const QString &name, Take take);

} // namespace license::ctl
