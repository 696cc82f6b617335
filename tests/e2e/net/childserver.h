// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace license::test {

/// A server from a Debian package as a process of this test: with its own configuration in a temporary folder, on
/// loopback and a free port. It ends with this object, and with the test program.
class ChildServer
{
public:
    ChildServer();
    ~ChildServer();
    ChildServer(const ChildServer &) = delete;
    ChildServer &operator=(const ChildServer &) = delete;

    quint16 port() const { return m_port; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content);
    QByteArray read(const QString &name) const;

    /// Starts it and waits until its port answers. False on failure; output() then contains the reason.
    [[nodiscard]] bool start(const QString &program, const QStringList &arguments);
    /// Suspends it: it accepts connections and stays silent.
    void freeze();
    void stop();
    QByteArray output();

private:
    QTemporaryDir m_folder;
    quint16 m_port;
    QProcess m_process;
};

/// The path of a program, including those for administrators; empty if it is not installed.
QString programPath(const QString &name);
/// A port of 127.0.0.1 with no listener at this moment.
quint16 freePort();

} // namespace license::test
