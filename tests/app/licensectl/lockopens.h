// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QFile>
#include <QString>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <cstring>

namespace license::test {

/// Observes accesses to a lock file (Linux): a process that finds the lock taken reads its holder.
class LockOpens
{
public:
    LockOpens(const QString &folder, QByteArray name)
        : m_name(std::move(name)), m_fd(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        ready = ::inotify_add_watch(m_fd, QFile::encodeName(folder).constData(), IN_OPEN) >= 0;
    }
    ~LockOpens() { ::close(m_fd); }
    LockOpens(const LockOpens &) = delete;
    LockOpens &operator=(const LockOpens &) = delete;

    /// True once the file has been opened this often; false if that takes more than half a minute. The holder opens it
    /// once or twice when it takes the lock, a waiting process repeatedly.
    bool wait(int times)
    {
        const QDeadlineTimer deadline(30'000);
        for (int seen = drain(); seen < times; seen += drain()) {
            if (deadline.hasExpired()) {
                return false;
            }
            pollfd input{m_fd, POLLIN, 0};
            ::poll(&input, 1, 100);
        }
        return true;
    }
    /// Reads the recorded events, and counts those of the file.
    int drain()
    {
        alignas(inotify_event) char buffer[4'096];
        int seen = 0;
        for (auto size = ::read(m_fd, buffer, sizeof buffer); size > 0; size = ::read(m_fd, buffer, sizeof buffer)) {
            for (ssize_t at = 0; at < size;) {
                const auto *event = reinterpret_cast<const inotify_event *>(buffer + at);
                seen += event->len > 0 && m_name == event->name ? 1 : 0;
                at += ssize_t(sizeof(inotify_event) + event->len);
            }
        }
        return seen;
    }

    bool ready = false;

private:
    const QByteArray m_name;
    const int m_fd;
};

} // namespace license::test
