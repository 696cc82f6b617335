// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sanitize.h"

#include "core/text/controls.h"

#include <QList>

namespace license::text {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool breaksLine(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Format characters with a shape of their own: signs that span Arabic, Syriac or Kaithi numbers.
bool isVisibleFormat(char32_t c)
{
    return (c >= 0x0600 && c <= 0x0605) || c == 0x06DD || c == 0x070F || c == 0x0890 || c == 0x0891 || c == 0x08E2 ||
           c == 0x110BD || c == 0x110CD;
}

/// Characters without a shape that can reorder, join, split or hide their neighbours.
bool isInvisible(char32_t c)
{
    // The combining grapheme joiner and the Hangul and Khmer fillers are letters or marks by category, but invisible.
    const bool filler = c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x3164 ||
                        c == 0xFFA0 || (c >= 0xE0000 && c <= 0xE0FFF);
    return filler || (QChar::category(c) == QChar::Other_Format && !isVisibleFormat(c));
}

bool isNonCharacter(char32_t c)
{
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool isRightToLeft(char32_t c)
{
    const auto direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

char32_t shown(char32_t c)
{
    return QChar::isSurrogate(c) || isNonCharacter(c) ? replacement : controlSymbol(c);
}

} // namespace

QString plain(const QString &foreign)
{
    QString result;
    result.reserve(foreign.size());
    bool rightToLeft = false;
    bool afterReturn = false;
    // toUcs4() replaces lone surrogates.
    for (const char32_t c : foreign.toUcs4()) {
        const bool secondOfPair = afterReturn && c == u'\n';
        afterReturn = c == u'\r';
        if (secondOfPair || isInvisible(c)) {
            continue;
        }
        if (breaksLine(c)) {
            result += u' ';
            continue;
        }
        rightToLeft = rightToLeft || isRightToLeft(c);
        result += QChar::fromUcs4(shown(c));
    }
    if (rightToLeft) {
        return QChar(0x2068) + result + QChar(0x2069);
    }
    return result;
}

} // namespace license::text
