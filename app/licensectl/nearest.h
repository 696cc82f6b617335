// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace license::ctl {

/// How many letters have to be put in, left out, changed or swapped with their neighbour to make one word of the other.
qsizetype editDistance(const QString &a, const QString &b);

/// The known word that was probably meant: by at most a third of its letters another one, upper and lower case alike.
/// Nothing where none is near, or the word is known.
std::optional<QString> nearestWord(const QString &word, const QStringList &known);

} // namespace license::ctl
