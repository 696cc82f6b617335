// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>
#include <QVector>

#include <string_view>

namespace license {

/// Simple case folding (Unicode CaseFolding.txt, statuses C and S): one code point to one, so that ß is not ss. Qt's
/// toCaseFolded(char32_t) is exactly that. Folded UTF-8 compared byte by byte is in the order of folded code points.

/// Appends the folded form of well-formed UTF-8; says whether it differs from `utf8`.
bool appendFolded(QByteArray &out, std::string_view utf8);

/// The folded form as UTF-8.
QByteArray foldedUtf8(QStringView text);

/// A piece of a QString, in UTF-16 code units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextSpan &) const = default;
};

/// Where `needle` stands in `text` when both are folded: from left to right, without overlap. Nothing for an empty
/// needle.
QVector<TextSpan> foldedMatches(QStringView text, QStringView needle);

} // namespace license
