// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDriver>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace license {

/// Ends the connection of a driver whose server has stopped answering: the call that waits for it then fails. The
/// server's own statement_timeout does nothing where the server, or something between, stands still. Its thread sleeps
/// while no call waits.
class ResponseWatch
{
public:
    /// The driver lives longer.
    explicit ResponseWatch(const QSqlDriver &driver);
    ~ResponseWatch();
    ResponseWatch(const ResponseWatch &) = delete;
    ResponseWatch &operator=(const ResponseWatch &) = delete;

    /// A call begins that may take that long.
    void begin(std::chrono::milliseconds patience);
    /// It has ended. True if it took longer, and was ended.
    bool end();

private:
    using Time = std::chrono::steady_clock::time_point;

    void run();
    void endCall(std::unique_lock<std::mutex> &lock);

    const QSqlDriver &m_driver;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Time> m_deadline; ///< of the call that waits
    std::optional<Time> m_asleepUntil;
    bool m_hasEnded = false; ///< the call that waits, or the last one
    bool m_over = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace license
