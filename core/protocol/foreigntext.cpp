// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/foreigntext.h"

#include <QChar>
#include <QList>

#include <algorithm>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr qsizetype quotedLimit = 64;

/// The symbol for an invisible character; a harmless character is returned unchanged. The two joiners stay: several
/// scripts need them.
char32_t visible(char32_t c)
{
    constexpr char32_t replacement = 0xFFFD, controlPictures = 0x2400, deletePicture = 0x2421;
    constexpr char32_t zeroWidthNonJoiner = 0x200C, zeroWidthJoiner = 0x200D;
    if (c < 0x20) {
        return controlPictures + c;
    }
    if (c == 0x7F) {
        return deletePicture;
    }
    const QChar::Category category = QChar::category(c);
    const bool hidden = (category == QChar::Other_Format && c != zeroWidthNonJoiner && c != zeroWidthJoiner) ||
                        category == QChar::Other_Control || category == QChar::Other_Surrogate ||
                        category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
    return hidden ? replacement : c;
}

} // namespace

QString fromUtf8Exactly(std::string_view utf8)
{
    QString text;
    while (utf8.starts_with(byteOrderMark)) {
        text += QChar(QChar::ByteOrderMark);
        utf8.remove_prefix(byteOrderMark.size());
    }
    return text + QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

qsizetype codePoints(std::string_view utf8)
{
    return std::count_if(utf8.begin(), utf8.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

QString plainText(const QString &foreign, qsizetype limit)
{
    QList<uint> points = foreign.left(2 * limit).toUcs4();
    points.resize(std::min(points.size(), limit));
    QString plain;
    for (const uint point : points) {
        plain += QChar::fromUcs4(visible(point));
    }
    return plain;
}

QString quoted(const QString &foreign)
{
    const QString plain = plainText(foreign, quotedLimit);
    const bool cut = plainText(foreign, quotedLimit + 1) != plain;
    return u'"' + plain + (cut ? u"…\""_s : u"\""_s);
}

} // namespace license
