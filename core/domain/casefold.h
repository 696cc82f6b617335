// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>
#include <QVector>

#include <string_view>

namespace license {

/// Simple case folding (Unicode CaseFolding.txt, statuses C and S): one code point maps to one, so ß does not become
/// ss. Qt's toCaseFolded(char32_t) does exactly this. Comparing folded UTF-8 byte by byte gives the order of folded
/// code points.

/// Whether a text is ASCII alone: it has no accents.
bool isAscii(std::string_view utf8);

/// Appends the folded form of well-formed UTF-8; returns whether it differs from `utf8`.
bool appendFolded(QByteArray &out, std::string_view utf8);

/// The folded form as UTF-8.
QByteArray foldedUtf8(QStringView text);

/// Whether a search tells é from e. Optional: a needle without accents finds both, one with an accent only itself.
enum class Accents { Exact, Optional };

/// Appends folded UTF-8 without the accents of Latin and Greek letters ("müller" → "muller", "łódź" → "lodz"); returns
/// whether it differs from `folded`. Letters of other scripts stay: there a mark makes another letter.
bool appendWithoutAccents(QByteArray &out, std::string_view folded);

/// A piece of a QString, in UTF-16 code units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextSpan &) const = default;
};

/// The positions of `needle` in `text`, both folded: left to right, without overlap. Empty for an empty needle.
QVector<TextSpan> foldedMatches(QStringView text, QStringView needle, Accents accents = Accents::Exact);

} // namespace license
