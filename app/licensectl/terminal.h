// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace license::ctl {

/// The differences between the systems' terminals: one .cpp per system.

/// Makes the standard streams binary; standard output and standard error carry UTF-8, and a console shows it, for the
/// life of this object.
class Utf8Streams
{
public:
    Utf8Streams();
    // On Windows it has something to restore.
    ~Utf8Streams(); // NOLINT(performance-trivially-destructible)
    Utf8Streams(const Utf8Streams &) = delete;
    Utf8Streams &operator=(const Utf8Streams &) = delete;

private:
    [[maybe_unused]] unsigned m_before = 0; ///< the code page of the console
};

/// True if standard input is a terminal.
bool standardInputIsTerminal();
/// True if standard output is a terminal, which would obey control characters.
bool standardOutputIsTerminal();
/// Prompts on standard error and reads one line without echo; without its line end. Nothing if the person ended the
/// input.
std::optional<QByteArray> readHidden(const QString &prompt);
/// The first line of standard input without its line end (LF or CR LF). Nothing if the input ended.
std::optional<QByteArray> readStandardInputLine();
/// The same for the first line with more than blanks.
std::optional<QByteArray> readStandardInputText();

/// A secret that a person types without echo, or that standard input provides with an option, read by `read`. A person
/// who types at a terminal is asked and not overlooked, whatever the options. `unasked` if there is neither a terminal
/// nor the option; Cancelled if the input ended.
Result<QByteArray> askForSecret(bool fromStandardInput, const Error &unasked, const QString &prompt,
                                std::optional<QByteArray> (*read)());

} // namespace license::ctl
