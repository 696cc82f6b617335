// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/shutdownsignals.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <utility>

namespace license::server {

namespace {

/// A signal handler may do only async-signal-safe work: one write into a pipe.
int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    // A full pipe needs no handling: a byte is already waiting.
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

} // namespace

ShutdownSignals::ShutdownSignals() = default;
ShutdownSignals::~ShutdownSignals() = default;

bool ShutdownSignals::watchSignals()
{
    if (::pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return false;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        request();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        struct sigaction before = {};
        if (::sigaction(signal, nullptr, &before) != 0)
            return false;
        // nohup and a shell's background jobs intentionally start a program with ignored signals.
        if (before.sa_handler != SIG_IGN && ::sigaction(signal, &action, nullptr) != 0)
            return false;
    }
    return true;
}

void ShutdownSignals::watchStandardInput()
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        std::array<char, 256> ignored{};
        if (::read(STDIN_FILENO, ignored.data(), ignored.size()) > 0)
            return;
        notifier->setEnabled(false);
        request();
    });
}

void ShutdownSignals::request()
{
    if (std::exchange(m_requested, true))
        return;
    emit requested();
}

} // namespace license::server
