// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/parentfolder_linux.h"

#include "core/domain/storageproblem.h"

#include <QFile>
#include <QList>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>

namespace license::platform::posix {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLinks = 40; // the limit of Linux itself
constexpr int folderOnly = O_PATH | O_DIRECTORY | O_CLOEXEC;

QByteArray startOf(const QByteArray &path)
{
    return path.startsWith('/') ? QByteArray("/") : QByteArray(".");
}

Descriptor failed(int reason)
{
    errno = reason;
    return Descriptor(-1);
}

/// In a user namespace the system's own links seem to belong to nobody, and root has the rights of an ordinary user.
bool isOutsideNamespace(uid_t user)
{
    constexpr uid_t nobody = 65534;
    if (user != nobody) {
        return false;
    }
    QFile map(u"/proc/self/uid_map"_s);
    return map.open(QIODevice::ReadOnly) && map.readLine().simplified() != "0 0 4294967295";
}

/// Root's walk to a folder.
class Walk
{
public:
    Descriptor to(const QByteArray &path)
    {
        m_at = Descriptor(::open(startOf(path).constData(), folderOnly));
        m_seen = path.startsWith('/') ? QByteArray() : QByteArray(".");
        m_rest = path.split('/');
        while (m_at.isOpen() && !m_rest.isEmpty()) {
            const QByteArray name = m_rest.takeFirst();
            if (!name.isEmpty() && name != ".") {
                m_at = step(name);
            }
        }
        return std::move(m_at);
    }

    const std::optional<Error> &denied() const { return m_denied; }

private:
    Descriptor step(const QByteArray &name)
    {
        Descriptor next(::openat(m_at.fd(), name.constData(), folderOnly | O_NOFOLLOW));
        struct stat status = {};
        const bool link = next.reason() == ENOTDIR &&
                          ::fstatat(m_at.fd(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                          S_ISLNK(status.st_mode);
        m_seen += '/' + name;
        if (!link) {
            return next.isOpen() ? std::move(next) : failed(next.reason());
        }
        if (status.st_uid != 0 && !isOutsideNamespace(status.st_uid)) {
            m_denied =
                storageError(StorageProblem::Denied, QFile::decodeName(m_seen) + belongsTo(userName(status.st_uid)));
            return failed(EACCES);
        }
        return ++m_links > mostLinks ? failed(ELOOP) : follow(name);
    }

    Descriptor follow(const QByteArray &name)
    {
        QByteArray target(PATH_MAX, '\0');
        const ssize_t size =
            ::readlinkat(m_at.fd(), name.constData(), target.data(), static_cast<std::size_t>(target.size()));
        if (size <= 0) {
            return failed(size < 0 ? errno : ENOENT);
        }
        target.truncate(size);
        m_rest = target.split('/') + m_rest;
        if (target.startsWith('/')) {
            m_seen.clear();
            return Descriptor(::open("/", folderOnly));
        }
        m_seen.truncate(m_seen.lastIndexOf('/'));
        return std::move(m_at);
    }

    Descriptor m_at;
    QByteArray m_seen; ///< for messages
    QByteArrayList m_rest;
    int m_links = 0;
    std::optional<Error> m_denied;
};

} // namespace

Error ParentFolder::error(const QString &path) const
{
    return denied ? *denied : failure(path, descriptor.reason());
}

ParentFolder parentOf(const QByteArray &path)
{
    const auto slash = path.lastIndexOf('/');
    const QByteArray parent = slash < 0 ? QByteArray(".") : path.left(std::max<qsizetype>(slash, 1));
    ParentFolder found;
    found.name = path.mid(slash + 1);
    if (path.isEmpty()) {
        found.descriptor = failed(ENOENT);
    } else if (::geteuid() != 0) {
        found.descriptor = Descriptor(::open(parent.constData(), folderOnly));
    } else {
        Walk walk;
        found.descriptor = walk.to(parent);
        found.denied = walk.denied();
    }
    return found;
}

} // namespace license::platform::posix
