// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/terminal.h"

#include <QSocketNotifier>
#include <QString>

#include <poll.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>

namespace license::ctl {

namespace {

/// The two ends of the way from a signal handler into the event loop.
std::array<int, 2> ends{-1, -1};
volatile std::sig_atomic_t endWanted = 0;

void onSignal(int)
{
    const int error = errno;
    endWanted = 1;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
    errno = error;
}

/// A token is hardly longer, and a pipe that never ends must not fill the memory.
constexpr qsizetype longestLine = 8'192;

/// False where a signal came first, also one that came just before: its byte is waited for beside the input.
bool waitForInput()
{
    std::array<pollfd, 2> either{{{STDIN_FILENO, POLLIN, 0}, {ends[1], POLLIN, 0}}};
    while (!endWanted && ::poll(either.data(), either.size(), -1) < 0 && errno == EINTR) {
    }
    return !endWanted;
}

std::optional<QByteArray> readLine()
{
    QByteArray line;
    line.reserve(longestLine); // so that no copy of a token is left behind
    char byte = 0;
    while (line.size() < longestLine) {
        if (!waitForInput()) {
            return std::nullopt;
        }
        const auto count = ::read(STDIN_FILENO, &byte, 1);
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

// The streams are bytes, and terminals read UTF-8.
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
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    const QByteArray words = prompt.toUtf8();
    std::fwrite(words.constData(), 1, std::size_t(words.size()), stderr);
    std::fflush(stderr);
    auto line = readLine();
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::fputc('\n', stderr);
    return line;
}

std::optional<QByteArray> readStandardInputLine()
{
    return readLine();
}

struct Interrupts::Private
{
    std::unique_ptr<QSocketNotifier> notifier;
};

Interrupts::Interrupts() : d(new Private)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0) {
        return; // the signals end the program the hard way then
    }
    d->notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(ends[1], &byte, 1) == 1) {
            emit interrupted();
        }
    });
    struct sigaction action
    {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        ::sigaction(signal, &action, nullptr);
    }
}

Interrupts::~Interrupts()
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        std::signal(signal, SIG_DFL);
    }
    d->notifier.reset();
    for (int &end : ends) {
        if (end >= 0) {
            ::close(end);
            end = -1;
        }
    }
}

} // namespace license::ctl
