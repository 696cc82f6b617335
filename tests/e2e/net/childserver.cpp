// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/net/childserver.h"

#include "tests/support/waitfor.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(1'000);
}

} // namespace

ChildServer::ChildServer() : m_port(freePort())
{
    // A program that drops privileges still reads its configuration and writes its log there.
    QFile::setPermissions(m_folder.path(), QFile::Permissions::fromInt(0x7777));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] {
        setpgid(0, 0); // with its own child processes
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
}

ChildServer::~ChildServer()
{
    stop();
}

void ChildServer::write(const QString &name, const QByteArray &content)
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(content);
        file.setPermissions(QFile::Permissions::fromInt(0x6666));
    }
}

QByteArray ChildServer::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool ChildServer::start(const QString &program, const QStringList &arguments)
{
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(program, arguments);
    return m_process.waitForStarted() &&
           waitFor([this] { return m_process.state() == QProcess::NotRunning || answers(m_port); }, 60'000) &&
           m_process.state() == QProcess::Running;
}

void ChildServer::freeze()
{
    ::kill(-static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

void ChildServer::stop()
{
    if (m_process.state() != QProcess::NotRunning) {
        ::kill(-static_cast<pid_t>(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }
}

QByteArray ChildServer::output()
{
    return m_process.readAll();
}

QString programPath(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s}) : found;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace license::test
