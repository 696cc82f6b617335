// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/interrupts.h"

#include <QSocketNotifier>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace license::platform {

namespace {

/// The two ends of the pipe from a signal handler into the event loop.
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

/// A signal and its previous action.
struct Taken
{
    int signal = 0;
    bool ours = false;
    struct sigaction before = {};

    void take()
    {
        struct sigaction action = {};
        action.sa_handler = onSignal;
        sigemptyset(&action.sa_mask);
        action.sa_flags = int(SA_RESTART | SA_RESETHAND);
        ours = ::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN &&
               ::sigaction(signal, &action, nullptr) == 0;
    }
    void giveBack() const
    {
        if (ours) {
            ::sigaction(signal, &before, nullptr);
        }
    }
};

} // namespace

struct Interrupts::Private
{
    std::array<Taken, 3> taken{{{SIGINT}, {SIGTERM}, {SIGHUP}}};
    std::unique_ptr<QSocketNotifier> notifier;
};

Interrupts::Interrupts() : d(new Private)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0) {
        return; // the signals then end the program at once
    }
    d->notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(ends[1], &byte, 1) == 1) {
            emit interrupted();
        }
    });
    for (Taken &each : d->taken) {
        each.take();
    }
}

Interrupts::~Interrupts()
{
    for (const Taken &each : d->taken) {
        each.giveBack();
    }
    d->notifier.reset();
    for (int &end : ends) {
        if (end >= 0) {
            ::close(end);
            end = -1;
        }
    }
}

bool Interrupts::wanted()
{
    return endWanted != 0;
}

int Interrupts::descriptor()
{
    return ends[1];
}

} // namespace license::platform
