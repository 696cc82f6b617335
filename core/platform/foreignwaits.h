// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace license::platform {

// What a library needs that opens connections and waits for them by itself.

/// While it lives, libraries that this thread calls do not translate their messages, so that these can be recognized.
class PlainMessages
{
public:
    PlainMessages();
    ~PlainMessages();
    PlainMessages(const PlainMessages &) = delete;
    PlainMessages &operator=(const PlainMessages &) = delete;

private:
    void *m_plain = nullptr;
    void *m_before = nullptr;
};

/// While it lives, what libraries that this thread calls print on standard error goes nowhere. Other threads print on.
/// Nothing of it on Windows, whose C library offers no such place.
class SilentLibraries
{
public:
    explicit SilentLibraries(bool silent = true);
    ~SilentLibraries();
    SilentLibraries(const SilentLibraries &) = delete;
    SilentLibraries &operator=(const SilentLibraries &) = delete;

private:
    const bool m_before;
};

/// Ends a connection without closing its socket: a call that waits for it, in any thread, fails.
void endConnection(qintptr socket);

/// Waits until a socket can be read, or written, but not longer than that. False: neither.
bool waitForSocket(qintptr socket, bool toWrite, std::chrono::milliseconds patience);

} // namespace license::platform
