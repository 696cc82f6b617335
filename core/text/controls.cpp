// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/controls.h"

#include <algorithm>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

/// In UTF-8 a C1 character is this byte followed by its own code.
constexpr unsigned char c1Lead = 0xC2;

bool isC1(const QByteArray &utf8, qsizetype at)
{
    return at + 1 < utf8.size() && static_cast<unsigned char>(utf8[at]) == c1Lead &&
           isControl(static_cast<unsigned char>(utf8[at + 1]));
}

QString spelled(char32_t c)
{
    return u"\\u%1"_s.arg(uint(c), 4, 16, QChar(u'0'));
}

} // namespace

QString visibleControls(QString text, QStringView kept)
{
    for (QChar &c : text) {
        if (isControl(c.unicode()) && !kept.contains(c)) {
            c = QChar(char16_t(controlSymbol(c.unicode())));
        }
    }
    return text;
}

QByteArray visibleControls(const QByteArray &utf8)
{
    QByteArray result;
    result.reserve(utf8.size());
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const auto c = static_cast<unsigned char>(utf8[at]);
        const bool lineEnd = c == '\n' || (c == '\r' && at + 1 < utf8.size() && utf8[at + 1] == '\n');
        if (isC1(utf8, at)) {
            result += QString(QChar(char16_t(controlSymbol(static_cast<unsigned char>(utf8[++at]))))).toUtf8();
        } else if (c < 0x80 && isControl(c) && !lineEnd) {
            result += QString(QChar(char16_t(controlSymbol(c)))).toUtf8();
        } else {
            result += char(c);
        }
    }
    return result;
}

QByteArray jsonControls(QByteArray document)
{
    if (!document.contains('\x7F') && !document.contains(char(c1Lead))) {
        return document; // the usual case
    }
    for (qsizetype at = 0; at < document.size(); ++at) {
        const auto c = static_cast<unsigned char>(document.at(at));
        if (c == 0x7F) {
            document.replace(at, 1, spelled(c).toLatin1());
        } else if (isC1(document, at)) {
            document.replace(at, 2, spelled(static_cast<unsigned char>(document.at(at + 1))).toLatin1());
        }
    }
    return document;
}

QString spelledControls(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), [](QChar c) { return isControl(c.unicode()); })) {
        return text;
    }
    QString result;
    for (const QChar c : text) {
        result += isControl(c.unicode()) ? spelled(c.unicode()) : QString(c);
    }
    return result;
}

} // namespace license::text
