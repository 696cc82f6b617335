// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace license::text {

/// Control characters (C0, DEL, C1) make a terminal act, and end lines where none ends. Each form in which the programs
/// write has its way to hold them; no text goes out without it.

constexpr bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

/// The symbol that stands for a control character, U+241B for ESC; any other character is its own.
constexpr char32_t controlSymbol(char32_t c)
{
    return c < 0x20 ? 0x2400 + c : c == 0x7F ? 0x2421 : isControl(c) ? 0xFFFD : c;
}

/// For people: symbols in the place of control characters, but for the `kept` ones.
QString visibleControls(QString text, QStringView kept = {});

/// The same in UTF-8 on its way to a terminal: line ends stay, alone or behind a carriage return.
QByteArray visibleControls(const QByteArray &utf8);

/// A JSON document in UTF-8, whose DEL and C1 become \u007f to \u009f: the same document to whoever reads it.
QByteArray jsonControls(QByteArray document);

/// The text with \u001b for ESC, and so on: where a format knows of no escape, one that a person can read.
QString spelledControls(const QString &text);

} // namespace license::text
