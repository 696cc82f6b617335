// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cmdline/nearest.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace license::cmdline {

qsizetype editDistance(const QString &a, const QString &b)
{
    // Three rows of the table of optimal string alignment: swapped letters look back by two.
    using Row = std::vector<qsizetype>;
    const std::size_t width = std::size_t(b.size()) + 1;
    Row beforeLast(width);
    Row last(width);
    Row row(width);
    for (std::size_t j = 0; j < width; ++j) {
        row[j] = qsizetype(j);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        std::swap(beforeLast, last);
        std::swap(last, row);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = std::size_t(j);
            const qsizetype changed = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
            }
        }
    }
    return row[width - 1];
}

std::optional<QString> nearestWord(const QString &word, const QStringList &known)
{
    constexpr qsizetype longest = 64; // of a word to compare; a longer one had another intention
    std::optional<QString> nearest;
    qsizetype least = 0;
    for (const QString &candidate : known) {
        if (candidate == word || word.size() > longest) {
            return std::nullopt;
        }
        const qsizetype distance = editDistance(word.toCaseFolded(), candidate.toCaseFolded());
        const bool near = distance <= std::max<qsizetype>(1, candidate.size() / 3);
        if (near && distance < candidate.size() && (!nearest || distance < least)) {
            nearest = candidate;
            least = distance;
        }
    }
    return nearest;
}

} // namespace license::cmdline
