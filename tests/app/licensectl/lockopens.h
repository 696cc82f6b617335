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

/// Sees each look at a lock file (Linux): a process that finds the lock taken reads who holds it.
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

    /// True as soon as somebody opens the file; false where nobody does so within half a minute.
    bool wait()
    {
        const QDeadlineTimer deadline(30'000);
        while (!deadline.hasExpired()) {
            pollfd input{m_fd, POLLIN, 0};
            ::poll(&input, 1, 100);
            if (drain()) {
                return true;
            }
        }
        return false;
    }
    /// Takes what has been seen; true where the file was among it.
    bool drain()
    {
        alignas(inotify_event) char buffer[4'096];
        bool seen = false;
        for (auto size = ::read(m_fd, buffer, sizeof buffer); size > 0; size = ::read(m_fd, buffer, sizeof buffer)) {
            for (ssize_t at = 0; at < size;) {
                const auto *event = reinterpret_cast<const inotify_event *>(buffer + at);
                seen = seen || (event->len > 0 && m_name == event->name);
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
