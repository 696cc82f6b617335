// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace license::platform {

inline constexpr uid_t nobody = 65534;

inline struct stat statusOf(const QString &path)
{
    struct stat status = {};
    EXPECT_EQ(::lstat(QFile::encodeName(path).constData(), &status), 0) << qPrintable(path);
    return status;
}

inline mode_t modeOf(const QString &path)
{
    return statusOf(path).st_mode & 07777;
}

/// Files in a separate folder for each test.
class OwnFiles : public testing::Test
{
protected:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray native(const QString &name) const { return QFile::encodeName(path(name)); }
    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }
    QString makeFile(const QString &name, const QByteArray &bytes, mode_t mode = 0644) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        EXPECT_EQ(::chmod(native(name).constData(), mode), 0);
        return file.fileName();
    }
    QString makeFolder(const QString &name, mode_t mode = 0700) const
    {
        EXPECT_EQ(::mkdir(native(name).constData(), 0700), 0);
        EXPECT_EQ(::chmod(native(name).constData(), mode), 0);
        return path(name);
    }
    QString link(const QString &name, const QString &target) const
    {
        EXPECT_EQ(::symlink(QFile::encodeName(target).constData(), native(name).constData()), 0);
        return path(name);
    }
    QStringList names(const QString &folder = QStringLiteral(".")) const
    {
        return QDir(path(folder)).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    void give(const QString &name, uid_t user) const { EXPECT_EQ(::lchown(native(name).constData(), user, user), 0); }

private:
    QTemporaryDir m_folder{QStringLiteral("/tmp/license-files-XXXXXX")}; // in a place that any user may enter
};

/// Simulates a full disk: no file may grow beyond `bytes` for the life of this object.
class NoRoom
{
public:
    explicit NoRoom(rlim_t bytes) : m_handler(::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const struct rlimit limit = {bytes, m_before.rlim_max};
        EXPECT_EQ(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    }
    NoRoom(const NoRoom &) = delete;
    NoRoom &operator=(const NoRoom &) = delete;
    ~NoRoom()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }

private:
    struct rlimit m_before = {};
    void (*m_handler)(int);
};

/// Runs `check` in a child process as an unprivileged user; returns its result.
template <typename Check>
bool asNobody(Check check)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const bool dropped = ::setgid(nobody) == 0 && ::setuid(nobody) == 0;
        ::_exit(dropped && check() ? 0 : 1);
    }
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace license::platform
