// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace license::text {

/// Control characters (C0, DEL, C1) make a terminal act, and end lines early. Each output format has its own way to
/// represent them; all output passes through it.

constexpr bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

/// The symbol for a control character, U+241B for ESC; any other character is returned unchanged.
constexpr char32_t controlSymbol(char32_t c)
{
    return c < 0x20 ? 0x2400 + c : c == 0x7F ? 0x2421 : isControl(c) ? 0xFFFD : c;
}

/// For people: symbols in place of control characters, except those in `kept`.
QString visibleControls(QString text, QStringView kept = {});

/// The same in UTF-8 for a terminal: line ends stay, alone or after a carriage return.
QByteArray visibleControls(const QByteArray &utf8);

/// A JSON document in UTF-8 with DEL and C1 as \u007f to \u009f: readers get the same document.
QByteArray jsonControls(QByteArray document);

/// The text with \u001b for ESC, and so on: readable, for formats without an escape.
QString spelledControls(const QString &text);

} // namespace license::text
