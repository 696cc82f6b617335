// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/cli.h"
#include "app/licensectl/commands.h"
#include "app/licensectl/terminal.h"

#include <QFile>
#include <QString>
#include <qt_windows.h>

#include <fcntl.h>
#include <io.h>

#include <cstdio>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

bool isConsole(DWORD stream)
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(stream), &mode);
}

constexpr qsizetype longestLine = 8'192;
constexpr std::size_t consoleBuffer = 64 * 1'024;

enum class BlankLines { Count, Pass };

std::optional<QByteArray> readLine(BlankLines blank)
{
    QByteArray line;
    line.reserve(longestLine);
    char byte = 0;
    DWORD count = 0;
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    while (line.size() < longestLine && ReadFile(input, &byte, 1, &count, nullptr) && count == 1) {
        if (byte != '\n') {
            line.append(byte);
        } else if (blank == BlankLines::Pass && line.trimmed().isEmpty()) {
            line.truncate(0); // keeps the reserved capacity
        } else {
            break;
        }
    }
    if (count == 0 && GetLastError() == ERROR_OPERATION_ABORTED) {
        return std::nullopt; // Ctrl+C
    }
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    return line;
}

} // namespace

Utf8Streams::Utf8Streams()
{
    _setmode(_fileno(stdin), _O_BINARY);
    for (FILE *const stream : {stdout, stderr}) {
        _setmode(_fileno(stream), _O_BINARY);
        if (_isatty(_fileno(stream))) {
            // The C library writes to a console byte by byte, which many consoles cannot reassemble. All writers flush.
            std::setvbuf(stream, nullptr, _IOFBF, consoleBuffer);
        }
    }
    if (isConsole(STD_OUTPUT_HANDLE) || isConsole(STD_ERROR_HANDLE)) {
        m_before = GetConsoleOutputCP(); // of the console, and so of the next program in it
        SetConsoleOutputCP(CP_UTF8);
    }
}

Utf8Streams::~Utf8Streams()
{
    if (m_before != 0) {
        SetConsoleOutputCP(m_before);
    }
}

bool standardInputIsTerminal()
{
    return isConsole(STD_INPUT_HANDLE);
}

bool standardOutputIsTerminal()
{
    return isConsole(STD_OUTPUT_HANDLE);
}

std::optional<QByteArray> readHidden(const QString &prompt)
{
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD shown = 0;
    if (!GetConsoleMode(input, &shown)) {
        return std::nullopt;
    }
    const QByteArray words = prompt.toUtf8();
    std::fwrite(words.constData(), 1, std::size_t(words.size()), stderr);
    std::fflush(stderr);
    SetConsoleMode(input, shown & ~DWORD(ENABLE_ECHO_INPUT));
    auto line = readLine(BlankLines::Count);
    SetConsoleMode(input, shown);
    std::fputc('\n', stderr);
    std::fflush(stderr);
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
    QFile file(path);
    const bool opened = isStandardInput(path) ? file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
                                              : file.open(QIODevice::ReadOnly);
    QByteArray bytes;
    while (opened && bytes.size() <= limit) {
        const QByteArray part = file.read(limit + 1 - bytes.size()); // a pipe returns what is available
        if (part.isEmpty()) {
            break;
        }
        bytes += part;
    }
    if (file.error() != QFileDevice::NoError) {
        const QString name = isStandardInput(path) ? u"standard input"_s : path;
        return Error{.code = ErrorCode::InvalidInput, .detail = name + u": "_s + file.errorString()};
    }
    return bytes;
}

} // namespace license::ctl
