// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/terminal.h"
#include "core/platform/interrupts.h"

#include <QString>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>

namespace license::ctl {

namespace {

/// A token is hardly longer, and an endless pipe must not fill the memory.
constexpr qsizetype longestLine = 8'192;

/// False if a signal came first, even just before: this waits for its byte beside the input.
bool waitForInput()
{
    std::array<pollfd, 2> either{{{STDIN_FILENO, POLLIN, 0}, {platform::Interrupts::descriptor(), POLLIN, 0}}};
    while (!platform::Interrupts::wanted() && ::poll(either.data(), either.size(), -1) < 0 && errno == EINTR) {
    }
    return !platform::Interrupts::wanted();
}

enum class BlankLines { Count, Pass };

std::optional<QByteArray> readLine(BlankLines blank)
{
    QByteArray line;
    line.reserve(longestLine); // so that no copy of a token remains
    char byte = 0;
    while (line.size() < longestLine) {
        if (!waitForInput()) {
            return std::nullopt;
        }
        const auto count = ::read(STDIN_FILENO, &byte, 1);
        if (count == 1 && byte == '\n' && blank == BlankLines::Pass && line.trimmed().isEmpty()) {
            line.truncate(0); // keeps the reserved capacity
            continue;
        }
        if (count <= 0 || byte == '\n') {
            break;
        }
        line.append(byte);
    }
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    return line;
}

} // namespace

// The streams are binary, and terminals read UTF-8.
Utf8Streams::Utf8Streams() = default;

Utf8Streams::~Utf8Streams() = default;

bool standardInputIsTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

bool standardOutputIsTerminal()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

std::optional<QByteArray> readHidden(const QString &prompt)
{
    termios shown{};
    if (::tcgetattr(STDIN_FILENO, &shown) != 0) {
        return std::nullopt;
    }
    termios hidden = shown;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    // Ctrl+\ and Ctrl+Z would leave the terminal without its echo.
    hidden.c_cc[VQUIT] = _POSIX_VDISABLE;
    hidden.c_cc[VSUSP] = _POSIX_VDISABLE;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    const QByteArray words = prompt.toUtf8();
    std::fwrite(words.constData(), 1, std::size_t(words.size()), stderr);
    std::fflush(stderr);
    auto line = readLine(BlankLines::Count);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::fputc('\n', stderr);
    return line;
}

std::optional<QByteArray> readStandardInputLine()
{
    return readLine(BlankLines::Count);
}

std::optional<QByteArray> readStandardInputText()
{
    return readLine(BlankLines::Pass);
}

} // namespace license::ctl
