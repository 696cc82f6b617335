// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/processlock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace license::platform {

namespace {

constexpr qintptr none = -1;

} // namespace

ProcessLock::ProcessLock(const QString &folder, const QString &name)
    : m_name(folder.isEmpty() ? QString() : folder + u'/' + name + QStringLiteral(".lock")), m_handle(none)
{}

ProcessLock::~ProcessLock()
{
    // The file stays: removing it could remove one that another process has just locked.
    if (m_handle != none) {
        ::close(static_cast<int>(m_handle));
    }
}

ProcessLock::State ProcessLock::tryLock()
{
    if (m_handle != none) {
        return State::Ours;
    }
    const int file =
        ::open(QFile::encodeName(m_name).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (file < 0) {
        return State::Impossible;
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const bool taken = errno == EWOULDBLOCK;
        ::close(file);
        return taken ? State::Others : State::Impossible;
    }
    m_handle = file;
    const QByteArray process = QByteArray::number(qint64(::getpid())) + '\n';
    // Only for holder(); a full disk does no harm.
    if (::ftruncate(file, 0) == 0) {
        static_cast<void>(::pwrite(file, process.constData(), static_cast<std::size_t>(process.size()), 0));
    }
    return State::Ours;
}

std::optional<qint64> ProcessLock::holder() const
{
    QFile file(m_name);
    bool read = false;
    const qint64 process = file.open(QIODevice::ReadOnly) ? file.read(32).trimmed().toLongLong(&read) : 0;
    return read && process > 0 ? std::optional(process) : std::nullopt;
}

} // namespace license::platform
