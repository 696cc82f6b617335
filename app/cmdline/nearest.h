// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace license::cmdline {

/// The number of letters to insert, delete, change or swap with their neighbour to turn one word into the other.
qsizetype editDistance(const QString &a, const QString &b);

/// The known word that was probably meant: at most a third of its letters differ, ignoring case. Nothing if none is
/// near, or if the word is known.
std::optional<QString> nearestWord(const QString &word, const QStringList &known);

} // namespace license::cmdline
