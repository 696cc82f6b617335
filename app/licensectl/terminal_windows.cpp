// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/terminal.h"

#include <QMetaObject>
#include <QMutex>
#include <QString>
#include <qt_windows.h>

#include <cstdio>

namespace license::ctl {

namespace {

QMutex listenerMutex;
Interrupts *listener = nullptr;

/// Runs in a thread that the system makes.
BOOL WINAPI onControl(DWORD)
{
    const QMutexLocker lock(&listenerMutex);
    if (listener) {
        QMetaObject::invokeMethod(listener, &Interrupts::interrupted, Qt::QueuedConnection);
    }
    const bool first = listener != nullptr;
    listener = nullptr;
    return first;
}

constexpr qsizetype longestLine = 8'192;

std::optional<QByteArray> readLine()
{
    QByteArray line;
    line.reserve(longestLine);
    char byte = 0;
    DWORD count = 0;
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    while (line.size() < longestLine && ReadFile(input, &byte, 1, &count, nullptr) && count == 1 && byte != '\n') {
        line.append(byte);
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

bool standardInputIsTerminal()
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &mode);
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
    auto line = readLine();
    SetConsoleMode(input, shown);
    std::fputc('\n', stderr);
    return line;
}

std::optional<QByteArray> readStandardInputLine()
{
    return readLine();
}

struct Interrupts::Private
{};

Interrupts::Interrupts() : d(new Private)
{
    const QMutexLocker lock(&listenerMutex);
    listener = this;
    SetConsoleCtrlHandler(onControl, TRUE);
}

Interrupts::~Interrupts()
{
    const QMutexLocker lock(&listenerMutex);
    listener = nullptr;
    SetConsoleCtrlHandler(onControl, FALSE);
}

} // namespace license::ctl
