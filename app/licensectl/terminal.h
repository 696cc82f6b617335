// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace license::ctl {

/// What differs between the terminals of the systems: one .cpp for each.

/// The standard streams are bytes as they stand; standard output and standard error carry UTF-8, and a console shows
/// it, for as long as this lives.
class Utf8Streams
{
public:
    Utf8Streams();
    ~Utf8Streams();
    Utf8Streams(const Utf8Streams &) = delete;
    Utf8Streams &operator=(const Utf8Streams &) = delete;

private:
    [[maybe_unused]] unsigned m_before = 0; ///< the code page of the console
};

/// True where a person sits at standard input.
bool standardInputIsTerminal();
/// True where a terminal shows what goes to standard output, and would obey it.
bool standardOutputIsTerminal();
/// Asks on standard error and reads one line that the terminal does not show; without its line end. Nothing where the
/// person ended it.
std::optional<QByteArray> readHidden(const QString &prompt);
/// The first line of standard input without its line end (LF or CR LF). Nothing where the person ended it.
std::optional<QByteArray> readStandardInputLine();
/// The same of the first line that holds more than blanks.
std::optional<QByteArray> readStandardInputText();

} // namespace license::ctl
