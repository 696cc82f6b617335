// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/cli.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/terminal.h"
#include "core/platform/interrupts.h"
#include "core/platform/posixfiles_linux.h"

#include <QFile>
#include <QString>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

/// A token is hardly longer, and an endless pipe must not fill the memory.
constexpr qsizetype longestLine = 8'192;

/// Milliseconds after which a named pipe is given up.
constexpr int longestSilence = 60'000;

enum class Wait { Ready, Silent, Interrupted };

/// Interrupted if a signal came first, even just before: this waits for its byte beside the input.
Wait waitFor(int input, int patience = -1)
{
    std::array<pollfd, 2> either{{{input, POLLIN, 0}, {platform::Interrupts::descriptor(), POLLIN, 0}}};
    int ready = -1;
    while (!platform::Interrupts::wanted() && (ready = ::poll(either.data(), either.size(), patience)) < 0 &&
           errno == EINTR) {
    }
    return platform::Interrupts::wanted() ? Wait::Interrupted : ready == 0 ? Wait::Silent : Wait::Ready;
}

enum class BlankLines { Count, Pass };

std::optional<QByteArray> readLine(BlankLines blank)
{
    QByteArray line;
    line.reserve(longestLine); // so that no copy of a token remains
    char byte = 0;
    while (line.size() < longestLine) {
        if (waitFor(STDIN_FILENO) == Wait::Interrupted) {
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

Result<QByteArray> readInput(const QString &path, qsizetype limit)
{
    const bool standard = isStandardInput(path);
    const auto refused = [name = standard ? u"standard input"_s : path](const QString &why) {
        return Error{.code = ErrorCode::InvalidInput, .detail = name + u": "_s + why};
    };
    // A pipe without a writer must not hold up the opening, where no signal is heard.
    constexpr int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    const platform::posix::Descriptor file(::open(standard ? "/dev/null" : QFile::encodeName(path).constData(), flags));
    struct stat status = {};
    if (!file.isOpen()) {
        return refused(QString::fromLatin1(::strerrordesc_np(file.reason())));
    }
    const int input = standard ? STDIN_FILENO : file.fd();
    if (::fstat(input, &status) != 0 || S_ISDIR(status.st_mode)) {
        return refused(u"it is a folder"_s);
    }
    const auto patience = !standard && S_ISFIFO(status.st_mode) ? longestSilence : -1;
    QByteArray bytes;
    std::array<char, 4'096> part{};
    while (bytes.size() <= limit) {
        switch (waitFor(input, patience)) {
        case Wait::Interrupted:
            return Error{.code = ErrorCode::Cancelled};
        case Wait::Silent:
            return refused(u"nobody has written into this pipe for a minute"_s);
        case Wait::Ready:
            break;
        }
        const auto wanted = std::min<qsizetype>(std::ssize(part), limit + 1 - bytes.size());
        const auto count = ::read(input, part.data(), static_cast<std::size_t>(wanted));
        if (count == 0) {
            break;
        }
        if (count < 0 && errno != EAGAIN && errno != EINTR) {
            return refused(QString::fromLatin1(::strerrordesc_np(errno)));
        }
        bytes.append(part.data(), std::max<qsizetype>(count, 0));
    }
    return bytes;
}

} // namespace license::ctl
